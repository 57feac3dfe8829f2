/**
 * Reads a page's JSON-LD: the article that it describes, and its publisher. Pages write it in every form (a list, a graph, nested
 * objects) and often with errors, so as much as possible is read.
 */
import { fold } from './fold.ts';
import { clean } from './meta-tags.ts';

/** The facts that JSON-LD gives about a page's article; null if it gives none. Values are single lines, otherwise unchanged. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly created: string | null;
  readonly modified: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The text as the publisher gives it; not always complete, and sometimes with markup. */
  readonly body: string | null;
  /** The name of a WebSite object in the page. */
  readonly siteName: string | null;
  /** Whether it says that the page is a live blog, and the updates that it lists of it. */
  readonly isLive: boolean;
  readonly updates: readonly LiveUpdate[];
  /** The words of the page's film, as it gives them. */
  readonly transcript: string | null;
}

/** An entry of a live blog. */
export interface LiveUpdate {
  readonly headline: string | null;
  readonly body: string | null;
  readonly published: string | null;
}

/** The most characters of one script, and the most objects in all: a page with more does not describe an article. */
export const MAX_SCRIPT = 2_000_000;
const MAX_THINGS = 5_000;

type Thing = { readonly [key: string]: unknown };

/** The facts in a document's JSON-LD about its article, from the object of an article's type that best fits the page. */
export function articleData(document: Document): ArticleData {
  const things: Thing[] = [];
  const torn: string[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent ?? '';
    if (source.length > MAX_SCRIPT) continue;
    const parsed = parseTolerantly(source);
    if (parsed === undefined) torn.push(source);
    else collect(parsed, things);
  }
  const articles = things.filter(isArticle);
  const titles = [document.title, document.querySelector('h1')?.textContent ?? ''].map(fold).filter(Boolean);
  const dated = articles.filter((thing) => typeof thing.datePublished === 'string');
  const article = dated.find((thing) => isAbout(thing, titles)) ?? dated[0] ?? articles[0] ?? null;
  const page = things.find((thing) => typesOf(thing).some((type) => PAGE.test(type)));
  const site = things.find((thing) => typesOf(thing).includes('WebSite'));
  const said = article ?? fromTorn(torn) ?? {};
  return {
    headline: words(said.headline) ?? words(said.name),
    published:
      words(said.datePublished) ?? words(said.coverageStartTime) ?? (article ? null : words(page?.datePublished)),
    created: words(said.dateCreated),
    modified: words(said.dateModified) ?? (article ? null : words(page?.dateModified)),
    authors: namesOf(said.author ?? said.creator, things),
    publisher: namesOf(said.publisher ?? said.sourceOrganization, things)[0] ?? null,
    language: words(said.inLanguage) ?? words(page?.inLanguage),
    url: words(said.url) ?? idOf(said.mainEntityOfPage),
    body: typeof said.articleBody === 'string' ? said.articleBody : null,
    siteName: words(site?.name),
    isLive: things.some((thing) => typesOf(thing).includes('LiveBlogPosting')),
    transcript: things.map(({ transcript }) => transcript).find((given) => typeof given === 'string') ?? null,
    updates: things.flatMap(({ liveBlogUpdate }) => updatesOf(liveBlogUpdate)),
  };
}

function updatesOf(value: unknown): LiveUpdate[] {
  const given: unknown[] = Array.isArray(value) ? value.slice(0, MAX_THINGS) : [value];
  return given.filter(isThing).map((thing) => ({
    headline: words(thing.headline) ?? words(thing.name),
    body: words(thing.articleBody) ?? words(thing.text) ?? words(thing.description),
    published: words(thing.datePublished) ?? words(thing.dateCreated) ?? words(thing.dateModified),
  }));
}

const ARTICLE = /(?:Article|BlogPosting|Blog[pP]ost|Report|NewsItem|Posting|Review)$/;
const PAGE = /^(?:WebPage|ItemPage|AboutPage|ProfilePage|CollectionPage)$/;
const isArticle = (thing: Thing): boolean =>
  typesOf(thing).some((type) => ARTICLE.test(type) && !/^(?:Comment|JobPosting|AggregateReview)/.test(type)) &&
  ['headline', 'name', 'datePublished', 'articleBody'].some((key) => key in thing);

/** Whether an article's headline is one of the page's titles, or a part of it, or has it as a part. */
function isAbout({ headline, name }: Thing, titles: readonly string[]): boolean {
  const own = fold(words(headline) ?? words(name) ?? '');
  return own !== '' && titles.some((title) => title.includes(own) || own.includes(title));
}

function typesOf(thing: Thing): string[] {
  const given = thing['@type'];
  return (Array.isArray(given) ? given : [given])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));
}

/** All objects in a value, outer ones first and in the order of writing, without those about other pages. */
function collect(root: unknown, into: Thing[]): void {
  const queue: unknown[] = [root];
  for (let n = 0; n < queue.length && into.length < MAX_THINGS; n++) {
    const value = queue[n];
    if (Array.isArray(value)) queue.push(...value.slice(0, MAX_THINGS));
    else if (isThing(value)) {
      into.push(value);
      for (const [key, inner] of Object.entries(value))
        if (typeof inner === 'object' && !ELSEWHERE.has(key)) queue.push(inner);
    }
  }
}

/** Properties that lead from an article to other things: a list of articles, comments, citations, its own entries. */
const ELSEWHERE = new Set([
  'liveBlogUpdate',
  'itemListElement',
  'comment',
  'citation',
  'hasPart',
  'relatedLink',
  'mentions',
  'review',
]);

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function words(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'number') return String(one);
  if (isThing(one)) return words(one['@value'] ?? one.name);
  return typeof one === 'string' ? clean(one) || null : null;
}

const idOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : isThing(value) ? (words(value['@id']) ?? words(value.url)) : null;

/** The names of people or organisations, given as objects, as strings, or as references to an "@id". */
function namesOf(value: unknown, things: readonly Thing[]): string[] {
  const given = Array.isArray(value) ? value : [value];
  return given.slice(0, 50).flatMap((one: unknown) => {
    if (Array.isArray(one)) return [];
    if (!isThing(one)) return words(one) ?? [];
    const named = one.name ?? things.find((thing) => thing.name && thing['@id'] && thing['@id'] === one['@id'])?.name;
    return (Array.isArray(named) ? named : [named]).flatMap((name: unknown) => words(name) ?? []);
  });
}

/** Parses a script's JSON after correcting the commonest errors: comments around it, raw line ends in strings, extra commas. */
function parseTolerantly(source: string): unknown {
  const bare = source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/)?\s*<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/)?\s*\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  for (const mended of [() => bare, () => mend(bare)])
    try {
      return JSON.parse(mended());
    } catch {
      // Try the next correction.
    }
  return undefined;
}

/** Escapes raw characters within strings and removes trailing commas. */
function mend(source: string): string {
  let inString = false;
  let out = '';
  for (let n = 0; n < source.length; n++) {
    const c = source.charAt(n);
    if (inString && c === '\\') {
      const next = source.charAt(n + 1);
      out += /["\\/bfnrtu]/.test(next) ? c + next : `\\\\${next}`;
      n++;
    } else if (c === '"') {
      inString = !inString;
      out += c;
    } else if (inString && c < ' ') out += c === '\n' ? '\\n' : c === '\t' ? '\\t' : '';
    else out += c;
  }
  return out.replace(/,(\s*[}\]])/g, '$1');
}

/** The facts that can be read by key from scripts that are no valid JSON. */
function fromTorn(sources: readonly string[]): Thing | null {
  for (const source of sources) {
    if (!/"@type"\s*:\s*"\w*(?:Article|BlogPosting)"/.test(source)) continue;
    const value = (key: string): string | undefined =>
      new RegExp(`"${key}"\\s*:\\s*"((?:[^"\\\\\\n]|\\\\.)*)"`).exec(source)?.[1];
    const author = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"\w+"\s*,\s*)?"name"\s*:\s*"([^"\n]*)"/.exec(source)?.[1];
    const publisher = /"publisher"\s*:\s*\{\s*(?:"@type"\s*:\s*"\w+"\s*,\s*)?"name"\s*:\s*"([^"\n]*)"/.exec(
      source,
    )?.[1];
    return {
      headline: value('headline'),
      datePublished: value('datePublished'),
      dateCreated: value('dateCreated'),
      dateModified: value('dateModified'),
      author,
      publisher,
    };
  }
  return null;
}
