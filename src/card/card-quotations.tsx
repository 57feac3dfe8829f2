import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardData, CardQuotation } from '../messages/card-data.ts';
import { formatNumber } from '../ui/format-number.ts';
import { quotationsPlace, thenAndNowPlace } from '../ui/options-places.ts';
import { QuotationText } from '../ui/quotation-text.tsx';
import { QuotationSource, SentenceLink } from './quotation-source.tsx';

interface CardQuotationsProps {
  data: CardData;
  current: number;
  setCurrent: (index: number) => void;
  copy: (quotation: CardQuotation) => void;
  cite: (quotation: CardQuotation) => void;
  openOptions: (at: string) => void;
  /** Whether a link may be followed now. */
  mayAct: () => boolean;
}

/** The quotations that are nearest to the sentence. The current one has the buttons: open sentence, copy, cite. */
export function CardQuotations({ data, current, setCurrent, copy, cite, openOptions, mayAct }: CardQuotationsProps) {
  const isPerson = data.kind === 'person';
  const chosen = data.quotations[current];
  const isMixed = data.quotations.some(({ isByOther }) => isByOther);
  const moreCount = data.quotationCount - data.quotations.filter(({ isByOther }) => !isByOther).length;
  const list = useRef<HTMLOListElement>(null);
  const lastCurrent = useRef(current);
  // The buttons make the current quotation higher, so that its whole height is known only after the render.
  useLayoutEffect(() => {
    if (lastCurrent.current !== current) list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
    lastCurrent.current = current;
  }, [current]);
  return (
    <section>
      <h3 class="label">{isPerson ? 'Nearest this sentence' : 'About it, nearest this sentence'}</h3>
      <ol class="quotations" ref={list}>
        {data.quotations.map((quotation, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys do the same, on the dialog
          <li
            key={quotation.id}
            tabIndex={-1}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => setCurrent(index)}
          >
            <figure>
              {(!isPerson || isMixed) && <SpeakerLine speaker={quotation.speaker} />}
              <QuotationText {...quotation} />
              <QuotationSource
                quotation={quotation}
                isSame={isOfSameArticle(quotation, data.quotations[index - 1])}
                openOptions={openOptions}
                mayAct={mayAct}
              />
              {index === current && (
                <div class="acts">
                  <SentenceLink class="act" quotation={quotation} openOptions={openOptions} mayAct={mayAct}>
                    Open sentence
                  </SentenceLink>
                  <button class="act" type="button" aria-keyshortcuts="c" onClick={() => copy(quotation)}>
                    Copy
                  </button>
                  <button class="act" type="button" onClick={() => cite(quotation)}>
                    Cite
                  </button>
                </div>
              )}
            </figure>
          </li>
        ))}
      </ol>
      <div class="acts more">
        {moreCount > 0 && (
          <button
            class="act"
            type="button"
            onClick={() => openOptions(quotationsPlace(isPerson ? 'speaker' : 'about', data.entity))}
          >
            {formatNumber(moreCount)} more
            <span class="vh"> {moreCount === 1 ? 'quotation' : 'quotations'}</span>
          </button>
        )}
        {isPerson && data.quotationCount > 1 && chosen?.speaker && !chosen.isByOther && (
          <button
            class="act"
            type="button"
            title="What they said on the same topic, oldest first"
            onClick={() => openOptions(thenAndNowPlace(chosen.article, chosen.id))}
          >
            Then and now
          </button>
        )}
      </div>
    </section>
  );
}

/** Whether a quotation is from the article and of the day of the one above it, whose source line says so. */
const isOfSameArticle = (one: CardQuotation, above: CardQuotation | undefined): boolean =>
  above !== undefined && one.article === above.article && one.date === above.date;

const SpeakerLine = ({ speaker }: Pick<CardQuotation, 'speaker'>) => (
  <p class="who">
    {speaker ? <bdi>{speaker.name}</bdi> : <span class="is-unsure">Speaker not clear</span>}
    {speaker?.role && (
      <span class="small">
        {' '}
        <bdi>{speaker.role}</bdi>
      </span>
    )}
  </p>
);
