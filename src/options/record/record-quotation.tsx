import type { ComponentChildren } from 'preact';
import { cardQuotation } from '../../dataset/model/card-quotation.ts';
import type { EntitySummary, ListedQuotation } from '../../dataset/model/dataset-types.ts';
import { displayedQuotation, quotationInParagraph } from '../../dataset/model/displayed-quotation.ts';
import type { Paragraph } from '../../dataset/read/read-paragraphs.ts';
import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { isInHeading } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import { articlePlace, thenAndNowPlace } from '../../ui/options-places.ts';
import { QuotationText } from '../../ui/quotation-text.tsx';
import { safeLink } from '../../ui/safe-link.ts';
import { CopyButtons } from '../copy-buttons.tsx';
import { WrongButton } from '../corrections/wrong-button.tsx';
import { AlsoAt, Speaker } from '../quotations/quotation-columns.tsx';
import type { RecordSide } from './narrowing.ts';

interface RecordQuotationProps {
  of: ListedQuotation;
  /** The paragraph around it. */
  paragraph: Paragraph;
  named: ReadonlyMap<EntityId, EntitySummary>;
  /** What is to be said of it, above it. */
  note: ComponentChildren;
  side: RecordSide;
  copy: (text: string, what: string) => void;
  /** Whether it is what *Then and now* is shown of: to that it leads no more. */
  isThenAndNowOf: boolean;
}

/** A quotation in its paragraph, with its source and what can be done with it. In what was said about somebody, with who said it. */
export function RecordQuotation({ of, paragraph, named, note, side, copy, isThenAndNowOf }: RecordQuotationProps) {
  const { id, article, quotation } = of;
  // Where a text has no lines of its own, a headline's paragraph goes on into what is below it.
  const shown = isInHeading(quotation)
    ? displayedQuotation(quotation, of.sentence)
    : quotationInParagraph(quotation, paragraph);
  const card = cardQuotation(of, named);
  const title = article.title ?? 'Untitled article';
  const kept = articlePlace(article.id, id);
  const link = safeLink(card.link);
  const speaker = clearSpeaker(quotation);
  const hasThenAndNow = side === 'speaker' && !isThenAndNowOf && speaker?.entity?.startsWith('person:');
  return (
    <figure class="entry">
      {note}
      {side === 'about' && (
        <p class="who">
          <Speaker of={speaker} />
        </p>
      )}
      <QuotationText {...shown} />
      <figcaption>
        <p class="src">
          {article.source && (
            <span>
              <bdi>{article.source}</bdi>
              {' · '}
            </span>
          )}
          <a class="src-title" href={kept} title={`Open in the kept text: ${title}`}>
            <bdi>{title}</bdi>
          </a>
        </p>
        <span class="acts">
          {link ? (
            <a class="act" href={link} target="_blank" rel="noopener" referrerpolicy="no-referrer">
              Open
            </a>
          ) : (
            <a class="act" href={kept}>
              Open
            </a>
          )}
          <CopyButtons of={card} copy={copy} />
          {hasThenAndNow && (
            <a class="act" href={thenAndNowPlace(article.id, id)}>
              Then and now
            </a>
          )}
          <WrongButton of={of} />
        </span>
        {of.sourceCount > 0 && <AlsoAt {...of} />}
      </figcaption>
    </figure>
  );
}
