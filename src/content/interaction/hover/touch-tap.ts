import { pointOf } from '../../shared/geometry.ts';
import { closest } from '../../shared/page-nodes.ts';
import type { HoverContext } from './hover-context.ts';

/** A tap on one of these is meant for it and opens no card: a link goes on working as a link. */
const CONTROLS = 'a[href], area, button, input, select, textarea, label, summary, [role=button], [role=link]';

/** Handles a finger's click, which is a tap and never a scroll: on a name it opens the card, on the same name again it closes it. */
export function handleTap(event: PointerEvent, { hover, mentionAt, card, readAt, pending }: HoverContext): void {
  if (event.pointerType !== 'touch' || event.target === card()?.host) return;
  const isOnControl = event.target instanceof Element && closest(event.target, CONTROLS) !== null;
  const at = pointOf(event);
  const reading = isOnControl ? null : readAt?.(at);
  const target = isOnControl ? null : mentionAt(at);
  hover.send(target && target !== hover.open ? { kind: 'tap', target } : { kind: 'clicked-elsewhere' });
  if (!reading || target) return;
  pending.once(reading, () => {
    const found = mentionAt(at);
    if (found) hover.send({ kind: 'tap', target: found });
  });
}
