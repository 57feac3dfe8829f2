/**
 * The address if a click may go there, else null. Only web and file addresses may be followed: an article's URL comes from outside
 * and could be a script (`javascript:…`).
 */
export function safeLink(link: string | null): string | null {
  return link && /^(https?|file):\/\//i.test(link) ? link : null;
}
