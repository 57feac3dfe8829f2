import { useEffect, useRef, useState } from 'preact/hooks';
import { MAX_CORRECTED_CHARS, type QuotationChange } from '../../dataset/model/corrections.ts';
import type { QuotationInArticle } from '../../dataset/model/dataset-types.ts';
import type { Span } from '../../engine/types.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { movedEnd, wordsAround } from './word-ends.ts';

interface EndsChoiceProps {
  of: QuotationInArticle;
  choose: (change: QuotationChange) => void;
}

/** Asks where a quotation begins and ends: each end is moved word by word, by buttons or arrow keys, or dragged to another word. */
export function EndsChoice({ of, choose }: EndsChoiceProps) {
  const host = useHost();
  const loaded = useLoaded(() => host.article(of.article.id), [of.article.id]);
  return (
    <LoadedContent of={loaded}>
      {(article) =>
        article ? (
          <Ends text={article.text} of={of} choose={choose} />
        ) : (
          <p class="note">This article is not on record. It may have been deleted.</p>
        )
      }
    </LoadedContent>
  );
}

type End = 'start' | 'end';
const NAMES = { start: 'Beginning', end: 'End' } as const;

function Ends({ text, of, choose }: EndsChoiceProps & { text: string }) {
  const { quotation } = of;
  const [now, setNow] = useState<Span>({ start: quotation.start, end: quotation.end });
  const [dragged, setDragged] = useState<End | null>(null);
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => choice.current?.querySelector('button')?.focus(), []);
  const move = (end: End, by: 1 | -1) => setNow((span) => movedEnd(text, span, end, by));
  const words = wordsAround(text, { start: quotation.start, end: quotation.end }, now);
  const isChanged = now.start !== quotation.start || now.end !== quotation.end;
  const isShort = now.end - now.start <= MAX_CORRECTED_CHARS;
  const mover = (end: End) => (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
    <div class="mover" role="group" aria-label={NAMES[end]}>
      <span class="small">{NAMES[end]}</span>
      {([-1, 1] as const).map((by) => (
        <button
          class="btn"
          type="button"
          key={by}
          aria-label={`${NAMES[end]} a word ${by < 0 ? 'earlier' : 'later'}`}
          onClick={() => move(end, by)}
          onKeyDown={(event) => {
            const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null;
            if (step === null) return;
            event.preventDefault();
            move(end, step);
          }}
        >
          {by < 0 ? '←' : '→'}
        </button>
      ))}
    </div>
  );
  return (
    <div class="ends-choice" ref={choice}>
      <p class="ends-text" dir="auto" onPointerUp={() => setDragged(null)} onPointerLeave={() => setDragged(null)}>
        {words.map(({ start, end, gap }) => {
          const isIn = start >= now.start && end <= now.end;
          const edge = start === now.start ? 'start' : end === now.end ? 'end' : null;
          return (
            <span key={start}>
              <span
                class={[isIn && 'said-here', edge && 'edge'].filter(Boolean).join(' ') || undefined}
                onPointerDown={(event) => {
                  event.preventDefault();
                  const middle = (now.start + now.end) / 2;
                  const which = edge ?? (start < middle ? 'start' : 'end');
                  setDragged(which);
                  setNow(
                    which === 'start'
                      ? { start, end: Math.max(now.end, end) }
                      : { start: Math.min(now.start, start), end },
                  );
                }}
                onPointerEnter={() => {
                  if (dragged === 'start' && end <= now.end) setNow({ ...now, start });
                  if (dragged === 'end' && start >= now.start) setNow({ ...now, end });
                }}
              >
                {text.slice(start, end)}
              </span>
              {gap}
            </span>
          );
        })}
      </p>
      <div class="movers">
        {mover('start')}
        {mover('end')}
      </div>
      <p class="small" role="status">
        {isShort ? text.slice(now.start, now.end).replace(/\s+/g, ' ').trim() : 'This is too long for one quotation.'}
      </p>
      <button
        class="btn primary"
        type="button"
        aria-disabled={!isChanged || !isShort}
        onClick={() => {
          if (!isChanged || !isShort) return;
          choose({ kind: 'words', words: text.slice(now.start, now.end), from: now.start - quotation.start });
        }}
      >
        Save
      </button>
    </div>
  );
}
