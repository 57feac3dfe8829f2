/**
 * Tells whether a page is one of several of its article, and which. Only what the page itself says counts: its links to other
 * pages of the same address, and a line such as "page 2 of 3". Pages are told by a number in their address; a link to the next
 * article, a calendar's days and the pages of comments have other addresses, or other names for the number.
 */
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import { anyOf } from './languages/index.ts';
import { isListPage } from './list-page.ts';
import { isInComments } from './reader-comments.ts';
import { wordsOf } from './region-kinds.ts';
import type { TextBlock } from './text-blocks.ts';

/** Which page of its article a page is. */
export interface ArticlePages {
  readonly page: number;
  /** How many there are; null where the page only says that there are more. */
  readonly of: number | null;
  /** The addresses of the other pages that it links to, by their numbers. */
  readonly addresses: ReadonlyMap<number, string>;
}

/** More pages than an article has, and more links than are looked at. */
const MAX_PAGES = 60;
const MAX_LINKS = 5_000;

/** Which page of its article a page is; null where nothing says that there are others, or where they are the pages of a list. */
export function articlePages(
  document: Document,
  blocks: readonly TextBlock[],
  chosen: ReadonlySet<number>,
  address: string | null,
): ArticlePages | null {
  const own = address !== null && URL.canParse(address) ? new URL(address) : null;
  if (own && isListPage(blocks, chosen, own)) return null;
  const said = saidInLine(blocks);
  const linked = own && linkedPages(document, own);
  if (!linked) return said && { ...said, addresses: new Map() };
  const { page, links } = linked;
  const others = new Map(links.filter((link) => link.page !== page).map((link) => [link.page, link.href]));
  if (said && (said.page === page || others.size === 0)) return { ...said, addresses: others };
  if (others.size === 0) return null;
  const last = Math.max(page, ...others.keys());
  return { page, of: links.some(({ isCounted }) => isCounted) || last === page ? last : null, addresses: others };
}

/** A title that says which page of its article this is: "Boats and bread (page 2 of 3)". */
export const titleOfPage = (title: string | null, pages: ArticlePages | null): string | null =>
  title && pages ? `${title} (page ${pages.page}${pages.of === null ? '' : ` of ${pages.of}`})` : title;

const LINE = new RegExp(
  `^[^\\p{L}\\d]*(?:${anyOf('page')})\\s+(\\d{1,2})\\s*(?:/|${anyOf('pageOf')})\\s*(\\d{1,2})[^\\p{L}\\d]*$`,
  'iu',
);

function saidInLine(blocks: readonly TextBlock[]): { readonly page: number; readonly of: number } | null {
  for (const { text, element } of blocks) {
    const [, page, of] = (text.length < 40 && LINE.exec(fold(text))) || [];
    if (page && of && Number(page) >= 1 && Number(of) >= Math.max(2, Number(page)) && !isInComments(element))
      return { page: Number(page), of: Number(of) };
  }
  return null;
}

interface PageLink {
  readonly page: number;
  readonly href: string;
  /** The link's words are the page's number. */
  readonly isCounted: boolean;
}

function linkedPages(
  document: Document,
  own: URL,
): { readonly page: number; readonly links: readonly PageLink[] } | null {
  const ownForms = formsOf(own);
  const bases = new Set(ownForms.map(({ base }) => base));
  // What all addresses of the article have: most links of a page are told by it to be others, at no cost.
  const letters = own.pathname.includes('%') ? null : own.pathname.match(/\p{L}+/gu);
  const name = letters?.reduce((most, run) => (run.length > most.length ? run : most), '') ?? '';
  const found = [...document.querySelectorAll('link[rel~="next" i][href], link[rel~="prev" i][href], a[href]')]
    .slice(0, MAX_LINKS)
    .flatMap((element) => linkOf(element, own, name, bases));
  let best: { page: number; links: PageLink[] } | null = null;
  for (const form of ownForms) {
    const links = found.flatMap(({ forms, href, text, isSequence }) =>
      forms
        .filter(
          (one) => one.base === form.base && (one.isNamed || one.page === 1 || isSequence || text === String(one.page)),
        )
        .slice(0, 1)
        .map(({ page }) => ({ page, href, isCounted: text === String(page) })),
    );
    const others = new Set(links.map(({ page }) => page));
    others.delete(form.page);
    const page = ownNumber(form.page, links);
    // Numbers that leave out the page before and the one after are no pages, but of the first of something.
    if (!others.has(page - 1) && !others.has(page + 1)) continue;
    if (!best || links.length > best.links.length) best = { page, links };
  }
  return best;
}

/** The page's own number: where all pages have the first one's address, the one that is not linked. */
function ownNumber(page: number, links: readonly PageLink[]): number {
  const linked = new Set(links.filter(({ isCounted }) => isCounted).map((link) => link.page));
  if (page !== 1 || !linked.has(1)) return page;
  for (let n = 1; n <= Math.max(...linked); n++) if (!linked.has(n)) return n;
  return page;
}

const LISTS = new Set('related recommended recirc popular latest archive sidebar widget comments'.split(' '));
const MAX_AROUND = 8;
const COMMENTS = /comm|kommen|respon|repl/i;

function linkOf(element: Element, own: URL, name: string, bases: ReadonlySet<string>) {
  const href = element.getAttribute('href') ?? '';
  if (href.startsWith('#') || !(href.startsWith('?') || /^[^/]*$/.test(href) || href.includes(name))) return [];
  if (!URL.canParse(href, own.href)) return [];
  const url = new URL(href, own.href);
  if (!/^https?:$/.test(url.protocol) || hostOf(url) !== hostOf(own) || COMMENTS.test(url.hash)) return [];
  url.hash = '';
  const forms = formsOf(url);
  if (!forms.some(({ base }) => bases.has(base)) || (tagOf(element) === 'A' && isOfOthers(element))) return [];
  const text = (element.textContent ?? '').trim();
  const isSequence = /(?:^|\s)(?:next|prev)(?:\s|$)/i.test(element.getAttribute('rel') ?? '');
  return [{ forms, href: url.href, text, isSequence }];
}

/** Whether a link is in comments, or among other articles. */
function isOfOthers(element: Element): boolean {
  let around: Element | null = element;
  for (let n = 0; around && n < MAX_AROUND; n++, around = around.parentElement)
    if (tagOf(around) === 'ASIDE' || wordsOf(around).some((word) => LISTS.has(word))) return true;
  return isInComments(element);
}

/** A reading of an address: what all pages of the article have in common, and which page this is. */
interface AddressForm {
  readonly base: string;
  readonly page: number;
  /** The number is said to be a page's. */
  readonly isNamed: boolean;
}

const PARAMETER = /^(?:page|pg|paged|seite|pagina|pagenum|page_?no|pagenumber|strona|sida|side)$/i;
const WORD = '(?:page|seite|pagina|strona|sida|side|pag|p|s)';
const NAMED = new RegExp(`/${WORD}[/_-]?(\\d{1,2})(?:\\.\\w{3,5})?/?$`, 'i');
const NAMED_END = new RegExp(`[-_,.]${WORD}[-_]?(\\d{1,2})(\\.\\w{3,5})?/?$`, 'i');
const BARE = /\/(\d{1,2})\/?$/;
const BARE_END = /[-_,](\d{1,2})(\.\w{3,5})?\/?$/;
/** The last part of a path that names an article has so many letters. */
const MIN_LETTERS = 4;

/** What an address may be: an article's own, and a page of an article's. */
function formsOf(url: URL): AddressForm[] {
  const forms: AddressForm[] = [{ base: baseOf(url), page: 1, isNamed: false }];
  const add = (number: string | undefined, base: string, isNamed: boolean): void => {
    const page = Number(number);
    if (page >= 1 && page <= MAX_PAGES) forms.unshift({ base, page, isNamed });
  };
  for (const [name, value] of url.searchParams)
    if (PARAMETER.test(name) && /^\d{1,2}$/.test(value)) {
      const rest = new URL(url);
      rest.searchParams.delete(name);
      add(value, baseOf(rest), true);
    }
  for (const [pattern, isNamed] of [
    [BARE_END, false],
    [BARE, false],
    [NAMED_END, true],
    [NAMED, true],
  ] as const) {
    const found = pattern.exec(url.pathname);
    if (!found) continue;
    const rest = new URL(url);
    rest.pathname = url.pathname.slice(0, found.index) + (found[2] ?? '');
    const [slug = ''] = rest.pathname.split('/').filter(Boolean).slice(-1);
    if ((slug.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS) add(found[1], baseOf(rest), isNamed);
  }
  return forms;
}

const hostOf = ({ host }: URL): string => host.replace(/^(?:www\d?|m|mobile|amp)\./, '');

/** An address without what differs between links to it. */
function baseOf(url: URL): string {
  const parameters = [...url.searchParams].filter(([name]) => !/^(?:utm_|fbclid|gclid|ref$)/i.test(name));
  return `${hostOf(url)}${url.pathname.replace(/\/$/, '')}?${parameters
    .map((pair) => pair.join('='))
    .sort()
    .join('&')}`;
}
