import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardOptions } from '../messages/card-contract.ts';
import type { KeepOutcome } from '../messages/page-article.ts';
import { citation, quotationPlainText } from '../ui/citation.ts';
import { copyText } from '../ui/copy-text.ts';
import { quotationsPlace } from '../ui/options-places.ts';
import { CardBody } from './card-body.tsx';
import { CardCompanions } from './card-companions.tsx';
import { CardHeader } from './card-header.tsx';
import { cardKey } from './card-keys.ts';
import { basisLine, countsLine, factsLine } from './card-lines.ts';
import { FailedNotice, SlowNotice, UnknownNotice } from './card-notices.tsx';
import { CardQuotations } from './card-quotations.tsx';
import { canGoBack, currentVisit } from './card-state.ts';
import { cycleTab } from './cycle-tab.ts';
import { DifferentWords } from './different-words.tsx';
import { PersonChoice } from './person-choice.tsx';
import { QuotationsHere } from './quotations-here.tsx';
import { scrollFromOutside } from './scroll-from-outside.ts';
import { useCardState } from './use-card-state.ts';
import { useStatusMessage } from './use-status-message.ts';
import { moveToAnswer, useWrongMenu } from './use-wrong-menu.ts';
import { nameOnPage, WrongMenu } from './wrong-menu.tsx';

export interface CardProps extends Omit<CardOptions, 'colours'> {
  /** Whether the reader has seen the card undisturbed for so long that a click in it is meant. */
  readonly isSeenLongEnough: () => boolean;
  /** Called after each render, before the browser paints it. */
  readonly onPainted: () => void;
}

/** What the card says when the reader has asked it to keep the page's article. */
const KEEP_WORDS: Readonly<Record<KeepOutcome, string>> = {
  kept: 'Kept',
  asks: 'Open On Record in the toolbar to keep this page',
  nothing: 'No article was found on this page',
};

/** The card: a dialog that is labelled by the entity's name. It renders nothing until there is something to show. */
export function Card(options: CardProps) {
  const { close, onPainted } = options;
  const dialog = useRef<HTMLDivElement>(null);
  const [state, send] = useCardState(options, dialog);
  const [pinned, setPinned] = useState(false);
  const [statusMessage, showStatus] = useStatusMessage();
  useLayoutEffect(onPainted);

  /**
   * Whether what the reader clicked may be done. It may not where the page could have moved the card under the pointer a moment
   * before. The reader is then asked to try again.
   */
  const mayAct = () => {
    const isClear = options.isSeenLongEnough();
    if (!isClear) showStatus('The page moved or covered this card. Try again.');
    return isClear;
  };
  const openOptions = (at: string) => {
    if (mayAct()) options.openOptions(at);
  };

  const visit = currentVisit(state);
  const trouble = state.pending ? state.trouble : null;
  const data = trouble ? null : (visit?.data ?? null);
  const basis = data && basisLine(data);
  const quotation = (data && visit && data.quotations[visit.current]) ?? null;
  /** The name that the card was opened at, while it shows what that means. */
  const name = state.visits.length <= 1 && !trouble ? nameOnPage(options.subject) : null;
  const [isAsking, setAsking] = useWrongMenu(dialog, data, quotation !== null || name !== null);

  const back = isAsking ? () => setAsking(false) : canGoBack(state) ? () => send({ kind: 'back' }) : null;
  const pin = () => {
    setPinned(!pinned);
    options.pinned(!pinned);
  };
  const copy = (text: string) => {
    if (dialog.current && mayAct()) showStatus(copyText(text, dialog.current) ? 'Copied' : 'Could not copy');
  };
  const keep = async () => {
    if (!mayAct()) return;
    showStatus('Keeping…');
    showStatus(
      await options.keep().then(
        (outcome) => KEEP_WORDS[outcome],
        () => 'Could not keep this page. Try again.',
      ),
    );
  };
  const go = (entity: Parameters<typeof options.ask>[0], name: string) =>
    send({ kind: 'go', entity, name, scroll: dialog.current?.querySelector('.card-body')?.scrollTop ?? 0 });
  const at = visit?.current ?? 0;
  /** Makes another quotation the current one, which has the buttons. False where there is no such quotation. */
  const moveTo = (index: number): boolean => {
    if (isAsking) return moveToAnswer(dialog.current, index > at ? 1 : -1);
    if (!data?.quotations[index]) return false;
    send({ kind: 'current', index });
    dialog.current?.querySelectorAll<HTMLElement>('section:not(.here) > .quotations > li')[index]?.focus();
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (dialog.current && cycleTab(event, dialog.current)) return event.preventDefault();
    const key = cardKey(event);
    // A key that does nothing here is left to the browser, which scrolls what has the focus: ↓ at the last quotation scrolls on.
    const used = () => {
      if (key === 'close') close();
      else if (key === 'back' && back) back();
      else if (key === 'previous') return moveTo(at - 1) || scrollFromOutside(event, -1);
      else if (key === 'next') return moveTo(at + 1) || scrollFromOutside(event, 1);
      else if (key === 'copy' && quotation && !isAsking) copy(quotationPlainText(quotation));
      else if (key === 'pin' && !state.choice) pin();
      else return false;
      return true;
    };
    if (!key || !used()) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Listens on the whole root: when the frame has just got the focus, its body has it, and a key pressed then is for the card too.
  useLayoutEffect(() => {
    const root = dialog.current?.getRootNode();
    const heard = (event: Event) => event instanceof KeyboardEvent && onKeyDown(event);
    root?.addEventListener('keydown', heard);
    return () => root?.removeEventListener('keydown', heard);
  });
  if (!visit && !state.choice && !trouble) return null;

  const choosing = !visit && !trouble ? state.choice : null;
  /** The reader has looked words up that name nobody on record. */
  const isUnknown = choosing?.candidates.length === 0;
  const question = choosing && (isUnknown ? choosing.text : `Which ${choosing.text}?`);
  const shownName = data?.name ?? (trouble ? state.pending?.name : question) ?? null;
  /** What the head says of. */
  const shown = isAsking ? null : data;
  const label = isAsking ? 'What is wrong?' : shownName;
  return (
    <div class="card" ref={dialog} role="dialog" tabIndex={-1} aria-labelledby={label ? 'card-name' : 'card-trouble'}>
      <CardHeader
        name={label}
        code={shown?.country?.code ?? null}
        facts={shown ? factsLine(shown) : choosing && !isUnknown && !isAsking ? 'The page does not say.' : null}
        alsoWritten={shown?.alsoWritten ?? []}
        note={shown?.note ?? null}
        counts={shown ? countsLine(shown) : []}
        news={shown?.newCount ?? 0}
        back={back}
        pin={data ? pin : null}
        pinned={pinned}
        close={close}
      />
      {trouble === 'slow' && <SlowNotice />}
      {trouble === 'failed' && <FailedNotice again={() => send({ kind: 'again' })} openOptions={openOptions} />}
      {choosing && isUnknown && <UnknownNotice words={choosing.text} openOptions={openOptions} />}
      {choosing && !isUnknown && !isAsking && <PersonChoice candidates={choosing.candidates} go={go} />}
      {data && visit && (
        <CardBody key={data.entity} hidden={isAsking}>
          <DifferentWords
            entity={data.entity}
            askHere={options.askHere}
            openOptions={openOptions}
            mayAct={mayAct}
            onPainted={onPainted}
          />
          {data.quotations.length > 0 && (
            <CardQuotations
              data={data}
              current={visit.current}
              setCurrent={(index) => send({ kind: 'current', index })}
              copy={(q) => copy(quotationPlainText(q))}
              cite={(q) => copy(citation(q))}
              openOptions={openOptions}
              mayAct={mayAct}
            />
          )}
          <QuotationsHere
            entity={data.entity}
            shownFirst={data.quotations.length > 0 ? 1 : 3}
            askHere={options.askHere}
            goTo={options.goTo}
            onPainted={onPainted}
            onGone={() => showStatus('The page does not have these words any more')}
          />
          <CardCompanions data={data} go={go} />
          {basis && (
            <section class="basis">
              <p class="small">{basis}</p>
            </section>
          )}
        </CardBody>
      )}
      {isAsking && <WrongMenu quotation={quotation} name={name} openOptions={openOptions} />}
      {(data || (choosing && !isUnknown)) && (
        <footer class="card-foot">
          {isAsking ? (
            !statusMessage && <span class="small">Each answer opens On Record.</span>
          ) : data && data.articleCount === 0 ? (
            <button class="btn primary" type="button" onClick={keep}>
              Keep this article
            </button>
          ) : (
            data && (
              <button
                class="btn"
                type="button"
                onClick={() => openOptions(quotationsPlace(data.kind === 'person' ? 'speaker' : 'about', data.entity))}
              >
                Open record
              </button>
            )
          )}
          <span class="small" role="status">
            {statusMessage}
          </span>
          {(quotation || name) && !isAsking && (
            <button class="act quiet wrong" type="button" onClick={() => setAsking(true)}>
              Wrong?
            </button>
          )}
        </footer>
      )}
    </div>
  );
}
