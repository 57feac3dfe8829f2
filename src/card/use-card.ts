import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { CardOptions } from '../messages/card-contract.ts';
import { type CardEvent, type CardState, startOf, step, topOf } from './state.ts';

/** Shorter waits show nothing at all: a word that flashes past is worse than an empty moment. */
const QUIET_MS = 150;

/** The card's state, asking for what is pending and keeping the focus inside while the content is swapped. */
export function useCard(
  { subject, ask, keyboard }: Pick<CardOptions, 'subject' | 'ask' | 'keyboard'>,
  dialog: RefObject<HTMLElement | null>,
): [CardState, (event: CardEvent) => void] {
  const [state, dispatch] = useReducer(step, subject, startOf);
  const wantsFocus = useRef(keyboard);
  const tell = (event: CardEvent): void => {
    // What has the focus may be gone after the change; whether it was ours has to be noted before.
    if (event.kind !== 'current') wantsFocus.current ||= hasFocus(dialog.current);
    dispatch(event);
  };

  const { pending } = state;
  // A layout effect: a card that was asked for ahead is here before the first paint.
  useLayoutEffect(() => {
    if (!pending) return;
    const slow = setTimeout(() => tell({ kind: 'slow', pending }), QUIET_MS);
    ask(pending.entity)
      .then(
        (data) => tell({ kind: 'came', pending, data }),
        () => tell({ kind: 'failed', pending }),
      )
      .finally(() => clearTimeout(slow));
    return () => clearTimeout(slow);
  }, [pending]);

  const top = topOf(state);
  useLayoutEffect(() => {
    if (!dialog.current) return;
    const body = dialog.current.querySelector('.card-body');
    if (body && top) body.scrollTop = top.scroll;
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const left = top?.leftBy && dialog.current.querySelector<HTMLElement>(`[data-entity="${CSS.escape(top.leftBy)}"]`);
    (left || dialog.current).focus({ preventScroll: true });
  }, [top?.data, state.trouble, state.choice && !top]);

  return [state, tell];
}

function hasFocus(dialog: HTMLElement | null): boolean {
  const root = dialog?.getRootNode();
  const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
  return active !== null && Boolean(dialog?.contains(active));
}
