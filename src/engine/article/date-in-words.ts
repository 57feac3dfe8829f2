import type { Language } from '../languages/language.ts';
import type { Words } from '../text/words.ts';

/** The date among these words, as precise as they are: "2017-07-21", "2017-07". */
export function dateIn(words: Words, language: Language, first: number, last: number): string | null {
  for (let i = first; i <= last; i++) {
    const iso =
      /^(?:19|20)\d\d$/.test(words.type(i).text) &&
      words.text.slice(words.start(i)).match(/^\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?!\d)/);
    if (iso) return iso[0];
    const month = language.month(words.lower(i));
    if (month === undefined || !words.capital(i)) continue;
    let next = i + 1;
    if (words.type(next).text === '.') next++;
    const day = dayAt(words, next) ?? dayAt(words, i - 1);
    let year = next + (dayAt(words, next) === undefined ? 0 : 1);
    if (words.type(year).text === ',') year++;
    if (!/^(?:19|20)\d\d$/.test(words.type(year).text) || year > last) continue;
    const two = (n: number): string => String(n).padStart(2, '0');
    return `${words.type(year).text}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  }
  return null;
}

function dayAt(words: Words, i: number): number | undefined {
  const match = words.grammar.day.exec(words.type(i).text);
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}
