import type { ComponentChildren } from 'preact';
import type { CardQuotation } from '../messages/card-data.ts';
import { shownDate } from '../ui/dates.ts';
import { safeLink } from '../ui/links.ts';
import { articlePlace } from '../ui/routes.ts';

interface SentenceLinkProps {
  quotation: CardQuotation;
  openOptions: (at: string) => void;
  /** Whether the link may be followed now. */
  mayAct: () => boolean;
  class: string;
  title?: string;
  children: ComponentChildren;
}

/** Goes to the very sentence: on the page it came from, or in the kept text where the article has no address. */
export function SentenceLink({ quotation, openOptions, mayAct, children, ...rest }: SentenceLinkProps) {
  const link = safeLink(quotation.link);
  if (link) {
    const follow = (event: MouseEvent) => {
      if (!mayAct()) event.preventDefault();
    };
    return (
      <a {...rest} href={link} target="_blank" rel="noopener" referrerpolicy="no-referrer" onClick={follow}>
        {children}
      </a>
    );
  }
  const open = () => openOptions(articlePlace(quotation.article, quotation.id));
  return (
    <button {...rest} type="button" onClick={open}>
      {children}
    </button>
  );
}

/** Outlet · date · title. */
export function Source({
  quotation,
  openOptions,
  mayAct,
}: Pick<SentenceLinkProps, 'quotation' | 'openOptions' | 'mayAct'>) {
  const { source, date } = quotation;
  const title = quotation.title ?? 'Untitled article';
  return (
    <figcaption class="src">
      <span>
        {source && (
          <>
            <bdi>{source}</bdi>
            {' · '}
          </>
        )}
        {shownDate(date)}
        {' · '}
      </span>
      <SentenceLink
        class="src-title"
        quotation={quotation}
        openOptions={openOptions}
        mayAct={mayAct}
        title={`Open sentence: ${title}`}
      >
        <bdi>{title}</bdi>
      </SentenceLink>
    </figcaption>
  );
}
