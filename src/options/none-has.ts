/** That nothing in a list has what the reader looks for. @param who what the list has: "No article", "Nobody" */
export function noneHas(who: string, words: string): string {
  const asked = words.trim();
  return `${who} has ${/\s/.test(asked) ? 'all of ' : ''}“${asked}”.`;
}
