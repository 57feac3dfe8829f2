import type { Lexeme } from '../../../text/lexemes.ts';
import { Tag } from '../../../text/part-of-speech.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';

/** For each word of an article, the hashes and the part of speech from which the labelling features are built. */
export interface WordCodes {
  /** Hash of the folded word. */
  readonly word: Int32Array;
  /** Hash of a cue verb's plain form; of any other word's first letters. */
  readonly stem: Int32Array;
  /** Hash of the last three letters. */
  readonly ending: Int32Array;
  /** A coarse part of speech, a member of `Tag`. */
  readonly tag: Uint8Array;
}

/** The codes of all words. A word of a person's or a country's name has a part of speech of its own. */
export function wordCodes({ words, personAt, covered }: AnnotatedArticle): WordCodes {
  const { length, types } = words;
  const word = new Int32Array(length);
  const stem = new Int32Array(length);
  const ending = new Int32Array(length);
  const tag = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const lexeme = types[i] as Lexeme;
    word[i] = lexeme.hash;
    stem[i] = lexeme.stemHash;
    ending[i] = lexeme.endingHash;
    tag[i] = personAt[i] !== -1 ? Tag.person : covered[i] ? Tag.country : lexeme.tag;
  }
  return { word, stem, ending, tag };
}
