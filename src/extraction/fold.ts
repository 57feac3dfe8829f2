/** For comparing texts only: lower case, straight quotation marks, single spaces. Accents stay, unlike in `engine/text/fold.ts`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
