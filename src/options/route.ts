import type { EntityId } from '../engine/types.ts';

/** A place of the options page, as the address after `#` names it. */
export type Route =
  | { readonly page: 'articles' | 'people' | 'countries' | 'settings' }
  | { readonly page: 'quotations'; readonly speaker: string | null; readonly about: string | null }
  | { readonly page: 'article'; readonly id: string; readonly quotation: string | null }
  | { readonly page: 'search'; readonly words: string };

/** The place an address names; anything unknown is the articles. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const asked = new URLSearchParams(query);
  const [page, rest = ''] = path.split(/\/(.*)/s);
  switch (page) {
    case 'people':
    case 'countries':
    case 'settings':
      return { page };
    case 'quotations':
      return { page, speaker: asked.get('speaker'), about: asked.get('about') };
    case 'article':
      return { page, id: decoded(rest), quotation: asked.get('quotation') };
    case 'search':
      return { page, words: asked.get('q') ?? '' };
    default:
      return { page: 'articles' };
  }
}

/** Whose record a place is; null: it is nobody's. */
export function entityOf(route: Route): EntityId | null {
  const id = route.page === 'quotations' ? (route.speaker ?? route.about) : null;
  return id !== null && isEntityId(id) ? id : null;
}

const isEntityId = (id: string): id is EntityId => /^(person|country):./.test(id);

export const searchPlace = (words: string): string => `#/search?q=${encodeURIComponent(words)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
