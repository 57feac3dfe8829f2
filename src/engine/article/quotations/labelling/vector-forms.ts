import type { Lexeme } from '../../../text/lexemes.ts';

/**
 * The forms under which a word is looked up among the word vectors, the best first: the word itself, punctuation as typists write
 * it, the last part of a compound, the part before an apostrophe, and for a number any number.
 */
export function vectorForms({ lower, shape, text }: Lexeme): string[] {
  if (shape === 'punct') {
    if (/^(?:["“”„«»]|``|'')$/.test(text)) return [text, '"'];
    if (/^[‘’`]$/.test(text)) return [text, "'"];
    if (/^[—–―‒-]+$/.test(text)) return [text, '-'];
    return [text];
  }
  if (/^[\p{N},.:$%]+$/u.test(lower)) return [lower, '100'];
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0) return [lower, lower.slice(hyphen + 1)];
  const apostrophe = lower.indexOf("'");
  return apostrophe > 0 ? [lower, lower.slice(0, apostrophe)] : [lower];
}
