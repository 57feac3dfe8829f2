import { spellingKey } from '../../engine/languages/name-spelling.ts';
import type { EntityId, Span } from '../../engine/types.ts';
import { compareWording } from '../../engine/wording/compare-wording.ts';
import { type SpokenText, spokenWords } from '../../engine/wording/spoken-words.ts';

/** Words in quotation marks, and who said them. */
export interface SpokenQuotation {
  readonly text: string;
  /** The id of the record of a person, and their name. */
  readonly speaker: EntityId;
  readonly name: string;
  /** How sure the engine is of words and speaker together, 0 to 1. */
  readonly confidence: number;
}

/** A quotation on record that is nearly one of another article. */
export interface DifferentWords<Of extends SpokenQuotation> {
  /** Whether the words are others, or their speaker is. */
  readonly kind: 'words' | 'speaker';
  readonly onRecord: Of;
  /** The words that only one of the two has, in the text of each. Empty where the speaker is another. */
  readonly here: readonly Span[];
  readonly there: readonly Span[];
}

/** Words that two people may have said of themselves are shorter, and of everyday words. */
const MIN_WORDS_OF_ANOTHER = 8;
const MIN_CONTENT_WORDS_OF_ANOTHER = 5;
/** Who said something is often right and seldom sure: it is doubted only between two that the engine is surer of. */
const SURE_OF_SPEAKER = 0.6;
/** Words that two quotations must have in common before they are compared word by word. */
const MIN_COMMON = 3;

/**
 * The quotation on record that one of another article is nearly the same as: the same person's in other words, or the same words of
 * another person. Null where there is none; and where the same person is on record with the very words, as then the record has both.
 * @param onRecord spoken quotations that may be alike
 */
export function differentWords<Of extends SpokenQuotation>(
  quotation: SpokenQuotation,
  onRecord: readonly Of[],
): DifferentWords<Of> | null {
  const said = spokenWords(quotation.text);
  const known = contentOf(said);
  let found: DifferentWords<Of> | null = null;
  let most = 0;
  let another: DifferentWords<Of> | null = null;
  for (const one of onRecord) {
    const words = spokenWords(one.text);
    if (countCommon(known, words) < MIN_COMMON) continue;
    const compared = compareWording(said, words);
    if (!compared) continue;
    const { here, there } = compared;
    const isSame = here.length === 0 && there.length === 0;
    if (isSamePerson(quotation, one)) {
      if (isSame) return null;
      if (compared.words <= most) continue;
      most = compared.words;
      found = { kind: 'words', onRecord: one, here, there };
    } else if (
      isSame &&
      compared.words >= MIN_WORDS_OF_ANOTHER &&
      compared.contentWords >= MIN_CONTENT_WORDS_OF_ANOTHER &&
      Math.min(quotation.confidence, one.confidence) >= SURE_OF_SPEAKER &&
      !mayBeSamePerson(quotation, one)
    )
      another ??= { kind: 'speaker', onRecord: one, here: [], there: [] };
  }
  return found ?? another;
}

const contentOf = ({ words }: SpokenText): ReadonlySet<string> =>
  new Set(words.filter(({ isContent }) => isContent).map(({ key }) => key));

const countCommon = (known: ReadonlySet<string>, { words }: SpokenText): number =>
  new Set(words.filter(({ key }) => known.has(key)).map(({ key }) => key)).size;

type Speaking = Pick<SpokenQuotation, 'speaker' | 'name'>;

const isSamePerson = (a: Speaking, b: Speaking): boolean =>
  a.speaker === b.speaker || spellingKey(a.name) === spellingKey(b.name);

/** Whether two names share a word, as a surname alone and the full name do. */
function mayBeSamePerson(a: Speaking, b: Speaking): boolean {
  const words = new Set(spellingKey(a.name).split(' '));
  return spellingKey(b.name)
    .split(' ')
    .some((word) => words.has(word));
}
