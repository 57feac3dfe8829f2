import { DAY_ELSEWHERE, linksDate, monthElsewhere } from '../languages/dates-of-other-languages.ts';
import type { Language } from '../languages/language.ts';
import { Gap, type Words } from '../text/words.ts';

/** The date among these words, as precise as they are: "2017-07-21", "2017-07". */
export function dateIn(words: Words, language: Language, first: number, last: number): string | null {
  for (let i = first; i <= last; i++) {
    const date = inNumbers(words, i) ?? withMonth(words, language, i, last);
    if (date) return date;
  }
  return null;
}

const YEAR = /^(?:19|20)\d\d$/;

/**
 * A date in numbers: "2021-03-06", and the day first with full stops, "6.3.2021". With slashes the day comes first in one country
 * and the month in another: only a number over 12 tells.
 */
function inNumbers(words: Words, i: number): string | null {
  if (words.type(i).shape !== 'number') return null;
  const start = words.start(i);
  const text = words.text.slice(start, start + 'DD.MM.YYYY'.length + 1);
  const iso = YEAR.test(words.type(i).text) && /^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)/.exec(text);
  if (iso) return iso[0];
  const parts = /^(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/.exec(text);
  if (!parts) return null;
  const [a, b, year] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (parts[2] === '.') return written(year, b, a);
  if (a === b || a > 12) return written(year, b, a);
  return b > 12 ? written(year, a, b) : null;
}

/** A date with a month's name at `i`: "6 March 2021", "March 6, 2021", "6 de marzo de 2021". */
function withMonth(words: Words, language: Language, i: number, last: number): string | null {
  const own = words.capital(i) ? language.month(words.lower(i)) : undefined;
  const month = own ?? monthElsewhere(words.lower(i));
  if (month === undefined) return null;
  let next = i + 1;
  if (words.type(next).text === '.') next++;
  const day = dayAt(words, next) ?? dayAt(words, dayBefore(words, i));
  let year = next + (dayAt(words, next) === undefined ? 0 : 1);
  if (words.type(year).text === ',' || linksDate(words.lower(year))) year++;
  if (!YEAR.test(words.type(year).text) || year > last) return null;
  // Another language's name of a month may be any English word or name, as "Mart" or "Juni".
  if (own === undefined && day === undefined) return null;
  return written(Number(words.type(year).text), month, day);
}

/** Where the day before a month stands: "3 March", "3rd of March", "3. Mai". */
function dayBefore(words: Words, month: number): number {
  const before = month - 1;
  if (linksDate(words.lower(before))) return before - 1;
  return words.type(before).text === '.' && words.gap(before) === Gap.none ? before - 1 : before;
}

function written(year: number, month: number, day: number | undefined): string | null {
  const two = (n: number): string => String(n).padStart(2, '0');
  if (month < 1 || month > 12 || day === 0 || (day ?? 1) > 31) return null;
  return `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
}

function dayAt(words: Words, i: number): number | undefined {
  const match = words.grammar.day.exec(words.type(i).text) ?? DAY_ELSEWHERE.exec(words.lower(i));
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}
