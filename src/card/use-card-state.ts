import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { CardOptions } from '../messages/card-contract.ts';
import { type CardEvent, type CardState, currentVisit, initialState, nextState } from './card-state.ts';

// The state of a card as a Preact hook.

/** A wait is shown only after so many ms: a word that flashes past is worse than an empty moment. */
const SILENT_WAIT_MS = 150;

/** Holds the card's state, asks for the pending card, and keeps the focus in the card when its content is replaced. */
export function useCardState(
  { subject, ask, keyboard }: Pick<CardOptions, 'subject' | 'ask' | 'keyboard'>,
  dialog: RefObject<HTMLElement | null>,
): [CardState, (event: CardEvent) => void] {
  const [state, dispatch] = useReducer(nextState, subject, initialState);
  const wantsFocus = useRef(keyboard);
  const send = (event: CardEvent): void => {
    // The element with the focus may be gone after the change, so whether it is in the card has to be noted before.
    if (event.kind !== 'current') wantsFocus.current ||= hasFocus(dialog.current);
    dispatch(event);
  };

  const { pending } = state;
  // A layout effect runs before the first paint. A card that was asked for ahead is there by then.
  useLayoutEffect(() => {
    if (!pending) return;
    const slowTimer = setTimeout(() => send({ kind: 'slow', pending }), SILENT_WAIT_MS);
    ask(pending.entity)
      .then(
        (data) => send({ kind: 'came', pending, data }),
        () => send({ kind: 'failed', pending }),
      )
      .finally(() => clearTimeout(slowTimer));
    return () => clearTimeout(slowTimer);
  }, [pending]);

  const visit = currentVisit(state);
  useLayoutEffect(() => {
    if (!dialog.current) return;
    const body = dialog.current.querySelector('.card-body');
    if (body && visit) body.scrollTop = visit.scroll;
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const left =
      visit?.leftBy && dialog.current.querySelector<HTMLElement>(`[data-entity="${CSS.escape(visit.leftBy)}"]`);
    (left || dialog.current).focus({ preventScroll: true });
  }, [visit?.data, state.trouble, state.choice && !visit]);

  return [state, send];
}

function hasFocus(dialog: HTMLElement | null): boolean {
  const root = dialog?.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return active !== null && Boolean(dialog?.contains(active));
}
