import type { Person } from '../people/persons.ts';
import { Gap } from '../text/words.ts';
import type { NounPhrase } from './noun-phrases.ts';
import { personAt, type Range, type Scene } from './scene.ts';

/** What somebody says in a printed interview: "Q: … A: …", "JANE DOE: …". Word indexes. */
export interface Turn extends Range {
  /** Index of the sentence it begins in. */
  readonly sentence: number;
  /** Whose words they are; null for whoever asks, and where the article does not say who answers. */
  readonly speaker: NounPhrase | null;
}

/** Words of a label before its colon at most: a name with its titles. */
const LONGEST_LABEL = 7;
/** So many named turns make an interview; one colon after a name is a headline or an ordinary quotation. */
const LEAST_TURNS = 2;

interface Label {
  readonly at: number;
  readonly body: number;
  readonly sentence: number;
  readonly says: 'question' | 'answer' | NounPhrase;
}

/** The turns of an article that is an interview or holds one, in order; none for any other. */
export function turnsOf(scene: Scene): Turn[] {
  const labels = scene.sentences.flatMap((_, n) => labelAt(scene, n) ?? []);
  const asked = labels.some(({ says }) => says === 'question') && labels.some(({ says }) => says === 'answer');
  const named = isTalk(
    scene,
    labels.filter(({ says }) => typeof says !== 'string'),
  );
  const held = labels.filter(({ says }) => (typeof says === 'string' ? asked : named));
  const answers = held[0] && isAnnounced(scene, held[0].at) ? onlyOneBefore(scene, held[0].at) : null;
  return held.flatMap(({ at, body, sentence, says }, n) => {
    const next = held[n + 1]?.at ?? scene.words.length;
    let last = body;
    while (last + 1 < next && scene.paragraphs[last + 1] === scene.paragraphs[at]) last++;
    const speaker = says === 'question' ? null : says === 'answer' ? answers : says;
    return [{ first: body, last, sentence, speaker }];
  });
}

/** Named labels are turns where somebody asks or speaks twice; else they may be a list, of results or of a cast. */
function isTalk(scene: Scene, labels: readonly Label[]): boolean {
  const { words, paragraphs } = scene;
  const speakers = labels.map(({ says }) => (typeof says === 'string' ? null : personAt(scene, says.last)?.person));
  if (labels.length < LEAST_TURNS) return false;
  if (new Set(speakers).size < speakers.length) return true;
  return labels.some(({ at, body }) => {
    for (let i = body; paragraphs[i] === paragraphs[at]; i++) if (words.type(i).text === '?') return true;
    return false;
  });
}

/** The text before says that somebody is asked or talks: else whoever it names may only be what the talk is about. */
function isAnnounced({ words }: Scene, to: number): boolean {
  for (let i = 0; i < to; i++) if (TALKS.test(words.lower(i))) return true;
  return false;
}

const TALKS =
  /^(?:interview(?:s|ed)?|spoke|speaks|talk(?:s|ed)?|sat|conversation|ask(?:s|ed)?|met|meets|answers?|answered|discuss(?:es|ed)?|question(?:s|ed)?)$/;

/** The label a sentence begins with: a name only at the start of a paragraph. */
function labelAt(scene: Scene, sentence: number): Label | null {
  const { words, sentences } = scene;
  const at = sentences[sentence]?.from ?? 0;
  const opens = sentences[sentence - 1]?.paragraph !== sentences[sentence]?.paragraph;
  const mark = words.type(at + 1).text;
  const says = ASKED.test(words.type(at).text) ? 'question' : ANSWERED.test(words.type(at).text) ? 'answer' : null;
  if (says && (mark === ':' || (mark === '.' && opens && words.type(at).text.length === 1)))
    return words.gap(at + 2) === Gap.none ? null : within(scene, { at, body: at + 2, sentence, says });
  if (!opens) return null;
  for (let i = at + 1; i < at + LONGEST_LABEL; i++) {
    if (words.type(i).text !== ':') continue;
    const name = personAt(scene, i - 1);
    if (!name || name.last !== i - 1 || (name.title?.first ?? name.first) !== at || words.gap(i + 1) === Gap.none)
      return null;
    return within(scene, { at, body: i + 1, sentence, says: { first: name.first, last: name.last, type: 'name' } });
  }
  return null;
}

const ASKED = /^(?:Q|Question|QUESTION)$/;
const ANSWERED = /^(?:A|Answer|ANSWER)$/;

/** A label with nothing after it in its paragraph is none. */
function within({ paragraphs }: Scene, label: Label): Label | null {
  return paragraphs[label.body] === paragraphs[label.at] ? label : null;
}

/** Who answers: the only person named before the first question. */
function onlyOneBefore({ mentions }: Scene, at: number): NounPhrase | null {
  const people = new Map<Person, NounPhrase>();
  for (const { first, last, person } of mentions) {
    if (first >= at) break;
    people.set(person, { first, last, type: 'name' });
    if (people.size > 1) return null;
  }
  const [only] = people.values();
  return only ?? null;
}
