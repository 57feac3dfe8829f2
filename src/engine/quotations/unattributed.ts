import type { Quoted } from '../text/marks.ts';
import type { Candidate } from './candidates.ts';
import { mainSubject } from './cues.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { titled } from './regions.ts';
import { endOf, quotedAt, type Scene } from './scene.ts';

/**
 * Stretches in marks that no cue of their own sentence attributes: a quotation that goes on after its tag, one before a tag
 * in the next sentence, one that reopens after a paragraph, and what nobody said (scare quotes, titles), which is dropped.
 */
export function continued(
  scene: Scene,
  sentence: number,
  left: readonly Quoted[],
  before: readonly Candidate[],
  after: Candidate | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (const quoted of left) {
    if (!standsAlone(scene, sentence, quoted)) continue;
    const previous = found[found.length - 1] ?? before.findLast(speech);
    const from = source(scene, sentence, quoted, previous, after);
    found.push({
      rule: 'continued',
      kind: 'direct',
      spans: [{ first: quoted.open, last: endOf(quoted) }],
      cue: null,
      subject: from ? null : leadIn(scene, sentence),
      sentence,
      ...(from && { from }),
    });
  }
  return found;
}

/** Sentence-like words that make up their sentence (or nearly): not a word or two in marks within somebody else's clause. */
function standsAlone(scene: Scene, sentence: number, quoted: Quoted): boolean {
  const { words } = scene;
  const bounds = scene.sentences[sentence];
  if (!bounds || !quoted.double || titled(scene, quoted.open)) return false;
  let outside = 0;
  for (let i = bounds.from; i < bounds.to; i++) {
    const other = quotedAt(scene, i);
    if (other) i = endOf(other);
    else if (words.type(i).shape !== 'punct') outside++;
  }
  const length = quoted.last - quoted.first + 1;
  return outside === 0 && (length >= 3 || /^[.?!]$/.test(words.type(quoted.last).text));
}

/** Whose quotation it goes on: that of the same paragraph before it, else the one after, else the one it reopens. */
function source(
  scene: Scene,
  sentence: number,
  quoted: Quoted,
  previous: Candidate | undefined,
  after: Candidate | undefined,
): Candidate | undefined {
  const { sentences } = scene;
  const paragraph = (n: number): number => sentences[n]?.paragraph ?? -1;
  const here = paragraph(sentence);
  if (previous && paragraph(previous.sentence) === here && sentence - previous.sentence <= 3 && speech(previous))
    return previous;
  if (after && paragraph(after.sentence) === here && after.sentence - sentence <= 2 && after.rule === 'tag')
    return after;
  if (!previous || !speech(previous)) return undefined;
  const [last] = previous.spans.slice(-1);
  const open = last ? quotedAt(scene, last.last) : undefined;
  if (open?.continues && quotedAt(scene, quoted.open - 1) === open) return previous;
  return here - paragraph(previous.sentence) === 1 && sentence - previous.sentence <= 2 ? previous : undefined;
}

const speech = (candidate: Candidate): boolean => candidate.kind !== 'indirect' || candidate.rule === 'clause';

/** Whose words a sentence leads in to: "She put it this way:". */
function leadIn(scene: Scene, sentence: number): NounPhrase | null {
  const before = scene.sentences[sentence - 1];
  if (!before || scene.words.type(before.to - 1).text !== ':') return null;
  return mainSubject(scene, before.from, before.to);
}
