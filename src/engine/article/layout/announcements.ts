import { Class } from '../../languages/language.ts';
import { Gap, type Words } from '../../text/words.ts';
import type { Announcement } from './announcement.ts';
import { endsInMarks, isDash, type Line, opensMarks, withoutBullet } from './lines.ts';
import { isName, nameLines } from './name-lines.ts';

/** The most words of a heading or a signature. */
const MAX_HEADING_WORDS = 30;
const MAX_SIGNATURE_WORDS = 25;

/** All announcements of a text, in order. If a quotation has both a heading and a signature, the signature counts. */
export function announcementsOf(words: Words, written: readonly Line[]): Announcement[] {
  const lines = written.map((line) => withoutBullet(words, line));
  const signed = new Set<Line>();
  const found: Announcement[] = nameLines(words, lines);
  for (const { content } of found) for (const line of content) signed.add(line);
  const isListed = lines.some((line, n) => signatureLine(words, line) && isSigned(words, lines[n - 1]));
  for (const [n, line] of lines.entries()) {
    const own = signatureWithin(words, line) ?? signatureInBrackets(words, line) ?? nameBehind(words, line);
    const before = lines[n - 1];
    if (signed.has(line)) continue;
    const isBeneath = before && !signed.has(before) && isSigned(words, before);
    const signature =
      own ??
      (isBeneath ? (signatureLine(words, line) ?? (isListed ? bareName(words, line, lines[n + 1]) : null)) : null);
    if (!signature) continue;
    const content = own ? [{ first: line.first, last: contentEnd(words, own) }] : before ? [before] : [];
    for (const one of own ? [line] : content) signed.add(one);
    found.push({ kind: 'signature', who: signature, content });
  }
  for (const [n, line] of lines.entries()) {
    const heading = headingOf(words, line);
    if (!heading) continue;
    const content: Line[] = [];
    for (let k = n + 1; k < lines.length; k++) {
      const next = lines[k];
      if (!next || signed.has(next) || !opensMarks(words, next.first) || signatureLine(words, next)) break;
      content.push(next);
      if (endsInMarks(words, next)) break;
    }
    if (content.length > 0) found.push({ kind: 'heading', who: heading, content });
  }
  return found.sort((a, b) => a.who.first - b.who.first);
}

const isSigned = (words: Words, line: Line | undefined): boolean =>
  line !== undefined &&
  endsInMarks(words, line) &&
  (opensMarks(words, line.first) || opensMarks(words, line.first + 1));

/** A heading on a line of its own: "And from Chairwoman Lena Fisk:", "Prosecutor Omar Haddad —". */
function headingOf(words: Words, { first, last }: Line): Line | null {
  const announces = words.type(last).text === ':' || (isDash(words, last) && names(words, first, last - 1));
  return announces && last > first && last - first <= MAX_HEADING_WORDS ? { first, last: last - 1 } : null;
}

/** A signature on a line of its own: "— Mina Sato, engineer". */
function signatureLine(words: Words, { first, last }: Line): Line | null {
  return isDash(words, first) && names(words, first + 1, last) ? { first: first + 1, last } : null;
}

/** A name on a line of its own, without the dash that others of the list have; the list ends with it or goes on. */
const bareName = (words: Words, line: Line, next: Line | undefined): Line | null =>
  isName(words, line) && (next === undefined || opensMarks(words, next.first)) ? line : null;

/** A signature at the end of a line: "“…” – Commissioner Daniel Okoro". */
function signatureWithin(words: Words, { first, last }: Line): Line | null {
  for (let i = last; i > first + 2 && i >= last - MAX_SIGNATURE_WORDS; i--) {
    if (!isDash(words, i) || words.gap(i) === Gap.none) continue;
    const from = isDash(words, first) ? first + 1 : first;
    return endsInMarks(words, { first, last: i - 1 }) && opensMarks(words, from) && names(words, i + 1, last)
      ? { first: i + 1, last }
      : null;
  }
  return null;
}

/** A signature in brackets at the end of a line: "“…” (Emma Hobson, cyclist)". */
function signatureInBrackets(words: Words, { first, last }: Line): Line | null {
  if (words.type(last).text !== ')' || !opensMarks(words, first)) return null;
  for (let i = last - 1; i > first + 2 && i >= last - MAX_SIGNATURE_WORDS; i--)
    if (words.type(i).text === '(')
      return endsInMarks(words, { first, last: i - 1 }) && names(words, i + 1, last - 1)
        ? { first: i + 1, last: last - 1 }
        : null;
  return null;
}

/** A name and nothing else behind a quoted sentence: "“The dam will hold.” Engineer Carl Hobson". */
function nameBehind(words: Words, { first, last }: Line): Line | null {
  if (!opensMarks(words, first)) return null;
  for (let i = last - 2; i > first + 2 && i >= last - MAX_SIGNATURE_WORDS; i--) {
    if (!endsInMarks(words, { first, last: i }) || words.gap(i + 1) === Gap.none) continue;
    const isSentence = /^[.!?]$/.test(words.type(i - 1).text);
    return isSentence && isName(words, { first: i + 1, last }) ? { first: i + 1, last } : null;
  }
  return null;
}

/** The last word before a signature, its dash or bracket aside. */
const contentEnd = (words: Words, { first }: Line): number =>
  isDash(words, first - 1) || words.type(first - 1).text === '(' ? first - 2 : first - 1;

/**
 * Whether the words name somebody: they begin with a capital, or with a title in lower case and a capital, and have no verb
 * before the first comma.
 */
function names(words: Words, first: number, last: number): boolean {
  if (last < first || last - first > MAX_SIGNATURE_WORDS) return false;
  let capital = false;
  for (let i = first; i <= last; i++) {
    const { text, shape } = words.type(i);
    if (text === ',' || text === '(') break;
    if (shape === 'punct' && !/^[.’'&-]$/.test(text)) return false;
    if (words.is(i, Class.subjectPronoun | Class.auxiliary | Class.subordinator) && shape === 'lower') return false;
    if (words.cue(i) && shape === 'lower' && !words.is(i, Class.role)) return false;
    capital ||= words.capital(i);
  }
  return capital;
}
