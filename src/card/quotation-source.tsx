import type { ComponentChildren } from 'preact';
import type { CardQuotation, CardSource } from '../messages/card-data.ts';
import { formatDate } from '../ui/format-date.ts';
import { formatNumber } from '../ui/format-number.ts';
import { articlePlace } from '../ui/options-places.ts';
import { safeLink } from '../ui/safe-link.ts';

interface SentenceLinkProps {
  quotation: CardSource;
  openOptions: (at: string) => void;
  /** Whether the link may be followed now. */
  mayAct: () => boolean;
  class: string;
  title?: string;
  children: ComponentChildren;
}

/** A link to the quotation's sentence: on the page it came from, or in the kept text where the article has no address. */
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

interface QuotationSourceProps extends Pick<SentenceLinkProps, 'openOptions' | 'mayAct'> {
  quotation: CardQuotation;
  /** Whether it is from the article of the quotation above, whose line need not be repeated. */
  isSame: boolean;
}

/** Where a quotation is from: outlet · date · title. The title leads to the sentence. Beneath, where else its words are. */
export function QuotationSource({ quotation, isSame, ...acts }: QuotationSourceProps) {
  const { source, date } = quotation;
  const title = quotation.title ?? 'Untitled article';
  return (
    <figcaption>
      <div class="src">
        {!isSame && (
          <span>
            {source && (
              <>
                <bdi>{source}</bdi>
                {' · '}
              </>
            )}
            {formatDate(date)}
            {' · '}
          </span>
        )}
        <SentenceLink class="src-title" quotation={quotation} {...acts} title={openSentence(quotation)}>
          {isSame ? 'Same article' : <bdi>{title}</bdi>}
        </SentenceLink>
      </div>
      {quotation.sourceCount > 0 && <AlsoAt {...quotation} {...acts} />}
    </figcaption>
  );
}

/** The other articles that have the same words: "Also at Outlet  Outlet  2 more". Each outlet, underlined, leads to the sentence there. */
const AlsoAt = ({
  sources,
  sourceCount,
  ...acts
}: Pick<CardQuotation, 'sources' | 'sourceCount'> & Pick<SentenceLinkProps, 'openOptions' | 'mayAct'>) => (
  <p class="also">
    Also at{' '}
    {sources.map((one) => (
      <span key={one.id}>
        <SentenceLink class="src-title" quotation={one} {...acts} title={openSentence(one)}>
          <bdi>{one.source ?? one.title ?? 'an untitled article'}</bdi>
        </SentenceLink>{' '}
      </span>
    ))}
    {sourceCount > sources.length && <span>{formatNumber(sourceCount - sources.length)} more</span>}
  </p>
);

export const openSentence = ({ title }: CardSource): string => `Open sentence: ${title ?? 'Untitled article'}`;
