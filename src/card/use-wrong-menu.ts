import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardData } from '../messages/card-data.ts';

/**
 * Whether the card asks what is wrong, in the place of what it shows. The focus goes with it, and what was scrolled is found again.
 * @param of what the card shows: where that is replaced, it asks no more
 * @param mayAsk whether there is anything that may be wrong
 */
export function useWrongMenu(
  dialog: RefObject<HTMLElement | null>,
  of: CardData | null,
  mayAsk: boolean,
): [boolean, (asks: boolean) => void] {
  const [asking, setAsking] = useState<{ readonly of: CardData | null; readonly scroll: number } | null>(null);
  const before = useRef(asking);
  useLayoutEffect(() => {
    const was = before.current;
    before.current = asking;
    if (was === asking || !dialog.current) return;
    const body = dialog.current.querySelector('.card-body');
    if (!asking && was && body) body.scrollTop = was.scroll;
    dialog.current.querySelector<HTMLElement>(asking ? '.choice' : '.wrong')?.focus({ preventScroll: true });
  }, [asking]);
  const scroll = () => dialog.current?.querySelector('.card-body')?.scrollTop ?? 0;
  return [mayAsk && asking !== null && asking.of === of, (asks) => setAsking(asks ? { of, scroll: scroll() } : null)];
}

/** Moves the focus to the next answer, or to the one before. False where there is none. */
export function moveToAnswer(dialog: HTMLElement | null, by: 1 | -1): boolean {
  const answers = [...(dialog?.querySelectorAll<HTMLElement>('.choice') ?? [])];
  const at = answers.findIndex((answer) => answer.matches(':focus'));
  const next = answers[at + by];
  next?.focus();
  return next !== undefined;
}
