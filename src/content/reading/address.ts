/** What of the page's address tells one article from another. */
export const addressOf = (): string => location.pathname + location.search;
