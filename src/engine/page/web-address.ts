/** The most UTF-16 units before a name that are searched for an address's beginning. */
const MAX_ADDRESS_UNITS = 2_000;

/**
 * Matches text that begins a web address or the path of a file: a scheme, "www.", a domain and a path, a mail address with
 * something behind it, two folders, one below the reader's own or this one, a drive.
 */
const ADDRESS =
  /^[("'<[“‘]*(?:[a-z][a-z0-9+.-]*:\/\/|(?:doi|urn|mailto|magnet|xmpp):|www\.|[a-z0-9.-]+\.[a-z]{2,}\/|[\w.+-]+@[\w-]+\.[\w.-]*[:/]|[.~]{0,2}\/[\w.-]+\/|[.~]{1,2}\/|[a-z]:\\)/i;
/** Matches a character that may stand before a name inside an address. */
const BEFORE = /[/\\.=?&#%:_~+-]/;
/** Matches a top-level domain or a file's ending after a name: Italy.com, Spain.pdf. */
const ENDING = /^\.[a-z][a-z0-9]{1,5}(?![\p{L}\p{N}])/u;

/** Whether a span of a text is part of a web address, a mail address or a file's name, and so no mention. */
export function isInAddress(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (after === '.' && ENDING.test(text.slice(end, end + 8))) return true;
  if (after === '@' && /\w/.test(text.charAt(end + 1))) return true;
  // "@Kenya" mentions Kenya; "info@Kenya.example" is an address.
  if (before === '@') return /[\w.+-]/.test(text.charAt(start - 2));
  if (!BEFORE.test(before)) return false;
  let from = start;
  while (from > 0 && start - from < MAX_ADDRESS_UNITS && !/\s/.test(text.charAt(from - 1))) from--;
  return ADDRESS.test(text.slice(from, start));
}
