/**
 * The labels that the tagger gives to words. Content has different labels before and after its cue and in quotation marks, as its
 * boundaries depend on that. The first word of each span has a label of its own, so that two adjacent spans stay apart. Example:
 * She (speaker) said (cue) taxes (afterFirst) rise (after).
 */
export const Label = {
  outside: 0,
  cue: 1,
  speaker: 2,
  /** Direct speech: content that is whole in quotation marks. */
  directFirst: 3,
  direct: 4,
  afterFirst: 5,
  after: 6,
  beforeFirst: 7,
  before: 8,
  /** What somebody believes, hopes or plans: the same clauses as content, but nobody uttered them. */
  unspokenFirst: 9,
  unspoken: 10,
} as const;

export const LABELS = 11;

/** Whether a word may be labelled `to` after a word labelled `from`: the inside of a span only follows the same span's words. */
export function mayFollow(from: number, to: number): boolean {
  const inside = to > Label.directFirst && (to - Label.directFirst) % 2 === 1;
  return !inside || from === to || from === to - 1;
}
