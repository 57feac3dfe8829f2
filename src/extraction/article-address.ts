/**
 * The address that identifies an article. Pages are found under many forms of their address (for phones, for print, as AMP, with
 * where the reader came from) and state which one is their own. The statement is believed only if its structure shows that it is
 * the same page: some sites state their front page, or the first page of several, on every page.
 */

/**
 * The page's own address as it states it, if that is a form of the address where it was found; else the address where it was
 * found. A page read from a file is identified by its own statement.
 * @param found where the page was found, if known
 * @param said the page's statements of its address, the most telling first
 */
export function articleAddress(found: string | null, said: readonly (string | null)[]): string | null {
  const at = found === null ? null : webAddress(found, null);
  const own = said.flatMap((one) => (one && webAddress(one, at)) || []);
  if (at && isOnWeb(at)) return (own.find((one) => isFormOf(one, at)) ?? at).href;
  return own.find(isOnWeb)?.href ?? at?.href ?? own[0]?.href ?? null;
}

const isOnWeb = ({ protocol }: URL): boolean => protocol !== 'file:';

function webAddress(address: string, base: URL | null): URL | null {
  try {
    const url = new URL(address, base && isOnWeb(base) ? base : undefined);
    return /^(?:https?|file):$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Parts of a host, and of an address, that say which form of a page it is. */
const FORM_HOSTS = /^(?:www\d?|m|mobile|amp|touch)$/;
const FORM_SEGMENTS = /^(?:amp|print|printable|index\.(?:html?|php))$/i;
/** Parameters that say which article is meant, and on which of its pages the reader is. */
const NAMES_ARTICLE = /^(?:id|p|v|q|nid|sid|aid|article\w*|story\w*|news\w*|item\w*|doc\w*)$/i;
const NAMES_PAGE = /^(?:page|pg|paged|seite|pagina|start|offset)$/i;
/** A run of digits by which sites number their articles, and letters in a name that no other article has. */
const NUMBER = /\d{5,}/g;
const MIN_SLUG_CHARS = 12;

function isFormOf(said: URL, found: URL): boolean {
  if (!isOnWeb(said)) return false;
  const wanted = segmentsOf(said);
  const given = segmentsOf(found);
  if (wanted.length === 0)
    return given.length === 0 && bareHost(said) === bareHost(found) && !said.search && !found.search;
  // A cache of another site's pages cannot be distinguished from a forgery of them.
  if (bareHost(said) !== bareHost(found)) return false;
  if (pageOf(found) !== pageOf(said)) return false;
  if (wanted.join('/') === given.join('/')) return namesSame(said, found);
  const slug = wanted.at(-1) ?? '';
  if (slug.length >= MIN_SLUG_CHARS && /[-_\d]/.test(slug) && slug === given.at(-1)) return true;
  const numbers: readonly string[] = (found.pathname + found.search).match(NUMBER) ?? [];
  return (said.pathname + said.search).match(NUMBER)?.some((number) => numbers.includes(number)) ?? false;
}

const segmentsOf = ({ pathname }: URL): string[] =>
  pathname
    .replace(/\.amp(?=\.html?$|$)/i, '')
    .split('/')
    .filter((segment) => segment !== '' && !FORM_SEGMENTS.test(segment));

/** A host without the parts that say which form of the site it is. */
const bareHost = ({ host }: URL): string => {
  const parts = host.split('.');
  return parts.filter((part, n) => n >= parts.length - 2 || !FORM_HOSTS.test(part)).join('.');
};

/** The number of the page that an address leads to, of an article on several pages; 1 if it has none. */
function pageOf({ pathname, searchParams }: URL): string {
  const [, number] = [...searchParams].find(([name, value]) => NAMES_PAGE.test(name) && /^\d+$/.test(value)) ?? [];
  return number ?? /\/(?:page[/-]?)?(\d{1,2})\/?$/i.exec(pathname)?.[1] ?? '1';
}

/** Whether the stated address keeps everything in the other that says which article is meant. */
const namesSame = (said: URL, found: URL): boolean =>
  [...found.searchParams].every(([name, value]) => !NAMES_ARTICLE.test(name) || said.searchParams.get(name) === value);
