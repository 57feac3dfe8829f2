import type { EntityId } from './dataset-ids.ts';

/** How the place begins that asks what is wrong with a name. Whoever opens it adds the address of the page that has the name. */
export const NAME_PLACE = '#/corrections?';

/** The most UTF-16 units of a name that its place has: encoded they are nine times as long, and a place has its bound. */
const MAX_NAME_UNITS = 60;
/** The most characters in which the place says whom the name was taken to mean. */
const MAX_IDS_CHARS = 400;

/** Half a character, as a cut or a page may leave it: it cannot be encoded. */
const LONE = /\p{Surrogate}/gu;

/**
 * The place of the options page that asks what is wrong with a name on a page.
 * @param wrong what the reader says: that somebody else is meant, or that the name is not to be spotted
 * @param of whom it was taken to mean, or may mean. Where these are too many for a place, it has none
 */
export function namePlace(wrong: 'else' | 'spot', name: string, of: readonly EntityId[]): string {
  const ids = of.map((id) => `&of=${encodeURIComponent(id.replace(LONE, ''))}`).join('');
  const words = encodeURIComponent(name.slice(0, MAX_NAME_UNITS).replace(LONE, ''));
  return `${NAME_PLACE}wrong=${wrong}&name=${words}${ids.length > MAX_IDS_CHARS ? '' : ids}`;
}
