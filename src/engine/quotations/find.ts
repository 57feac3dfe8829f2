import type { Antecedents } from '../people/antecedents.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { QuotationKind } from '../types.ts';
import { kindOf } from './kind.ts';
import { chancesOf } from './labelling/chances.ts';
import { sightOf } from './labelling/sight.ts';
import type { QuotationModel } from './model.ts';
import { applyRules } from './rules.ts';
import type { Range, Scene } from './scene.ts';
import type { Weighed } from './segments/choose.ts';
import { findSegments } from './segments/find.ts';
import type { Spoken } from './speakers/describe.ts';
import { Options } from './speakers/options.ts';
import { cueOf, rank } from './speakers/rank.ts';
import { type Resolved, Resolver } from './speakers/resolve.ts';

/** A quotation found. Word indexes. */
export interface Found {
  readonly kind: QuotationKind;
  readonly spans: readonly Range[];
  readonly cue: Range | null;
  /** Index of the sentence it begins in. */
  readonly sentence: number;
  readonly speaker: Resolved | null;
  /** The chance, 0 to 1, that this is content, whole and no more; and that the speaker is right. */
  readonly content: number;
  readonly sure: number;
}

/** All quotations of an article, in the order of the text. */
export function findQuotations(
  scene: Scene,
  antecedents: Antecedents,
  countries: readonly CountryMention[],
  model: QuotationModel,
): Found[] {
  const ruled = applyRules(scene);
  const { sight, stretches } = sightOf(scene, ruled);
  const view = { scene, sight, chances: chancesOf(scene.words.length, sight, stretches, model.chain) };
  const options = new Options(view, ruled);
  const resolver = new Resolver(scene, antecedents, countries);
  let previous: Spoken | null = null;
  const parts: Part[] = [];
  for (const segment of findSegments(view, ruled, model.segments)) {
    const { option, sure } = rank(view, options, segment, previous, model.speakers);
    previous = { segment, option };
    const speaker = option && resolver.resolve(option, segment.sentence);
    parts.push({
      segment,
      cue: cueRange(segment, cueOf(view, segment)),
      speaker,
      sure: speaker ? sure * speaker.sure : 0,
    });
  }
  return joined(scene, parts);
}

interface Part {
  readonly segment: Weighed;
  readonly cue: Range | null;
  readonly speaker: Resolved | null;
  readonly sure: number;
}

function cueRange({ ruled }: Weighed, cue: number): Range | null {
  if (cue < 0) return null;
  return ruled?.cue?.first === cue ? { first: cue, last: ruled.cue.last } : { first: cue, last: cue };
}

/** Parts before and after one cue are one quotation that the cue splits: “A,” he said, “B.” */
function joined(scene: Scene, parts: readonly Part[]): Found[] {
  const found: Found[] = [];
  let open: Part[] = [];
  const close = (): void => {
    const [first] = open;
    if (first) found.push(quotation(scene, first, open));
    open = [];
  };
  for (const part of parts) {
    const [first] = open;
    if (!first || open.length > 1 || !splits(first, part)) close();
    open.push(part);
  }
  close();
  return found;
}

function splits(a: Part, b: Part): boolean {
  const cue = a.cue?.first ?? -1;
  return cue > a.segment.last && cue < b.segment.first && b.cue?.first === cue && a.speaker === b.speaker;
}

function quotation(scene: Scene, first: Part, parts: readonly Part[]): Found {
  const spans = parts.map(({ segment }) => ({ first: segment.first, last: segment.last }));
  return {
    kind: kindOf(scene, spans),
    spans,
    cue: first.cue,
    sentence: first.segment.sentence,
    speaker: first.speaker,
    content: Math.min(...parts.map(({ segment }) => segment.chance)),
    sure: Math.min(...parts.map(({ sure }) => sure)),
  };
}
