/**
 * The address if a click may go there, else null: what an article's file gives as its URL is not ours and could be a
 * script.
 */
export function safeLink(link: string | null): string | null {
  return link && /^(https?|file):\/\//i.test(link) ? link : null;
}
