/**
 * What a word is in the act of speaking. Content is labelled by where it stands to its cue, since that is what its edges
 * depend on; the first word of content after its cue has a label of its own.
 */
export const Label = {
  outside: 0,
  cue: 1,
  speaker: 2,
  /** Direct speech: content that stands whole in quotation marks. */
  direct: 3,
  afterFirst: 4,
  after: 5,
  before: 6,
  /** What somebody believes, hopes or plans: the same clauses, but nobody said them. */
  unspoken: 7,
} as const;

export const LABELS = 8;
