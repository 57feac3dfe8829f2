import type { SearchKind } from '../dataset/model/search/search-kinds.ts';
import type { EntityId } from '../engine/types.ts';
import { type WrongName, type WrongQuotation, wrongsOf } from '../ui/wrong-words.ts';
import { isCountry } from './entities/entity-name.tsx';
import { type Narrowing, narrowingOf } from './record/narrowing.ts';
import { type ListNarrowing, type ListPage, listNarrowingOf } from './table/list-narrowing.ts';

// Reads from the options page's address which page is to be shown.

/** The page that the address after `#` names, with what it is about. */
export type Route =
  | { readonly page: ListPage; readonly narrowing: ListNarrowing }
  | { readonly page: 'settings' }
  | { readonly page: 'corrections'; readonly asked: AskedName | null }
  | {
      readonly page: 'quotations';
      readonly speaker: string | null;
      readonly about: string | null;
      readonly narrowing: Narrowing;
    }
  | {
      readonly page: 'article';
      readonly id: string;
      readonly quotation: string | null;
      readonly wrong: WrongQuotation | null;
    }
  | { readonly page: 'then-and-now'; readonly article: string; readonly quotation: string }
  | SearchRoute;

/** A name on a page, and what the reader says is wrong with it. */
export interface AskedName {
  readonly wrong: WrongName;
  readonly text: string;
  /** Whom the name was taken to mean, or may mean. */
  readonly of: readonly EntityId[];
  /** The address of the page. */
  readonly on: string;
}

/** What is searched for; `kind` where all of one kind are shown, from the page `nth` on, counted from 1. */
export interface SearchRoute {
  readonly page: 'search';
  readonly words: string;
  readonly kind: SearchKind | null;
  readonly nth: number;
}

/** The page that an address names. An unknown address names the page of articles. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const asked = new URLSearchParams(query);
  const [page, rest = ''] = path.split(/\/(.*)/s);
  switch (page) {
    case 'people':
    case 'countries':
      return { page, narrowing: listNarrowingOf(asked) };
    case 'settings':
      return { page };
    case 'corrections':
      return { page, asked: askedNameOf(asked) };
    case 'quotations':
      return { page, speaker: asked.get('speaker'), about: asked.get('about'), narrowing: narrowingOf(asked) };
    case 'article':
      return {
        page,
        id: decoded(rest),
        quotation: asked.get('quotation'),
        wrong: wrongQuotationOf(asked.get('wrong')),
      };
    case 'then-and-now':
      return { page, article: decoded(rest), quotation: asked.get('quotation') ?? '' };
    case 'search':
      return {
        page,
        words: asked.get('q') ?? '',
        kind: SEARCH_KINDS.find((kind) => kind === asked.get('in')) ?? null,
        nth: Math.max(1, Math.floor(Number(asked.get('page'))) || 1),
      };
    default:
      return { page: 'articles', narrowing: page === 'articles' ? listNarrowingOf(asked) : {} };
  }
}

function askedNameOf(asked: URLSearchParams): AskedName | null {
  const [wrong, text] = [asked.get('wrong'), asked.get('name')];
  if ((wrong !== 'else' && wrong !== 'spot') || !text) return null;
  return { wrong, text, of: asked.getAll('of').filter(isEntityId), on: asked.get('page') ?? '' };
}

const wrongQuotationOf = (wrong: string | null): WrongQuotation | null =>
  wrongsOf({ reported: false }).find((one) => one === wrong) ?? null;

/** The entity whose record a page shows; null where it shows none. */
export function entityOf(route: Route): EntityId | null {
  const id = route.page === 'quotations' ? (route.speaker ?? route.about) : null;
  return id !== null && isEntityId(id) ? id : null;
}

/** The list to which an article or a record belongs; null for any other page. */
export function listOf(route: Route): 'articles' | 'people' | 'countries' | null {
  if (route.page === 'article') return 'articles';
  if (route.page === 'then-and-now') return 'people';
  const entity = entityOf(route);
  return entity && (isCountry(entity) ? 'countries' : 'people');
}

/** Two addresses with one key are the same page: it changes what it shows, and the field with the focus keeps it. */
export function pageKey(route: Route, hash: string): string {
  switch (route.page) {
    case 'articles':
    case 'people':
    case 'countries':
    case 'search':
      return route.page;
    case 'quotations':
      return `quotations ${route.speaker} ${route.about}`;
    default:
      return hash;
  }
}

const isEntityId = (id: string): id is EntityId => /^(person|country):./.test(id);

/** What a search finds, in the order in which it is shown. */
export const SEARCH_KINDS = ['people', 'countries', 'quotations', 'articles'] as const satisfies SearchKind[];

/** The place of what a search found: of one kind, and from its nth page on. */
export const resultsPlace = (words: string, kind: SearchKind | null = null, nth = 1): string =>
  `#/search?q=${encodeURIComponent(words)}${kind ? `&in=${kind}` : ''}${nth > 1 ? `&page=${nth}` : ''}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
