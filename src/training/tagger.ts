import { LABELS } from '../engine/article/quotations/labelling/speech-labels.ts';
import { SpeechTagger, WordNumbers } from '../engine/article/quotations/labelling/speech-tagger.ts';
import {
  OWN_FEATURES,
  PLACE_FEATURES,
  TOKEN_WIDTH,
  VECTOR_WIDTH,
} from '../engine/article/quotations/labelling/tagger-features.ts';
import type { LabelChances } from '../engine/learned/recurrent/recurrent-tagger.ts';
import { readTagger } from '../engine/learned/recurrent/tagger-file.ts';
import { isComplete, type QuotedArticle, readGold } from './gold-articles.ts';
import { frequentWords, type TaggerArticle, taggerArticle } from './tagger/tagger-data.ts';
import { RECIPE, trainTagger, type Workshop } from './tagger/train-tagger.ts';
import { FOLDS, foldOf, writeChances } from './tagger-chances.ts';
import { compileKernel } from './training-kernel.ts';
import { smallVectors } from './word-vectors.ts';

/** The number of cells of one direction of a layer, unless another is asked for. */
const CELLS = 96;
/** The kernel computes four cells at once. */
const AT_ONCE = 4;
/** The number of words with a vector. */
const VECTORS = 30_000;

interface Prepared {
  readonly workshop: Workshop;
  readonly articles: readonly TaggerArticle[];
}

/**
 * Prepares kernels, vectors and articles. Prints a plain line and returns null where the annotated articles are absent. Throws a
 * RangeError if the kernel has no layers of so many cells.
 */
async function prepared(cells: number): Promise<Prepared | null> {
  if (!(cells > 0 && cells % AT_ONCE === 0))
    throw new RangeError(`layers of ${cells} cells: not a multiple of ${AT_ONCE}`);
  const gold = readGold<QuotedArticle>('quotes-dev.jsonl');
  if (!gold) return null;
  const vectors = smallVectors(VECTORS, VECTOR_WIDTH);
  const tokens = frequentWords(gold.filter(isComplete));
  const known = new WordNumbers(vectors.hashes, tokens);
  const features = [...OWN_FEATURES, ...PLACE_FEATURES];
  const shape = {
    cells,
    labels: LABELS,
    vectors: vectors.hashes.length,
    vectorWidth: VECTOR_WIDTH,
    tokens: tokens.length,
    tokenWidth: TOKEN_WIDTH,
    features: features.map(({ values, width }) => ({ values, width })),
  };
  const [training, reading] = [await compileKernel('train'), await compileKernel('read')];
  return {
    workshop: { training, reading, vectors, tokens, shape },
    articles: gold.map((article) => taggerArticle(article, known)),
  };
}

/**
 * Trains a tagger on all articles and returns its file; null where the annotated articles are absent. Prints each epoch's loss.
 * `width`: the cells of one direction of a layer.
 */
export async function taggerFile(width = String(CELLS)): Promise<Uint8Array | null> {
  const all = await prepared(Number(width));
  return all && trainTagger(all.workshop, all.articles.filter(isComplete), [], RECIPE, console.log);
}

/**
 * Labels every article by a tagger trained on the other folds, and stores the chances as input for the models on top. Prints each
 * epoch's F1 on the held-out fold. `width`: the cells of one direction of a layer.
 */
export async function taggerFolds(width = String(CELLS)): Promise<string[] | null> {
  const all = await prepared(Number(width));
  if (!all) return null;
  const { workshop, articles } = all;
  const chances = new Map<string, LabelChances>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = articles.filter(({ id }) => foldOf(id) === fold);
    const learnt = articles.filter((article) => foldOf(article.id) !== fold && isComplete(article));
    const file = trainTagger(workshop, learnt, held.filter(isComplete), RECIPE, (line) =>
      console.log(`fold ${fold + 1} of ${FOLDS}, ${line}`),
    );
    const tagger = new SpeechTagger(workshop.reading, readTagger(file));
    for (const { id, article, ruled, input } of held) chances.set(id, tagger.label(article, ruled, input));
  }
  writeChances(chances);
  return [`chances of ${chances.size} articles kept`];
}
