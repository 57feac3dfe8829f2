/**
 * The numbers of the features of a speaker candidate. The learnt weights know a feature by its number: a name may change, a
 * number only together with new weights. "Place" is how many sentences the candidate stands before or after the segment. "Type"
 * is a pronoun, a name and so on. "Cue" is the segment's own.
 */
export const SpeakerFeature = {
  // Features of the option "nobody, or unclear".
  /** Direct, mixed or indirect. */
  nobodyAndKind: 0,
  nobodyAndRule: 1,
  nobodyAndCueChance: 2,
  nobodyAndCue: 3,
  nobodyAndSentencesSincePrevious: 4,

  // Of a candidate. "Chance" is its words' of being a speaker, as the labelling has it.
  /** What makes it a candidate; see `Source`. */
  sourcesTypeAndPlace: 5,
  chanceAndPlace: 6,
  chanceAndType: 7,
  subjectOfCueAndPlace: 8,
  /** The chance of the cue, not the candidate. */
  cueDistanceAndChance: 9,
  cueDistanceAndType: 10,
  /** Words between it and the segment. */
  distanceAndPlace: 11,
  /** Whether it is the subject that the rule found, whole or in part. */
  ruleSubject: 12,
  ruleSubjectAndChance: 13,
  /** Whether it speaks the quotation before, and how many sentences ago. */
  previousSpeaker: 14,
  previousSpeakerAndParagraph: 15,
  /** Other people and cues between it and the segment. */
  betweenAndPlace: 16,
  tagsOnEitherSide: 17,
  tagAfterAndCueDistance: 18,
  tagBeforeAndPlace: 19,
  lastWord: 20,
  firstWord: 21,
  length: 22,
  cueAndPlace: 23,
  subjectOfAnyCue: 24,
  chanceRuleSubjectAndPlace: 25,
  chancePreviousSpeakerAndPlace: 26,
  betweenAndCueDistance: 27,
  /** Which pronoun it is, else its type. */
  pronounAndPlace: 28,
  /** "Run": how it stands to the words that are likeliest a speaker's. "Rival": the likeliest of the segment's sentence. */
  runAndPlace: 29,
  runAndType: 30,
  runAndCueDistance: 31,
  runAndRuleSubject: 32,
  chanceAndRival: 33,
  nobodyAndSpeakerChance: 34,
} as const;
