import { prepare } from '../engine/article.ts';
import { english } from '../engine/languages/en/index.ts';
import type { Language, PackedQuotationModel } from '../engine/languages/language.ts';
import { type ChainFeatures, marginals } from '../engine/learned/chain.ts';
import { FeatureList } from '../engine/learned/feature-list.ts';
import { packWeights } from '../engine/learned/weights.ts';
import { CHAIN_BITS, noChances, setChances, stretchFeatures } from '../engine/quotations/labelling/chances.ts';
import { MOST_FEATURES, type Sight } from '../engine/quotations/labelling/features.ts';
import { LABELS } from '../engine/quotations/labelling/labels.ts';
import { type Stretch, sightOf } from '../engine/quotations/labelling/sight.ts';
import { applyRules, type Ruled } from '../engine/quotations/rules.ts';
import type { Scene } from '../engine/quotations/scene.ts';
import { cueOf } from '../engine/quotations/segments/cue-of.ts';
import { describe, SEGMENT_BITS, type View } from '../engine/quotations/segments/describe.ts';
import { bySentence } from '../engine/quotations/segments/find.ts';
import { propose } from '../engine/quotations/segments/propose.ts';
import type { Segment } from '../engine/quotations/segments/segment.ts';
import { describeOption, SPEAKER_BITS, type Spoken } from '../engine/quotations/speakers/describe.ts';
import { Options } from '../engine/quotations/speakers/options.ts';
import { optionsFor } from '../engine/quotations/speakers/rank.ts';
import { Words } from '../engine/text/words.ts';
import { type ChainRow, type ChainWeights, floatScores, trainChain } from './chain.ts';
import { type QuotedArticle, readGold } from './gold-articles.ts';
import { type GoldPart, goldLabels, goldParts, isSpeaker, shared } from './gold-quotations.ts';
import { type Choice, type Row, random, shuffled, type Training, trainLogistic, trainRanker } from './linear.ts';
import { literal } from './literal.ts';

/** Settled by cross-validation by article; the figures are in docs/accuracy.md. */
export const HOW: { readonly chain: Training; readonly segments: Training; readonly speakers: Training } = {
  chain: { epochs: 8, rate: 0.02, dropout: 0.5, decay: 0, seed: 1 },
  segments: { epochs: 10, rate: 0.02, dropout: 0.3, decay: 0, seed: 1 },
  speakers: { epochs: 10, rate: 0.02, dropout: 0.3, decay: 0, seed: 1 },
};
/** Parts of the articles; each is labelled by a chain learnt from the others before segments and speakers learn from it. */
const PARTS = 4;
/** How much of content is right, at the least, in characters: intersection over union, as the figures have it. */
const RIGHT = 0.8;
/** What an unspoken belief counts as a wrong segment: its looks are a quotation's, and only its verb tells. */
const UNSPOKEN_WEIGHT = 0.3;

/** An article with all that is learnt from. */
export interface QuotationArticle {
  readonly gold: QuotedArticle;
  readonly scene: Scene;
  readonly ruled: Ruled;
  readonly sight: Sight;
  readonly stretches: readonly Stretch[];
  readonly rows: readonly ChainRow[];
}

export function quotationArticle(gold: QuotedArticle, language: Language): QuotationArticle {
  const words = new Words(gold.text, language);
  const { scene } = prepare(language, words);
  const ruled = applyRules(scene);
  const { sight, stretches } = sightOf(scene, ruled);
  const labels = goldLabels(gold, scene);
  const rows = stretches.map((stretch) => ({
    features: kept(sight, stretch),
    labels: Int8Array.from(stretch.words, (i) => labels[i] ?? 0),
  }));
  return { gold, scene, ruled, sight, stretches, rows };
}

function kept(sight: Sight, stretch: Stretch): ChainFeatures {
  const features = stretchFeatures(sight, stretch, new Int32Array(stretch.words.length * MOST_FEATURES));
  return { ...features, buckets: features.buckets.slice(0, features.ends[features.length - 1]) };
}

export const trainLabels = (articles: readonly QuotationArticle[]): ChainWeights =>
  trainChain(
    articles.flatMap(({ rows }) => rows),
    1 << CHAIN_BITS,
    LABELS,
    HOW.chain,
  );

/** An article seen with the chances that a chain gives its words. */
export function viewOf(article: QuotationArticle, { unary, pairs }: ChainWeights): View {
  const { scene, sight, stretches, rows } = article;
  const chances = noChances(scene.words.length);
  const factors = pairs.map(Math.exp);
  for (const [n, stretch] of stretches.entries()) {
    const row = rows[n];
    if (row) setChances(chances, marginals(floatScores(unary, row.features, LABELS), factors, LABELS), stretch);
  }
  return { scene, sight, chances };
}

/** What segments' weights are learnt from: every proposed segment, right where it is near enough to a gold part. */
export function segmentRows({ gold, scene, ruled }: QuotationArticle, view: View): Row[] {
  const rules = bySentence(ruled);
  const parts = goldParts(gold);
  const list = new FeatureList(SEGMENT_BITS);
  return scene.sentences.flatMap((_, n) => {
    const found = rules.get(n) ?? [];
    return propose(scene, view.chances, n, found).map((segment): Row => {
      const near = nearest(parts, gold.text, scene, segment);
      describe(view, segment, found, list);
      const features = list.buckets();
      return near && !near.core
        ? { features, right: false, weight: UNSPOKEN_WEIGHT }
        : { features, right: near !== null };
    });
  });
}

/** What speakers' weights are learnt from: the proposed segment nearest to each gold part whose speaker is known. */
export function speakerChoices({ gold, scene, ruled }: QuotationArticle, view: View): Choice[] {
  const rules = bySentence(ruled);
  const parts = goldParts(gold).filter(({ core }) => core);
  const proposed = scene.sentences.flatMap((_, n) => propose(scene, view.chances, n, rules.get(n) ?? []));
  const options = new Options(view, ruled);
  const choices: Choice[] = [];
  const list = new FeatureList(SPEAKER_BITS);
  let previous: Spoken | null = null;
  for (const part of parts) {
    let segment: Segment | null = null;
    let most = RIGHT;
    for (const one of proposed) {
      const share = shared(part, gold.text, scene, one);
      if (share < most) continue;
      most = share;
      segment = one;
    }
    if (!segment) continue;
    const chosen: Segment = segment;
    const all = optionsFor(options, chosen, previous);
    const cue = cueOf(view, chosen);
    const right = all.flatMap((option, n) =>
      (option ? part.speaker && isSpeaker(part.speaker, scene, option) : !part.speaker) ? [n] : [],
    );
    choices.push({
      options: all.map((option) => {
        describeOption(view, chosen, cue, option, previous, list);
        return list.buckets();
      }),
      right,
    });
    previous = { segment: chosen, option: all[right[0] ?? -1] ?? null };
  }
  return choices;
}

function nearest(parts: readonly GoldPart[], text: string, scene: Scene, segment: Segment): GoldPart | null {
  let best: GoldPart | null = null;
  let most = RIGHT;
  for (const part of parts) {
    const share = shared(part, text, scene, segment);
    if (share < most) continue;
    most = share;
    best = part;
  }
  return best;
}

/** All weights, learnt from these articles. */
export function trainQuotations(articles: readonly QuotationArticle[]): PackedQuotationModel {
  const order = shuffled(articles.length, random(HOW.chain.seed));
  const partOf = (n: number): number => (order[n] ?? 0) % PARTS;
  const rows: Row[] = [];
  const choices: Choice[] = [];
  for (let part = 0; part < PARTS; part++) {
    const others = trainLabels(articles.filter((_, n) => partOf(n) !== part));
    for (const [n, article] of articles.entries()) {
      if (partOf(n) !== part) continue;
      const view = viewOf(article, others);
      rows.push(...segmentRows(article, view));
      choices.push(...speakerChoices(article, view));
    }
  }
  const { unary, pairs } = trainLabels(articles);
  return {
    unary: packWeights(unary, MOST.unary),
    pairs: packWeights(pairs, MOST.pairs),
    segments: packWeights(trainLogistic(rows, 1 << SEGMENT_BITS, HOW.segments), MOST.segments),
    speakers: packWeights(trainRanker(choices, 1 << SPEAKER_BITS, HOW.speakers), MOST.speakers),
  };
}

/** Weights are cut at these. */
const MOST = { unary: 2, pairs: 4, segments: 2, speakers: 2 };

/** PolNeAR's articles: GUM marks only some of its direct quotations, so nothing can be learnt from what it leaves out. */
export const isComplete = ({ id }: QuotedArticle): boolean => id.startsWith('polnear/');

/** The text of languages/en/models/quotations.ts; null, with a plain line, where the gold is absent. */
export function quotationsModule(): string | null {
  const gold = readGold<QuotedArticle>('quotes-dev.jsonl');
  if (!gold) return null;
  const model = trainQuotations(gold.filter(isComplete).map((article) => quotationArticle(article, english)));
  return `// Generated by \`npm run train -- quotations\`; do not edit. Weights learnt from the PolNeAR part of quotes-dev.jsonl
// (annotated quotations in US political news), by src/training/quotations.ts. docs/model.md says what they do and how they fail.
import type { PackedQuotationModel } from '../../language.ts';

export const QUOTATION_MODEL: PackedQuotationModel = {
  unary: ${literal(model.unary)},
  pairs: ${literal(model.pairs)},
  segments: ${literal(model.segments)},
  speakers: ${literal(model.speakers)},
};
`;
}
