import type { Antecedents } from '../people/antecedents.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import type { QuotationKind } from '../types.ts';
import { echoIndex } from './echo.ts';
import { kindOf } from './kind.ts';
import { chancesOf } from './labelling/chances.ts';
import { sightOf } from './labelling/sight.ts';
import type { QuotationModel } from './model.ts';
import { applyRules, type Ruled } from './rules.ts';
import type { Range, Scene } from './scene.ts';
import type { Weighed } from './segments/choose.ts';
import { cueOf } from './segments/cue-of.ts';
import { findSegments } from './segments/find.ts';
import { clearName } from './segments/settled.ts';
import type { Spoken } from './speakers/describe.ts';
import { Options } from './speakers/options.ts';
import { rank } from './speakers/rank.ts';
import { type Resolved, Resolver } from './speakers/resolve.ts';
import { type Turn, turnsOf } from './turns.ts';

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
  const turns = turnsOf(scene);
  const inTurn = turnWords(scene, turns);
  const parts: Part[] = [];
  for (const segment of findSegments(view, ruled, model.segments)) {
    if (inTurn[segment.first] || inTurn[segment.last]) continue;
    const cue = cueOf(view, segment);
    const { option, sure } = rank(view, options, segment, cue, previous, model.speakers);
    previous = { segment, option };
    const speaker = option && resolver.resolve(option, segment.sentence);
    parts.push({
      segment,
      cue: cueRange(segment, cue),
      speaker,
      sure: speaker ? sure * speaker.sure : 0,
    });
  }
  const found = [...joined(scene, parts), ...turns.map((turn) => turnAsQuotation(scene, turn, resolver))];
  return [...found, ...echoes(scene, ruled, found)].sort((a, b) => firstOf(a) - firstOf(b));
}

const firstOf = ({ spans }: Found): number => spans[0]?.first ?? 0;

/** How sure it is that a turn of an interview is all that is said in it, and by whom it says. */
const TURN = 0.9;

function turnAsQuotation(scene: Scene, turn: Turn, resolver: Resolver): Found {
  const spans = [{ first: turn.first, last: turn.last }];
  const speaker = turn.speaker && resolver.resolve(turn.speaker, turn.sentence);
  const sure = speaker ? TURN * speaker.sure : 0;
  return { kind: kindOf(scene, spans), spans, cue: null, sentence: turn.sentence, speaker, content: TURN, sure };
}

/** 1 for every word of a turn. */
function turnWords({ words }: Scene, turns: readonly Turn[]): Uint8Array {
  const inTurn = new Uint8Array(words.length);
  for (const { first, last } of turns) inTurn.fill(1, first, last + 1);
  return inTurn;
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
    if (!first || open.length > 1 || !splits(scene, first, part)) close();
    open.push(part);
  }
  close();
  return found;
}

/** Both whole in marks or neither: what is reported after words in marks is another quotation. */
function splits(scene: Scene, a: Part, b: Part): boolean {
  if (a.segment.ruled === b.segment.ruled && clearName(scene, a.segment) && clearName(scene, b.segment)) return true;
  const cue = a.cue?.first ?? -1;
  if (cue <= a.segment.last || cue >= b.segment.first || b.cue?.first !== cue || a.speaker !== b.speaker) return false;
  return (kindOf(scene, [a.segment]) === 'direct') === (kindOf(scene, [b.segment]) === 'direct');
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

/** Longest headline, in words. */
const HEADLINE = 30;
/** How sure it is that a headline's words in marks are those of the quotation that holds them, and whole. */
const ECHO = 0.75;

/** A headline's or subheading's words in marks that a quotation of the body holds are that quotation's speaker's. */
function echoes(scene: Scene, { headings }: Ruled, found: readonly Found[]): Found[] {
  const read = new Set(found.map(({ sentence }) => sentence));
  const silent = headings.filter(({ sentence }) => !read.has(sentence) && isHeadline(scene, sentence));
  if (silent.length === 0) return [];
  const source = echoIndex(
    scene,
    found.map((of) => ({ spans: of.spans, of })),
  );
  return silent.flatMap(({ sentence, quoted }) => {
    const of = source(quoted);
    const bounds = scene.sentences[sentence];
    if (!bounds || !of) return [];
    const spans = [{ first: bounds.from, last: bounds.to - 1 }];
    return [{ ...of, kind: kindOf(scene, spans), spans, cue: null, sentence, content: Math.min(ECHO, of.content) }];
  });
}

/** Short, and without a sentence's full stop. */
function isHeadline({ sentences, words }: Scene, sentence: number): boolean {
  const bounds = sentences[sentence];
  return bounds !== undefined && bounds.to - bounds.from <= HEADLINE && !/^[.;]$/.test(words.type(bounds.to - 1).text);
}
