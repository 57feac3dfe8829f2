/** The article's title, without the site's name that a page's title carries. */
import { fold } from './fold.ts';
import { clean } from './meta-tags.ts';
import type { PageFacts } from './page-facts.ts';

/** Separators between a title and a site's name, with their white space. */
const SEPARATOR = /\s+[-|–—·•:»«/\\_~]+\s+|\s*[|»｜：]\s*/g;
/** Letters of a part below which it is no title. */
const MIN_LETTERS = 4;

/** The title, or null where the page has none. `site` is the name of the site, as far as known. */
export function articleTitle({ document, meta, data, url }: PageFacts, site: string | null): string | null {
  const headings = headingsOf(document);
  const heading = mainHeading(headings, meta.first('og:title', 'twitter:title') ?? document.title);
  const given = [
    data.headline && agrees(data.headline, [...headings, document.title]) ? data.headline : null,
    meta.first('og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'title'),
    document.title,
  ];
  const said = given.map((one) => clean(one ?? '')).find((one) => one !== '' && fold(one) !== fold(site ?? '')) ?? null;
  if (!said) return heading;
  const smaller = [...document.querySelectorAll('h2, h3')]
    .slice(0, MAX_HEADINGS)
    .map((one) => fold(one.textContent ?? ''));
  const bare = withoutSite(
    said,
    [site, domainName(url)],
    heading ??
      said.split(SEPARATOR).find((one) => letters(one) >= MIN_LETTERS * 2 && smaller.includes(fold(one))) ??
      null,
  );
  return bare || heading;
}

/** Headings of the first rank that are looked at. */
const MAX_HEADINGS = 20;

const headingsOf = (document: Document): string[] =>
  [...document.querySelectorAll('h1')].slice(0, MAX_HEADINGS).map((h1) => clean(h1.textContent ?? ''));

/** The `h1` that says what the page's title says, or else the only one. */
function mainHeading(headings: readonly string[], title: string): string | null {
  const known = fold(title);
  const [same] = headings.filter((one) => one.length > MIN_LETTERS && known.includes(fold(one)));
  return same ?? (headings.length === 1 ? headings[0] || null : null);
}

/** Share of a headline's words that the page's own title or heading must have: some describe the article's subject instead. */
const AGREEING = 0.5;

function agrees(headline: string, titles: readonly (string | null)[]): boolean {
  const words = fold(headline).match(/[\p{L}\p{N}]+/gu) ?? [];
  return titles.some((title) => {
    const known = new Set(fold(title ?? '').match(/[\p{L}\p{N}]+/gu) ?? []);
    return words.filter((word) => known.has(word)).length >= words.length * AGREEING;
  });
}

function withoutSite(title: string, sites: readonly (string | null)[], heading: string | null): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  for (const cut of [...cuts].reverse()) {
    const before = title.slice(0, cut.index);
    const after = title.slice(cut.index + cut[0].length);
    if (letters(before) >= MIN_LETTERS && (isSite(after, sites) || (heading && fold(before) === fold(heading))))
      return withoutSite(before, sites, heading);
    if (letters(after) >= MIN_LETTERS && (isSite(before, sites) || (heading && fold(after) === fold(heading))))
      return after;
  }
  return title;
}

const letters = (text: string): number => (text.match(/\p{L}/gu) ?? []).length;

/** Whether a part of a title is the site's name, as said or as its domain has it. */
function isSite(part: string, sites: readonly (string | null)[]): boolean {
  const bare = bareName(part);
  return (
    bare !== '' &&
    sites.some((site) => site && (bareName(site) === bare || bareName(site.replace(/\.\w+$/, '')) === bare))
  );
}

const bareName = (text: string): string =>
  fold(text)
    .replace(/^(?:the|www\.)\s*/, '')
    .replace(/\.(?:com|org|net|co\.uk|de|fr|it|es|ru)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/** "example" of https://www.example.co.uk/. */
function domainName(url: string | null): string | null {
  if (!url) return null;
  const parts = new URL(url).hostname.replace(/^www\d?\./, '').split('.');
  return parts.length < 2
    ? null
    : (parts.slice(0, parts.length > 2 && (parts.at(-2)?.length ?? 0) <= 3 ? -2 : -1).at(-1) ?? null);
}
