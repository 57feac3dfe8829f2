import { pointOf } from '../../shared/geometry.ts';
import { closest } from '../../shared/page-nodes.ts';
import type { Ground } from './resting.ts';

/** What a tap is meant for where it is on one of these: a link goes on working as a link does. */
const CONTROLS = 'a[href], area, button, input, select, textarea, label, summary, [role=button], [role=link]';

/** A finger's click, which is no scroll: on a name it opens its card, and a second one closes it. */
export function tap(event: PointerEvent, { hover, seenAt, card, readAt, probe }: Ground): void {
  if (event.pointerType !== 'touch' || event.target === card()?.host) return;
  const isOnControl = event.target instanceof Element && closest(event.target, CONTROLS) !== null;
  const at = pointOf(event);
  const reading = isOnControl ? null : readAt?.(at);
  const target = isOnControl ? null : seenAt(at);
  hover.send(target && target !== hover.open ? { kind: 'tap', target } : { kind: 'clicked-elsewhere' });
  if (!reading || target) return;
  probe.once(reading, () => {
    const found = seenAt(at);
    if (found) hover.send({ kind: 'tap', target: found });
  });
}
