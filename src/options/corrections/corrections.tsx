import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CorrectionId } from '../../dataset/model/dataset-types.ts';
import { formatCount } from '../../ui/format-number.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/options-host.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { correctionWords } from './correction-words.ts';
import { CorrectionsProvider, type Corrections as CorrectionsValue, type Question } from './use-corrections.ts';

/** What was taken back is said for so many ms, or as long as the line has the focus: nothing can be done with it any more. */
const SHOWN_MS = 8_000;

/** What was done last, and how it is undone: the corrections to be taken back, or made again. */
interface Done {
  readonly words: string;
  readonly isFailure: boolean;
  readonly undo: { readonly ids: readonly CorrectionId[]; readonly undone: boolean } | null;
}

/**
 * All that is done about what is wrong, on the options page: the dialogs that ask what is right, and a line at the foot of the window
 * that says what was done, with *Undo*. Ctrl+Z undoes as well, one act after the other.
 */
export function Corrections({ children }: { children: ComponentChildren }) {
  const host = useHost();
  const [asking, setAsking] = useState<Question | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const acts = useRef<NonNullable<Done['undo']>[]>([]);
  const notice = useRef<HTMLElement>(null);

  /** @param otherwise what to say where the work fails for no reason that is known. @param retry what could then be undone again */
  const attempt = async (work: () => Promise<Done>, otherwise: string, retry: Done['undo'] = null) => {
    try {
      const now = await work();
      if (now.undo) acts.current.push(now.undo);
      setDone(now);
    } catch (error) {
      if (retry) acts.current.push(retry);
      setDone({ words: failureMessage(error, otherwise), isFailure: true, undo: retry });
    }
  };
  const correct: CorrectionsValue['correct'] = (quotation, change) =>
    attempt(async () => {
      const id = await host.correct(quotation, change);
      if (id === null) return { words: GONE, isFailure: true, undo: null };
      return { words: `Corrected: ${correctionWords(change)}`, isFailure: false, undo: { ids: [id], undone: true } };
    }, NOT_STORED);
  const correctPeople: CorrectionsValue['correctPeople'] = (changes) =>
    attempt(async () => {
      const ids = await host.correctPeople(changes);
      const words = [...new Set(changes.map(correctionWords))];
      const told = words.length > MAX_TOLD ? `${formatCount(words.length, 'name')}.` : words.join(' ');
      return { words: `Corrected: ${told}`, isFailure: false, undo: { ids, undone: true } };
    }, NOT_STORED);
  const part: CorrectionsValue['part'] = (people, parting) =>
    attempt(async () => {
      const { articles, other, name, page } = parting;
      const ids: CorrectionId[] = [];
      for (const person of people) ids.push(...(await host.part(person, parting)));
      const where = page === null ? `in ${formatCount(articles.length, 'article')}` : 'on that page';
      const words = `Corrected: ${where}, ${other === null ? 'somebody else' : name} is meant.`;
      return { words, isFailure: false, undo: { ids, undone: true } };
    }, NOT_STORED);
  const correctArticle: CorrectionsValue['correctArticle'] = (article, facts) =>
    attempt(async () => {
      const id = await host.correctArticle(article, facts);
      if (id === null) return { words: 'The article is not on record any more.', isFailure: true, undo: null };
      const words = `Corrected: ${correctionWords({ kind: 'article', facts })}`;
      return { words, isFailure: false, undo: { ids: [id], undone: true } };
    }, NOT_STORED);
  const setUndone = async (ids: readonly CorrectionId[], undone: boolean) => {
    for (const id of ids) await host.setUndone(id, undone);
    return {
      words: `${formatCount(ids.length, 'correction')} ${undone ? 'taken back' : 'made again'}.`,
      isFailure: false,
    };
  };
  const setAndTell: CorrectionsValue['setUndone'] = (ids, undone) =>
    attempt(async () => ({ ...(await setUndone(ids, undone)), undo: { ids, undone: !undone } }), NOT_UNDONE);
  useFocusAfterRemoval(notice, done);
  useEffect(() => {
    if (!done || done.undo || done.isFailure) return;
    const timer = setInterval(() => {
      if (!notice.current?.contains(document.activeElement)) setDone(null);
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [done]);
  const undoLast = async () => {
    const last = acts.current.pop();
    if (!last) return;
    await attempt(async () => ({ ...(await setUndone(last.ids, last.undone)), undo: null }), NOT_UNDONE, last);
  };

  useEffect(() => {
    const unmounted = new AbortController();
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      if (acts.current.length === 0) return;
      event.preventDefault();
      undoLast();
    };
    document.addEventListener('keydown', onKeyDown, { signal: unmounted.signal });
    return () => unmounted.abort();
  });

  return (
    <CorrectionsProvider
      value={{ ask: setAsking, correct, correctPeople, part, correctArticle, setUndone: setAndTell }}
    >
      {children}
      {asking && <CorrectionDialog question={asking} close={() => setAsking(null)} />}
      <section class="did" aria-label="Corrections" ref={notice} tabIndex={-1} hidden={!done}>
        <span role={done?.isFailure ? 'alert' : 'status'} class={done?.isFailure ? 'is-danger' : undefined}>
          {done?.words}
        </span>
        {done?.undo && (
          <button class="act" type="button" onClick={undoLast} title="Ctrl+Z">
            Undo
          </button>
        )}
        <button class="act quiet" type="button" onClick={() => setDone(null)} aria-label="Hide this message">
          Hide
        </button>
      </section>
    </CorrectionsProvider>
  );
}

/**
 * Gives the focus to the line that says what was done, once the button that had it is gone: with its quotation, which is on the list
 * no more, or, where that was *Undo*, with what was undone.
 */
function useFocusAfterRemoval(notice: RefObject<HTMLElement | null>, done: Done | null): void {
  const last = useRef<Element | null>(null);
  const check = () => {
    if (document.activeElement !== document.body || !last.current || last.current.isConnected) return;
    notice.current?.focus();
  };
  useEffect(() => {
    const unmounted = new AbortController();
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element && target.matches('.wrong, .did button') ? target : null;
    };
    document.addEventListener('focusin', remember, { signal: unmounted.signal });
    const observer = new MutationObserver(check);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      unmounted.abort();
      observer.disconnect();
    };
  }, []);
  useEffect(check, [done]);
}

/** What one act corrects is told one by one, up to so many. */
const MAX_TOLD = 3;

const NOT_STORED = 'The correction could not be stored. Nothing was changed; try again.';
const GONE = 'The article no longer has this quotation. Nothing was changed.';
const NOT_UNDONE = 'This could not be undone. Nothing was changed; try again.';

/** Whether a key is for a field in which the reader types: Ctrl+Z undoes the typing there. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type));
