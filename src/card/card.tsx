import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardOptions } from '../messages/card-contract.ts';
import { citation, plainWords } from '../ui/citation.ts';
import { copyText } from '../ui/copy.ts';
import { quotationsPlace } from '../ui/routes.ts';
import { Body } from './body.tsx';
import { Choice } from './choice.tsx';
import { Companions } from './companions.tsx';
import { Head } from './head.tsx';
import { cardKey } from './keys.ts';
import { Quotations } from './quotations.tsx';
import { canGoBack, topOf } from './state.ts';
import { Failed, Waiting } from './trouble.tsx';
import { useCard } from './use-card.ts';
import { useStatus } from './use-status.ts';
import { basisLine, countsLine, factsLine } from './words.ts';

export interface CardProps extends CardOptions {
  /** Whether the reader has seen the card as it is for long enough to mean what they do in it. */
  readonly isClear: () => boolean;
  /** Told each time it was painted, before the browser shows it. */
  readonly painted: () => void;
}

/** The card: a dialog labelled by the name. Paints nothing until there is something to say. */
export function Card(options: CardProps) {
  const { close, painted } = options;
  const dialog = useRef<HTMLDivElement>(null);
  const [state, tell] = useCard(options, dialog);
  const [pinned, setPinned] = useState(false);
  const [status, say] = useStatus();
  useLayoutEffect(painted);

  /** Whether an act may be done: one that a page has led the reader's hand to is not. */
  const mayAct = () => {
    const isClear = options.isClear();
    if (!isClear) say('The page moved or covered this card. Try again.');
    return isClear;
  };
  const openOptions = (at: string) => {
    if (mayAct()) options.openOptions(at);
  };

  const visit = topOf(state);
  const trouble = state.pending ? state.trouble : null;
  const data = trouble ? null : (visit?.data ?? null);
  const quotation = data && visit ? data.quotations[visit.current] : undefined;

  const back = canGoBack(state) ? () => tell({ kind: 'back' }) : null;
  const pin = () => {
    setPinned(!pinned);
    options.pinned(!pinned);
  };
  const copy = (text: string) => {
    if (dialog.current && mayAct()) say(copyText(text, dialog.current) ? 'Copied' : 'Could not copy');
  };
  const go = (entity: Parameters<typeof options.ask>[0], name: string) =>
    tell({ kind: 'go', entity, name, scroll: dialog.current?.querySelector('.card-body')?.scrollTop ?? 0 });
  /** Moves the acts to another quotation; false where there is none. */
  const moveTo = (index: number): boolean => {
    if (!data?.quotations[index]) return false;
    tell({ kind: 'current', index });
    dialog.current?.querySelectorAll<HTMLElement>('.quotations > li')[index]?.focus();
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const key = cardKey(event);
    const at = visit?.current ?? 0;
    // A key that finds nothing to do stays the browser's: ↓ after the last quotation scrolls on.
    const used = () => {
      if (key === 'close') close();
      else if (key === 'back' && back) back();
      else if (key === 'previous') return moveTo(at - 1);
      else if (key === 'next') return moveTo(at + 1);
      else if (key === 'copy' && quotation) copy(plainWords(quotation));
      else if (key === 'pin' && !state.choice) pin();
      else return false;
      return true;
    };
    if (!key || !used()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // All of its root: a frame that has just got the focus has it on its body, and a key pressed then is the card's as well.
  useLayoutEffect(() => {
    const root = dialog.current?.getRootNode();
    const heard = (event: Event) => event instanceof KeyboardEvent && onKeyDown(event);
    root?.addEventListener('keydown', heard);
    return () => root?.removeEventListener('keydown', heard);
  });
  if (!visit && !state.choice && !trouble) return null;

  const choosing = !visit && !trouble ? state.choice : null;
  const label = data?.name ?? (trouble ? state.pending?.name : choosing && `Which ${choosing.text}?`) ?? null;
  return (
    <div class="card" ref={dialog} role="dialog" tabIndex={-1} aria-labelledby={label ? 'card-name' : 'card-trouble'}>
      <Head
        name={label}
        code={data?.country?.code ?? null}
        facts={data ? factsLine(data) : choosing ? 'The page does not say.' : null}
        counts={data ? countsLine(data) : []}
        back={back}
        pin={data ? pin : null}
        pinned={pinned}
        close={close}
      />
      {trouble === 'slow' && <Waiting />}
      {trouble === 'failed' && <Failed again={() => tell({ kind: 'again' })} openOptions={openOptions} />}
      {choosing && <Choice candidates={choosing.candidates} go={go} />}
      {data && visit && (
        <Body key={data.entity}>
          {data.quotations.length > 0 && (
            <Quotations
              data={data}
              current={visit.current}
              setCurrent={(index) => tell({ kind: 'current', index })}
              copy={(q) => copy(plainWords(q))}
              cite={(q) => copy(citation(q))}
              openOptions={openOptions}
              mayAct={mayAct}
            />
          )}
          <Companions data={data} go={go} />
          <section class="basis">
            <p class="small">{basisLine(data)}</p>
          </section>
        </Body>
      )}
      {data && data.articleCount > 0 && (
        <footer class="card-foot">
          <button
            class="btn"
            type="button"
            onClick={() => openOptions(quotationsPlace(data.kind === 'person' ? 'speaker' : 'about', data.entity))}
          >
            Open record
          </button>
          <span class="small" role="status">
            {status}
          </span>
        </footer>
      )}
    </div>
  );
}
