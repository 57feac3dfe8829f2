/** The time of an entry of a live blog, as a line of text that says day, clock and zone as precisely as the page does. */
import { type DateReading, readDate } from './date-formats.ts';
import { tagOf } from './elements.ts';
import { clean } from './meta-tags.ts';

/** What a page says of an entry's time. */
export interface EntryTime {
  /** Day and clock as far as given: "2026-03-06T11:20:00+01:00"; null where there is only a clock. */
  readonly date: string | null;
  /** "2026-03-06 11:20 +01:00", or the clock as shown. */
  readonly line: string;
  /** The words that show it on the page; empty where these are not known. */
  readonly shown: string;
}

/** The longest text, in UTF-16 units, that shows a time. */
const MAX_SHOWN = 60;
const CLOCK = /(?<![\d.])(\d{1,2})[:.h](\d{2})(?::\d{2})?(?!\d|\.\d)(?:\s*([ap])\.?m\b)?/i;
/** Elements that may hold an entry's time; those that are no `time` have to show a clock. */
export const TIMES =
  'time, [itemprop~="datePublished"], [data-timestamp], [class*="time" i], [class*="date" i], abbr[title]';

/** The time that an element gives, for machines and as shown; null where it gives none. */
export function entryTime(element: Element, reading: DateReading): EntryTime | null {
  const shown = clean(element.textContent ?? '');
  const isTime = tagOf(element) === 'TIME';
  if (shown.length > MAX_SHOWN || (!isTime && !element.hasAttribute('content') && !CLOCK.test(shown))) return null;
  const said = ['datetime', 'content', 'data-timestamp', 'title'].map((name) => element.getAttribute(name) ?? '');
  for (const text of [...said, shown]) {
    const date = readDate(text, reading);
    if (date) return { date, line: timeLine(date, shown), shown };
  }
  const clock = said.find((text) => CLOCK.test(text)) ?? shown;
  return CLOCK.test(clock) ? { date: null, line: clock, shown } : null;
}

/** A date as a line. Where the page shows the clock of its readers' zone beside a moment in another, theirs is given. */
export function timeLine(date: string, shown = ''): string {
  const [, day = '', clock, offset = ''] =
    /^(\S{10})(?:T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?/.exec(date) ?? [];
  const clockShown = minutesShown(shown);
  if (!clock) return clockShown === null ? day : `${day} ${clockOf(clockShown)}`;
  const zone = offset === '' || clockShown === null ? null : zoneOf(date, clockShown);
  if (zone === null) return [day, clock, offset === 'Z' ? 'UTC' : offset].filter(Boolean).join(' ');
  const local = new Date(Date.parse(date) + zone * 60_000).toISOString();
  const sign = zone < 0 ? '-' : '+';
  const name = zone === 0 ? 'UTC' : `${sign}${clockOf(Math.abs(zone))}`;
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${name}`;
}

function minutesShown(shown: string): number | null {
  const [found, hour = '', minute = '', half] = CLOCK.exec(shown) ?? [];
  if (!found) return null;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  return hours > 23 || Number(minute) > 59 ? null : hours * 60 + Number(minute);
}

/** Minutes of a day, and the furthest that a zone is behind UTC. */
const DAY = 1440;
const FURTHEST_BEHIND = -720;
const HOUR = 60;
/** The zones that are not whole hours from UTC, in minutes. Source: the IANA time zone database. */
const UNEVEN = new Set([-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825]);

/** By how many minutes the clock shown is ahead of UTC at a moment; null where no zone has that clock then. */
function zoneOf(date: string, shown: number): number | null {
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) return null;
  const ahead = (shown - moment.getUTCHours() * 60 - moment.getUTCMinutes() + 2 * DAY) % DAY;
  const zone = ahead > DAY + FURTHEST_BEHIND ? ahead - DAY : ahead;
  return zone % HOUR === 0 || UNEVEN.has(zone) ? zone : null;
}

const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Whether a text is a clock and nothing else but its zone. */
export const isClock = (text: string): boolean =>
  /^[^\p{L}\d]*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:Uhr|\p{Lu}{2,5}))?[^\p{L}\d]*$/iu.test(text);
