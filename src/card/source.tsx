import type { ComponentChildren } from 'preact';
import type { CardQuotation } from '../messages/card-data.ts';
import { shownDate } from '../ui/dates.ts';
import { safeLink } from '../ui/links.ts';
import { articlePlace } from '../ui/routes.ts';

interface SentenceLinkProps {
  quotation: CardQuotation;
  openOptions: (at: string) => void;
  class: string;
  title?: string;
  children: ComponentChildren;
}

/** Goes to the very sentence: on the page it came from, or in the kept text where the article has no address. */
export function SentenceLink({ quotation, openOptions, children, ...rest }: SentenceLinkProps) {
  const link = safeLink(quotation.link);
  if (link) {
    return (
      <a {...rest} href={link} target="_blank" rel="noopener" referrerpolicy="no-referrer">
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
export function Source({ quotation, openOptions }: Pick<SentenceLinkProps, 'quotation' | 'openOptions'>) {
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
      <SentenceLink class="src-title" quotation={quotation} openOptions={openOptions} title={`Open sentence: ${title}`}>
        <bdi>{title}</bdi>
      </SentenceLink>
    </figcaption>
  );
}
