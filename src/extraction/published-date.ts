/**
 * Finds the day on which an article was published: as its page states it for machines, then for readers. Publication comes before
 * changes, and dates that are only in the story do not count. Without any, the date is unknown.
 */
import { type DateReading, readDate } from './date-formats.ts';
import { isHidden, tagOf } from './elements.ts';
import { monthOf } from './languages/index.ts';
import type { LiveEntry } from './live-entries.ts';
import type { MetaTags } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';
import { isElsewhere } from './region-kinds.ts';
import type { ShownDates } from './shown-date.ts';
import { holdsTitle } from './title-holders.ts';

/**
 * The date of publication, as precise as the page gives it, or null.
 * @param shown what the page shows its readers
 * @param others elements whose dates are not the article's: comments, the entries of a live blog, other articles
 * @param entries a live blog with no date of its own was published with the earliest of these
 */
export function publishedDate(
  facts: PageFacts,
  shown: ShownDates,
  others: ReadonlySet<Element>,
  entries: readonly LiveEntry[],
): string | null {
  const reading = readingOf(facts);
  const dates = (texts: readonly (string | null)[]): string[] =>
    texts.flatMap((text) => (text && readDate(text, reading)) || []);
  const { document, meta, data, url } = facts;
  const isOwn = (element: Element): boolean => {
    for (let one: Element | null = element; one; one = one.parentElement) if (others.has(one)) return false;
    return !isHidden(element) && !isElsewhere(element);
  };
  const marked = (selector: string): string[] => markedDates(document, selector, isOwn);
  const sources: (() => readonly string[])[] = [
    () => dates([data.published]),
    () => dates(PUBLISHED.map((name) => meta.first(name))),
    () => dates(marked(MICRODATA)),
    () => dates([data.created]),
    () => dates([url && dateInAddress(url)]),
    () => dates([shown.published]),
    () => dates(marked(MARKED)),
    () =>
      onlyDay(
        dates(
          markedDates(
            document,
            MACHINE,
            (one) => isOwn(one) && isBesideTitle(one) && !YEAR.test(one.textContent ?? ''),
          ),
        ),
      ),
    () => dates([titleDate(document, meta)]),
    () => dates(onlyTime(document, isOwn)),
    () => dates(inScripts(document)),
    () =>
      dates(entries.map(({ date }) => date))
        .sort()
        .slice(0, 1),
  ];
  const found = sources.flatMap((source) => source());
  const [first] = found;
  if (first) return inLocalTime(first, found);
  const [changed] = dates([
    data.modified,
    ...MODIFIED.map((name) => meta.first(name)),
    shown.updated,
    ...marked('.updated'),
  ]);
  return changed ?? null;
}

const MICRODATA =
  '[itemprop~="datePublished"], [itemprop~="datepublished"], time[pubdate], [property~="datePublished"]';
/** Elements that tell machines when, beside words like "2 days ago". */
const MACHINE = ['title', 'content', 'datetime', 'data-datetime', 'data-date', 'data-time']
  .map((name) => `[class*="date" i]:not([class*="updat" i])[${name}], [class*="time" i][${name}], amp-timeago[${name}]`)
  .join(', ');
/** Words with a year are a date themselves: such an element says more about it, or about another. */
const YEAR = /\d{4}/;
const MARKED = 'abbr.published, time.published, .dt-published, article header time, article time, main time';

/** Of the dates found, the most precise one of the same day, or of the same moment in the readers' time zone. */
function inLocalTime(date: string, found: readonly string[]): string {
  const day = date.slice(0, 10);
  if (date.endsWith('Z')) {
    const moment = Date.parse(date);
    const same = found.find((other) => /[+-]\d{2}:\d{2}$/.test(other) && Date.parse(other) === moment);
    if (same) return same;
    // At midnight in that time zone it is late on the previous day in UTC.
    const next = found.find(
      (other) => !other.endsWith('Z') && Math.abs(Date.parse(other.slice(0, 10)) - Date.parse(day)) === DAY,
    );
    if (next && !found.some((other) => !other.endsWith('Z') && other.startsWith(day)) && NEAR_MIDNIGHT.test(date))
      return next;
  }
  return found.find((other) => other.startsWith(day) && other.length > 10 && date.length === 10) ?? date;
}

/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Hours in UTC at which another day has begun, or not ended, elsewhere. */
const NEAR_MIDNIGHT = /T(?:0\d|1[2-9]|2\d):/;

/** The date at the end of the page's title. */
function titleDate(document: Document, meta: MetaTags): string | null {
  for (const title of [document.title, meta.first('og:title')]) {
    const date = /[|–—-]\s*(\d{1,2}\.\s?\d{1,2}\.\s?\d{4})\s*$/.exec(title ?? '')?.[1];
    if (date) return date;
  }
  return null;
}

/** The date of the page's `time` elements, outside comments and other regions around an article, if they all have the same. */
function onlyTime(document: Document, isOwn: (element: Element) => boolean): string[] {
  const times = [...document.querySelectorAll('time[datetime]')]
    .slice(0, MAX_MARKED)
    .filter(isOwn)
    .map((time) => time.getAttribute('datetime') ?? '');
  return new Set(times).size === 1 ? times.slice(0, 1) : [];
}

/** Ancestors of an element of which one has the title in it, if it stands beside that. */
const MAX_BESIDE = 3;

function isBesideTitle(element: Element): boolean {
  let around = element.parentElement;
  for (let n = 0; around && n < MAX_BESIDE && tagOf(around) !== 'BODY'; n++, around = around.parentElement)
    if (holdsTitle(around)) return true;
  return false;
}

/** Of dates of elements that may be of anything: the first, if all are of its day. */
const onlyDay = (dates: readonly string[]): string[] =>
  new Set(dates.map((date) => date.slice(0, 10))).size === 1 ? dates.slice(0, 1) : [];

/** Marked elements of a kind that are looked at. */
const MAX_MARKED = 50;

/** Characters of scripts that are searched. */
const MAX_SCRIPTS = 500_000;
const IN_SCRIPT =
  /["']?\b(?:date_?published|publish(?:ed)?_?(?:date|at|time)|pub_?date|article_?(?:publish_?)?date|first_?published|publication_?date|created_?(?:at|date)|show_?date)["']?\s*[:=(]\s*["']([^"']{8,40})["']/gi;

/** Dates in the data of the page's own scripts. */
function inScripts(document: Document): string[] {
  let left = MAX_SCRIPTS;
  const found: string[] = [];
  for (const script of document.querySelectorAll('script:not([src])')) {
    const source = script.textContent ?? '';
    if (/json/i.test(script.getAttribute('type') ?? '') || source.length > left) continue;
    left -= source.length;
    for (const [, value] of source.matchAll(IN_SCRIPT)) if (value && /^\d|\d{4}/.test(value)) found.push(value);
    if (found.length > 0) break;
  }
  return found.slice(0, 1);
}

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'publication_date',
  'publish-date',
  'publish_date',
  'published',
  'pubdate',
  'publishdate',
  'publicationdate',
  'published_time',
  'published-date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.created',
  'dc.date',
  'date.issued',
  'date',
  'article.published',
  'article:post_date',
  'article_date_original',
  'originalpublicationdate',
  'displaydate',
  'dcsext.articlefirstpublished',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'ptime',
  'rnews:datepublished',
  'hdl_p_date',
  'datecreated',
  'created',
  'time',
  'pdate',
  'release_date',
  'prism.publicationdate',
  'vr:published_time',
  'bt:pubdate',
  'dateposted',
  'article:created_time',
  'og:pubdate',
  'shareaholic:article_published_time',
  'buildtime',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
  'article:modified',
  'modified',
  'updated_time',
];

function markedDates(document: Document, selector: string, isOwn: (element: Element) => boolean): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MAX_MARKED)
    .filter(isOwn)
    .flatMap((element) => [
      element.getAttribute('content') ?? '',
      element.getAttribute('datetime') ?? '',
      element.getAttribute('title') ?? '',
      ...['data-datetime', 'data-date', 'data-time'].map((name) => element.getAttribute(name) ?? ''),
      element.textContent ?? '',
    ]);
}

/** "2019-11-18" of an address with /2019/11/18/, or with -20191118 at the end of a part. */
function dateInAddress(url: string): string | null {
  const path = new URL(url).pathname;
  const yearFirst =
    /(?:^|[/._-])((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?=[/._-]|$)/.exec(
      path,
    );
  if (yearFirst) return `${yearFirst[1]}-${yearFirst[2]?.padStart(2, '0')}-${yearFirst[3]?.padStart(2, '0')}`;
  // "/2025/sport/02/03/" and "/2025/feb/03/".
  const parted = /\/((?:19|20)\d{2})\/[a-z][a-z._-]*\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])(?=\/)/i.exec(path);
  if (parted) return parted.slice(1).join('-');
  const named = /\/((?:19|20)\d{2})\/([a-z]{3,9})\/(0[1-9]|[12]\d|3[01])(?=\/)/i.exec(path);
  const month = named && monthOf(named[2] ?? '', 'en');
  if (named && month) return `${named[1]}-${String(month).padStart(2, '0')}-${named[3]}`;
  const dayFirst = /(?:^|[/._-])(0[1-9]|[12]\d|3[01])[._-](0[1-9]|1[0-2])[._-]((?:19|20)\d{2})(?=[/._-]|$)/.exec(path);
  return dayFirst ? `${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}` : null;
}

/** The language that the page's dates are in, and whether they may put the month first. */
export function readingOf({ language, url, meta }: PageFacts): DateReading {
  const locale = (meta.first('og:locale') ?? '').replace('_', '-').toLowerCase();
  const region = /-([a-z]{2})$/.exec(language ?? '')?.[1] ?? /-([a-z]{2})$/.exec(locale)?.[1] ?? null;
  const country = /\.([a-z]{2})(?:[:/]|$)/.exec(url ? new URL(url).hostname : '')?.[1] ?? null;
  const american = (language ?? 'en').startsWith('en') && (region ?? 'us') === 'us' && (country ?? 'us') === 'us';
  return { language, order: american ? 'month-first' : 'day-first' };
}
