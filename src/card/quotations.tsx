import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardData, CardQuotation } from '../messages/card-data.ts';
import { shownNumber } from '../ui/counts.ts';
import { Quote } from '../ui/quote.tsx';
import { quotationsPlace } from '../ui/routes.ts';
import { SentenceLink, Source } from './source.tsx';

interface QuotationsProps {
  data: CardData;
  current: number;
  setCurrent: (index: number) => void;
  copy: (quotation: CardQuotation) => void;
  cite: (quotation: CardQuotation) => void;
  openOptions: (at: string) => void;
  /** Whether a link may be followed now. */
  mayAct: () => boolean;
}

/** The quotations nearest the sentence; the current one has the acts. */
export function Quotations({ data, current, setCurrent, copy, cite, openOptions, mayAct }: QuotationsProps) {
  const isPerson = data.kind === 'person';
  const more = data.quotationCount - data.quotations.length;
  const list = useRef<HTMLOListElement>(null);
  const shown = useRef(current);
  // The acts make the current quotation taller: only now is its whole height known.
  useLayoutEffect(() => {
    if (shown.current !== current) list.current?.children[current]?.scrollIntoView({ block: 'nearest' });
    shown.current = current;
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
              {!isPerson && <Who speaker={quotation.speaker} />}
              <Quote words={quotation.words} hang={quotation.hang} />
              <Source quotation={quotation} openOptions={openOptions} mayAct={mayAct} />
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
      {more > 0 && (
        <button
          class="act more"
          type="button"
          onClick={() => openOptions(quotationsPlace(isPerson ? 'speaker' : 'about', data.entity))}
        >
          {shownNumber(more)} more
          <span class="vh"> {more === 1 ? 'quotation' : 'quotations'}</span>
        </button>
      )}
    </section>
  );
}

const Who = ({ speaker }: Pick<CardQuotation, 'speaker'>) => (
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
