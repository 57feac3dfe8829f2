import type { Language } from '../../../languages/language.ts';
import { hashText } from '../../../learned/feature-hash.ts';
import { KERNEL_FILE, providedFile } from '../../../learned/recurrent/provided-files.ts';
import { RecurrentTagger } from '../../../learned/recurrent/recurrent-tagger.ts';
import { readTagger, type TaggerNumbers } from '../../../learned/recurrent/tagger-file.ts';
import type { Lexeme } from '../../../text/lexemes.ts';
import type { Shape } from '../../../text/word-form.ts';
import type { AnnotatedArticle } from '../annotated-article.ts';
import type { RuleFindings } from '../attribution-rules.ts';
import { type Chances, chancesFrom } from './label-probabilities.ts';
import type { LabellingInput } from './labelling-input.ts';
import { LABELS, Label, mayFollow } from './speech-labels.ts';
import { ENDINGS, OWN_FEATURES, PLACE_FEATURES, TOKEN_WIDTH, VECTOR_WIDTH } from './tagger-features.ts';
import { taggerInput } from './tagger-input.ts';
import { vectorForms } from './vector-forms.ts';

const SHAPES: readonly Shape[] = ['punct', 'lower', 'capital', 'caps', 'number', 'other'];

/**
 * The numbers by which the tagger knows a word by itself: rows of its vector and of its token, hash of its last letters, its
 * shape.
 */
export class WordNumbers {
  readonly #vectors: ReadonlyMap<number, number>;
  readonly #tokens: ReadonlyMap<number, number>;

  constructor(vectors: Int32Array, tokens: Int32Array) {
    this.#vectors = rowsOf(vectors);
    this.#tokens = rowsOf(tokens);
  }

  of(lexeme: Lexeme): number[] {
    let vector = 0;
    for (const form of vectorForms(lexeme)) {
      vector = this.#vectors.get(hashText(form)) ?? 0;
      if (vector > 0) break;
    }
    const token = this.#tokens.get(lexeme.hash) ?? 0;
    return [vector, token, (lexeme.endingHash >>> 0) % ENDINGS, SHAPES.indexOf(lexeme.shape)];
  }
}

/** The row of each hash, counted from 1. Row 0 is for all other words. */
function rowsOf(hashes: Int32Array): Map<number, number> {
  const rows = new Map<number, number>();
  for (let n = 0; n < hashes.length; n++) rows.set(hashes[n] as number, n + 1);
  return rows;
}

export interface Tagger {
  /** The chances of the labels of all words. Linear in the article's length. */
  label(article: AnnotatedArticle, ruled: RuleFindings, input: LabellingInput): Chances;
}

/** The tagger of a language without a trained one: every word is outside speech, so only the rules find quotations. */
const NO_TAGGER: Tagger = {
  label: ({ words: { length } }) => {
    const labels = new Float32Array(length * LABELS);
    for (let i = 0; i < length; i++) labels[i * LABELS + Label.outside] = 1;
    return chancesFrom(labels, new Uint8Array(length));
  },
};

/** Labels each word of an article as content, cue or speaker, or as none of these, with a trained recurrent network. */
export class SpeechTagger implements Tagger {
  readonly #tagger: RecurrentTagger;
  readonly #words: WordNumbers;

  /** Throws a RangeError if the numbers were trained with other features or labels than the engine has. */
  constructor(kernel: BufferSource, numbers: TaggerNumbers) {
    const { shape } = numbers;
    const features = [...OWN_FEATURES, ...PLACE_FEATURES];
    const same =
      shape.labels === LABELS &&
      shape.vectorWidth === VECTOR_WIDTH &&
      shape.tokenWidth === TOKEN_WIDTH &&
      shape.features.length === features.length &&
      features.every(
        ({ values, width }, n) => values === shape.features[n]?.values && width === shape.features[n]?.width,
      );
    if (!same) throw new RangeError("the tagger's numbers are for other features than the engine's: train it anew");
    this.#tagger = new RecurrentTagger(kernel, numbers, OWN_FEATURES.length, mayFollow);
    this.#words = new WordNumbers(numbers.vectors.hashes, numbers.tokens);
  }

  label(article: AnnotatedArticle, ruled: RuleFindings, input: LabellingInput): Chances {
    const { place, ends } = taggerInput(article, ruled, input);
    const { labels, best } = this.#tagger.label<Lexeme>({
      words: article.words.types,
      own: (word) => this.#words.of(word),
      place,
      ends,
    });
    return chancesFrom(labels, best);
  }
}

const known = new WeakMap<Language, Tagger>();

/** The tagger of a language, made from its files on first use. Throws an Error where the files were not provided. */
export function taggerOf(language: Language): Tagger {
  let tagger = known.get(language);
  if (!tagger) {
    tagger = language.tagger
      ? new SpeechTagger(providedFile(KERNEL_FILE), readTagger(providedFile(language.tagger)))
      : NO_TAGGER;
    known.set(language, tagger);
  }
  return tagger;
}
