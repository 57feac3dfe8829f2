import type { NounPhrase } from '../noun-phrases.ts';
import { endOf, quotedAt, type Scene } from '../scene.ts';
import type { Segment } from './segment.ts';

/**
 * What marks and syntax settle, whatever has been learnt: content in marks that a rule gives to a clear subject, by rule, kind
 * and subject, with the share that is right on the training articles (rounded down). A segment has at least this chance.
 */
const SETTLED: Readonly<Record<string, number>> = {
  'tag direct name': 0.98,
  'tag direct pronoun': 0.98,
  'tag direct nominal': 0.94,
  'before direct name': 0.94,
  'trailing mixed pronoun': 0.94,
  'trailing mixed name': 0.85,
  'clause mixed name': 0.8,
  'tag mixed name': 0.7,
  'object mixed name': 0.65,
};

/** Marks left open at a paragraph's end and opened again: the same speech goes on, whoever's it is. */
const REOPENED = 0.7;

function reopens({ marks }: Scene, first: number): boolean {
  const n = marks.at[first] ?? -1;
  return n > 0 && marks.quoted[n - 1]?.continues === true;
}

/** The least chance of a segment that a rule found whole; 0 where nothing is settled. */
export function settled(scene: Scene, { ruled, first, last }: Segment): number {
  if (ruled?.from && reopens(scene, first)) return REOPENED;
  if (!ruled?.subject || !ruled.spans.some((span) => span.first === first && span.last === last)) return 0;
  return SETTLED[`${ruled.rule} ${ruled.kind} ${ruled.subject.type}`] ?? 0;
}

/**
 * Who speaks a direct quotation that a tag gives to a clear name (“…,” Jane Doe said; Jane Doe said: “…”): nothing learnt may
 * overrule its content or its speaker. Null for any other segment.
 */
export function clearName(scene: Scene, segment: Segment): NounPhrase | null {
  const { ruled, last } = segment;
  if (ruled?.kind !== 'direct' || ruled.subject?.type !== 'name' || settled(scene, segment) === 0) return null;
  return ruled.rule === 'tag' || closesSentence(scene, segment.sentence, last) ? ruled.subject : null;
}

/** Nothing of the sentence follows: what stands in marks is all that was said. */
function closesSentence(scene: Scene, sentence: number, last: number): boolean {
  const quoted = quotedAt(scene, last);
  const to = scene.sentences[sentence]?.to ?? last;
  if (!quoted || quoted.continues || endOf(quoted) !== last) return false;
  for (let i = last + 1; i < to; i++) if (scene.words.type(i).shape !== 'punct') return false;
  return true;
}
