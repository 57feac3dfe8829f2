/**
 * The authors of a byline, each as it is written. "Lee, Ann" and "Smith & Co" stay one: a comma or "&" parts names only where each of
 * them has several words. No name is taken apart: where the family name begins, and whether it is a person at all, no rule can tell
 * for all languages, and a name cut in the wrong place is wrong in every list of references.
 */
export function authorsOf(byline: string | null): readonly string[] {
  return split(byline ?? '', /\s*[;|•]\s*|\sand\s/u).flatMap((several) => {
    const parts = split(several, /\s*[,،、，]\s*|\s&\s/u);
    return parts.every((part) => part.includes(' ')) ? parts : [several];
  });
}

const split = (text: string, at: RegExp): string[] =>
  text
    .split(at)
    .map((part) => part.replace(/^[\s,]+|[\s,]+$/gu, ''))
    .filter(Boolean);
