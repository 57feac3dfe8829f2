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

export const searchPlace = (words: string): string => `#/search?q=${encodeURIComponent(words)}`;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
