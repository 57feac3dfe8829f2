import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardOptions } from '../messages/card-contract.ts';
import type { EntityId } from '../messages/dataset-ids.ts';
import type { QuotationHere } from '../messages/page-reading.ts';
import { formatCount, formatNumber } from '../ui/format-number.ts';
import { QuotationText } from '../ui/quotation-text.tsx';

interface QuotationsHereProps extends Pick<CardOptions, 'askHere' | 'goTo'> {
  entity: EntityId;
  /** How many quotations are shown at first: what is on record has the room, if there is any. */
  shownFirst: number;
  /** Called when a quotation is no longer on the page. */
  onGone: () => void;
  /** Called after each render, before the browser paints it: the card is higher then. */
  onPainted: () => void;
}

/** What the open page quotes from the card's entity, and about them, each with a way to its place. Nothing until it has been read. */
export function QuotationsHere({ entity, shownFirst, askHere, goTo, onGone, onPainted }: QuotationsHereProps) {
  const [quotations, setQuotations] = useState<readonly QuotationHere[]>([]);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    let isOver = false;
    askHere(entity).then((found) => {
      if (!isOver) setQuotations(found);
    });
    return () => {
      isOver = true;
    };
  }, [entity]);
  useLayoutEffect(onPainted, [quotations, isOpen]);
  const list = useRef<HTMLOListElement>(null);
  // The button for more is gone: if it had the focus, the first that has come has it.
  useLayoutEffect(() => {
    const root = list.current?.getRootNode();
    const isLost = root instanceof ShadowRoot ? root.activeElement === null : document.activeElement === document.body;
    if (isOpen && isLost) list.current?.children[shownFirst]?.querySelector('button')?.focus();
  }, [isOpen]);
  if (quotations.length === 0) return null;
  const shown = isOpen ? quotations : quotations.slice(0, shownFirst);
  const more = quotations.length - shown.length;
  return (
    <section class="here">
      <h3 class="label">
        On this page <span class="num count">{formatCount(quotations.length, 'quotation')}</span>
      </h3>
      <ol class="quotations" ref={list}>
        {shown.map((quotation) => (
          <li key={quotation.start}>
            <figure>
              {quotation.speaker?.entity !== entity && <SpeakerLine speaker={quotation.speaker} />}
              <QuotationText {...quotation} />
              <div class="acts">
                <button
                  class="act"
                  type="button"
                  onClick={() => goTo(quotation.start).then((isThere) => isThere || onGone())}
                >
                  Go to sentence
                </button>
              </div>
            </figure>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <button class="act more" type="button" onClick={() => setOpen(true)}>
          {formatNumber(more)} more on this page
        </button>
      )}
    </section>
  );
}

const SpeakerLine = ({ speaker }: Pick<QuotationHere, 'speaker'>) => (
  <p class="who">{speaker ? <bdi>{speaker.name}</bdi> : <span class="is-unsure">Speaker not clear</span>}</p>
);
