// By what the list of articles, people or countries is narrowed, as the page's address says it.

/** The pages whose list is narrowed so. */
export type ListPage = 'articles' | 'people' | 'countries';

/** What is absent does not narrow. */
export interface ListNarrowing {
  /** As they were typed, with the space after which the next one comes. */
  readonly words?: string | undefined;
  /** The source's name; '' for what has none. */
  readonly source?: string | undefined;
}

/** The narrowing in an address's query. */
export function listNarrowingOf(asked: URLSearchParams): ListNarrowing {
  const words = asked.get('words');
  const source = asked.get('source');
  return { ...(words && { words }), ...(source !== null && { source }) };
}

/** The place of a list with what narrows it. */
export function listPlace(page: ListPage, { words, source }: ListNarrowing): string {
  const query = new URLSearchParams({ ...(words && { words }), ...(source !== undefined && { source }) });
  return query.size > 0 ? `#/${page}?${query}` : `#/${page}`;
}

/** Has the address say how a list is narrowed. It stays one step of the browser's history, however many letters are typed. */
export function narrowList(page: ListPage, narrowing: ListNarrowing): void {
  history.replaceState(history.state, '', listPlace(page, narrowing));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
