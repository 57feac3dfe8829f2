/** Finds an article's authors: people's names without "By", addresses, handles, photographers and job titles. */
import { isHidden } from './elements.ts';
import { fold } from './fold.ts';
import { anyOf, monthOf } from './languages/index.ts';
import { clean } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';
import { isElsewhere } from './region-kinds.ts';

/** A longer byline, in characters, is a text; a longer name is none. */
const MAX_BYLINE = 200;
const MAX_NAME = 60;

const BY = new RegExp(`^(?:${anyOf('by')})\\s*[:\\s]\\s*`, 'iu');
const AND = new RegExp(`\\s*(?:[,;|/•·&»]|\\s(?:${anyOf('and')})\\s)\\s*`, 'iu');
const CREDIT = new RegExp(`^(?:${anyOf('credit')})(?:\\s+by)?\\s*[:\\s]`, 'iu');

/** Names joined by ", ", or null where the page names nobody. */
export function authors(facts: PageFacts, site: string | null): string | null {
  const { meta, data } = facts;
  const sources: (() => readonly string[])[] = [
    () => data.authors,
    () => [
      ...meta.all('author'),
      ...meta.all('article:author'),
      ...meta.all('parsely-author'),
      ...meta.all('sailthru.author'),
      ...meta.all('dc.creator'),
      ...meta.all('dcterms.creator'),
      ...meta.all('byl'),
      ...meta.all('twitter:creator:name'),
    ],
    () => bylines(facts.document),
    () => linesUnderTitle(facts.document),
  ];
  for (const source of sources) {
    const names = people(source(), site);
    if (names.length > 0) return names.join(', ');
  }
  return null;
}

function people(given: readonly string[], site: string | null): string[] {
  const names = new Map<string, string>();
  for (const one of given.slice(0, 30))
    for (const name of namesIn(one))
      if (fold(name) !== fold(site ?? '') && !names.has(fold(name))) names.set(fold(name), name);
  return [...names.values()];
}

/** The names in a byline: "By Ann Lee and Bo Li, Political Editor, 12 May 2019" has two. */
function namesIn(byline: string): string[] {
  const line = clean(byline);
  if (line.length > MAX_BYLINE || SENTENCES.test(line) || /^https?:\/\//.test(line)) return [];
  return withoutDate(line)
    .replace(/@.*$/u, (rest) => rest.replace(/\S+/, ''))
    .replace(BY, '')
    .split(AND)
    .map((part) =>
      part
        .replace(BY, '')
        .replace(/\([^)]*\)?|<[^>]*>|\S+@\S+|https?:\S+/g, '')
        .replace(/[\s\p{P}]+$/u, (end) => (end.startsWith('.') ? '.' : ''))
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((part) => isName(part));
}

/** What is told of somebody is no byline: so many words in lower case, then a full stop. */
const SENTENCES = /(?:\s\p{Ll}+){2,}[^.]*\p{Ll}{2}\.\s*$/u;

/** A line up to its first figure, without the month and the weekday before that: "By Ann Lee, Monday, March 3, 2025". */
function withoutDate(line: string): string {
  const at = line.search(/\d/);
  if (at < 0) return line;
  const before = line.slice(0, at);
  const next = /^\d+\S*\s+(?:de\s+)?(\p{L}+)/u.exec(line.slice(at))?.[1] ?? '';
  if (monthOf(next, null) !== null) return before.replace(WEEKDAY, '');
  const month = /(?:^|[^\p{L}])(\p{L}+)\.?\s*$/u.exec(before);
  return month && monthOf(month[1] ?? '', null) !== null ? before.slice(0, month.index).replace(WEEKDAY, '') : before;
}

const WEEKDAY = /[\s\p{P}]+(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[\s\p{P}]*$/iu;

const isName = (text: string): boolean =>
  text.length > 1 &&
  text.length <= MAX_NAME &&
  /^\p{L}/u.test(text) &&
  text.split(' ').length <= MAX_NAME_WORDS &&
  !CREDIT.test(text) &&
  !NOBODY.test(text) &&
  !ASKED.test(text) &&
  !BY_ALONE.test(text) &&
  !MONTH.test(text);

const MAX_NAME_WORDS = 6;
const NOBODY = new RegExp(
  `^(?:admin|administrator|webmaster|user|guest|unknown|none|null|${anyOf('updated')}|${anyOf('published')})(?![\\p{L}])`,
  'iu',
);
/** A link beside the name: "More stories by", "Follow us". */
const ASKED = new RegExp(`^(?:${anyOf('asks')}|${anyOf('more')})\\s`, 'iu');
const BY_ALONE = new RegExp(`^(?:${anyOf('by')})$`, 'iu');
/** The rest of a date whose figures were removed. */
const MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|june|july|august|(?:septem|octo|novem|decem)ber)$/i;

/** The page's bylines, those marked as such first. Of a byline with links to people, the links. */
function bylines(document: Document): string[] {
  for (const selector of SELECTORS) {
    const found = [...document.querySelectorAll(selector)]
      .slice(0, MAX_BYLINES)
      .filter((element) => !isHidden(element) && !isElsewhere(element));
    const lines = found
      .flatMap((element) => {
        const links = [...element.querySelectorAll('a')].map((link) => clean(link.textContent ?? ''));
        const names = links.filter((link) => namesIn(link).length > 0 && link.includes(' '));
        return names.length > 0 ? names : [clean(element.getAttribute('content') ?? lineOf(element))];
      })
      .filter((line) => namesIn(line).length > 0);
    if (lines.length > 0) return SEVERAL.test(selector) ? lines.slice(0, MAX_AUTHORS) : lines.slice(0, 1);
  }
  return [];
}

/** The elements after a page's title of which one may be a byline that nothing marks as such. */
const MAX_AFTER_TITLE = 6;

/** A line right under the title that names people after "By", where nothing but this word says that it is a byline. */
function linesUnderTitle(document: Document): string[] {
  const titles = [...document.querySelectorAll('h1')].filter((title) => !isHidden(title));
  const [title] = titles;
  if (!title || titles.length > 1) return [];
  const lines: Element[] = [];
  for (let next = title.nextElementSibling; next && lines.length < MAX_AFTER_TITLE; next = next.nextElementSibling)
    lines.push(next);
  const byline = lines
    .map((line) => clean(lineOf(line)))
    .find((line) => BY.test(line) && namesIn(line).length > 0 && namesIn(line).every(isFullName));
  return byline ? [byline] : [];
}

/** Two words or more, each with a capital: "By and large" is none. */
const isFullName = (name: string): boolean => /^\p{Lu}\S*(?: \S+)* \p{Lu}\S*$/u.test(name);

/** An element's text with a space between its elements: a page's style may set apart what is written without. */
const lineOf = (element: Element): string =>
  element.childElementCount > 0
    ? [...element.childNodes].map((node) => (node.textContent ?? '').slice(0, MAX_BYLINE)).join(' ')
    : (element.textContent ?? '');

const MAX_AUTHORS = 8;
/** Elements of a kind that are looked at. */
const MAX_BYLINES = 50;
/** Selectors of marks that each of an article's authors has, and nobody else: all matches count. */
const SEVERAL = /^\[(?:itemprop|rel)/;

const SELECTORS = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '.author-name, .byline-name, .author__name, .byline__name, .article-author, .post-author, .entry-author, .byline-author',
  '.vcard .fn',
  '[class*="byline" i], [id*="byline" i]',
  '[class~="author" i], [class*="author-" i], [class*="Author"], [class*="_author" i], [class*="-author" i]',
];
