/** What leads to something that was found has this attribute. */
const HIT = '[data-hit]';

/**
 * Moves the focus to the next thing found, or to the one before; before the first one is the search field, after which comes the
 * first one.
 * @returns whether there was somewhere to go
 */
export function moveToHit(by: 1 | -1): boolean {
  const hits = [...document.querySelectorAll<HTMLElement>(HIT)];
  const at = hits.findIndex((hit) => hit.matches(':focus'));
  const target = at + by < 0 ? document.querySelector<HTMLElement>('input[type="search"]') : hits[at + by];
  target?.focus();
  return target !== null && target !== undefined;
}
