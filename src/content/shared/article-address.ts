/** The part of the page's address that differs from article to article: a fragment is a place within one. */
export const articleAddress = (): string => location.pathname + location.search;
