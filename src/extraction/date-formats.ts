/**
 * Reads dates as pages write them, for machines and for readers, with the month names of many languages. A date keeps its
 * precision: "2019-11-18", with "T08:38" or "T08:38:00", and with the offset if one is given.
 */
import { monthOf } from './languages/index.ts';

/** Whether "4/5/2019" has the month first, as in the United States, or the day. */
export type NumberOrder = 'month-first' | 'day-first';

export interface DateReading {
  readonly language: string | null;
  readonly order: NumberOrder;
}

/** The earliest year of an article on the web. */
const MIN_YEAR = 1990;
const MAX_YEAR = 2099;
/** Characters of a text that are looked at. */
const MAX_LENGTH = 400;
/** The digits of Arabic and of Persian and Urdu: the last four bits of each are its number. */
const OTHER_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;

const ISO = /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/;
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?Z?)?\s*$/;
const EPOCH = /^\s*(\d{10})(\d{3})?\s*$/;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const VIETNAMESE = /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?(\d{4})(?!\d)/iu;
const LATVIAN = /(?<!\d)(\d{4})\.?\s+gada\s+(\d{1,2})\.\s*(\p{L}{4,12})/iu;
/** "3 شباط / فبراير 2025" has the month in two languages. */
const DAY_MONTH =
  /(?<![\d.,/])(\d{1,2})(?:st|nd|rd|th|\s?er|º|ª|°|\.|-?го|η|ης)?[\s.\-–,/]*(?:de\s+|of\s+|d['’])?([\p{L}\p{M}]{3,14})\.?,?(?:\s?\/\s?[\p{L}\p{M}]{3,14}(?=\s))?[\s.\-–/,،’']*(?:de[l]?\s+)?(\d{4}|\d{2}(?=\s*(?:$|[,|–-]|\d{1,2}:)))(?!\d)/iu;
const MONTH_DAY =
  /(?<!\p{L})(\p{L}{3,10})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?:\s*,\s*|\s+|-)(?:\d{1,2}:\d{2}(?::\d{2})?\s+(?:[a-z]{2,5}\s+)?)?(?:at\s+)?(\d{4})(?!\d)/iu;
const YEAR_MONTH_DAY = /(?<!\d)(\d{4})[.,]?\s*(?:m\.\s*)?(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)/iu;
const NUMBERS = /(?<![\d.,/-])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\d/])/;
const TIME =
  /(?<!\d)(\d{1,2})[:.hH](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?\s*(Z\b|(?:UTC|GMT)?\s?[+-]\d{2}:?\d{2}(?!\d)|UTC\b|GMT\b)?/i;

/** The complete date (day, month and year) at or near the beginning of a text; null if there is none. */
export function readDate(text: string, reading: DateReading): string | null {
  const given = text.slice(0, MAX_LENGTH).replace(OTHER_DIGITS, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
  return machineDate(given) ?? writtenDate(given, reading);
}

function machineDate(text: string): string | null {
  const epoch = EPOCH.exec(text);
  if (epoch) return inRange(new Date(Number(epoch[1]) * 1000).toISOString().replace('.000', ''));
  const compact = COMPACT.exec(text);
  if (compact) {
    const [, year, month, day, hours, minutes, seconds] = compact;
    const time =
      hours && minutes ? `T${hours}:${minutes}${seconds ? `:${seconds}` : ''}${/Z\s*$/.test(text) ? 'Z' : ''}` : '';
    return dated(Number(year), Number(month), Number(day), time);
  }
  return null;
}

function writtenDate(text: string, { language, order }: DateReading): string | null {
  const found: { at: number; end: number; year: number; month: number; day: number }[] = [];
  const add = (match: RegExpExecArray | null, year: number, month: number | null, day: number): void => {
    if (match && month && dated(fullYear(year), month, day, ''))
      found.push({ at: match.index, end: match.index + match[0].length, year: fullYear(year), month, day });
  };
  const iso = ISO.exec(text) ?? EAST_ASIAN.exec(text);
  if (iso) {
    const [year, month, day] = iso
      .slice(1)
      .filter((part) => /\d/.test(part))
      .map(Number);
    add(iso, year ?? 0, month ?? 0, day ?? 0);
  }
  const dayMonth = firstOf(DAY_MONTH, text, (match) => monthOf(match[2] ?? '', language) !== null);
  if (dayMonth) add(dayMonth, Number(dayMonth[3]), monthOf(dayMonth[2] ?? '', language), Number(dayMonth[1]));
  const monthDay = firstOf(MONTH_DAY, text, (match) => monthOf(match[1] ?? '', language) !== null);
  if (monthDay) add(monthDay, Number(monthDay[3]), monthOf(monthDay[1] ?? '', language), Number(monthDay[2]));
  const yearFirst = firstOf(YEAR_MONTH_DAY, text, (match) => monthOf(match[2] ?? '', language) !== null);
  if (yearFirst && !dayMonth && !monthDay)
    add(yearFirst, Number(yearFirst[1]), monthOf(yearFirst[2] ?? '', language), Number(yearFirst[3]));
  const vietnamese = VIETNAMESE.exec(text);
  if (vietnamese) add(vietnamese, Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  const latvian = LATVIAN.exec(text);
  if (latvian) add(latvian, Number(latvian[1]), monthOf(latvian[3] ?? '', language), Number(latvian[2]));
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first = '', mark = '', second = '', year = ''] = numbers;
    const monthFirst =
      Number(first) > 12 ? false : Number(second) > 12 ? true : mark === '/' && order === 'month-first';
    const [month, day] = monthFirst ? [first, second] : [second, first];
    add(numbers, Number(year), Number(month), Number(day));
  }
  const [best] = found.sort((a, b) => a.at - b.at || b.end - a.end);
  return best ? dated(best.year, best.month, best.day, timeAfter(text, best.at, best.end)) : null;
}

/** The first match of a pattern that passes a test: "Over 20 people 2019" is no date, but a later match may be. */
function firstOf(pattern: RegExp, text: string, passes: (match: RegExpExecArray) => boolean): RegExpExecArray | null {
  const every = new RegExp(pattern.source, `${pattern.flags}g`);
  for (let match = every.exec(text); match; match = every.exec(text)) {
    if (passes(match)) return match;
    every.lastIndex = match.index + 1;
  }
  return null;
}

/** The time that goes with a date: right after it, or within it ("Nov 18 08:38:00 2019"). */
function timeAfter(text: string, at: number, end: number): string {
  const within = TIME.exec(text.slice(at, end).replace(/^[\d./-]+(?=\s|$)/, (part) => ' '.repeat(part.length)));
  const after = within?.[1] && within[0].includes(':') ? within : TIME.exec(text.slice(end, end + 40));
  if (!after || (after !== within && after.index > 12)) return '';
  const [, hour = '', minute = '', second, half, offset] = after;
  const hours = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return '';
  const two = (n: number): string => String(n).padStart(2, '0');
  return `T${two(hours)}:${minute}${second ? `:${second}` : ''}${offsetOf(offset)}`;
}

function offsetOf(offset: string | undefined): string {
  if (!offset) return '';
  const [sign] = /[+-]\d{2}:?\d{2}/.exec(offset) ?? [];
  if (!sign) return 'Z';
  return sign.includes(':') ? sign : `${sign.slice(0, 3)}:${sign.slice(3)}`;
}

const fullYear = (year: number): number => (year > 99 ? year : year >= 90 ? 1900 + year : 2000 + year);

const inRange = (date: string): string | null => {
  const year = Number(date.slice(0, 4));
  return year >= MIN_YEAR && year <= MAX_YEAR ? date : null;
};

/** The date and time, if the calendar has that day; else null. */
function dated(year: number, month: number, day: number, time: string): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < MIN_YEAR || year > MAX_YEAR || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return `${at.toISOString().slice(0, 10)}${time}`;
}
