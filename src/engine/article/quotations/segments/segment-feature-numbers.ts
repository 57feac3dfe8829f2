/**
 * The numbers of a segment's features. The learnt weights know a feature by its number: a name may change, a number only together
 * with new weights. In the comments:
 *
 * - A "chance" is a probability that the labelling gives to a word.
 * - "Type" says where most of the segment's words are likely to stand: in quotation marks, after their cue, or before it.
 *   "Kind" is the kind of quotation that the segment would be: direct, mixed or indirect.
 * - The "left" and the "right" cue are the nearest cues on either side, in the same sentence.
 */
export const SegmentFeature = {
  // Chances of its words.
  typeAndKind: 0,
  meanContent: 1,
  /** Content expected inside, out of all its words and of the content expected just outside. */
  shareOfContent: 2,
  /** The first word's chance beside that of the word before; so at the end. */
  startChances: 3,
  endChances: 4,
  /** The chance of its least likely word. */
  leastContent: 5,
  /** That content after its cue begins at the first word. */
  beginsAfterCue: 6,
  meanUnspoken: 7,
  meanDirect: 8,
  afterOrBeforeCue: 9,
  meanShareAndLeast: 10,
  /** How much the chance rises at the start and falls at the end. */
  riseAndFall: 11,

  // What the rules found: the one whose content overlaps most.
  /** Which, and how much of it is shared. */
  rule: 12,
  /** Besides, whether start and end agree. */
  ruleAndEdges: 13,
  ruleAndShareOfContent: 14,
  /** Whichever the rule. */
  overlapAndEdges: 15,

  // Words at both ends, and the quotation marks there.
  /** Of the word before and the first. */
  tagsAtStart: 16,
  wordBefore: 17,
  firstWord: 18,
  threeTagsAtStart: 19,
  tagsAtEnd: 20,
  threeTagsAtEnd: 21,
  wordAfter: 22,
  lastWord: 23,
  twoWordsAfter: 24,
  /** Whether first and last are a mark, a word in marks or neither. */
  marksAtEnds: 25,
  marksAndSentenceEnds: 26,
  length: 27,
  lengthTypeAndKind: 28,

  // The cues on either side.
  /** Its verb's plain form. */
  leftCue: 29,
  leftCueAndDistance: 30,
  /** A cue's context: whether it is negated or modal, and its subject; see `cueContexts`. */
  leftCueContextAndDistance: 31,
  rightCueAndDistance: 32,
  rightCueContextAndDistance: 33,
  leftCueAndFirstTag: 34,
  bothCueContexts: 35,
  bothCueTags: 36,

  // What is inside, outside marks.
  breaksInside: 37,
  commasInside: 38,
  cuesInside: 39,
  verbInsideAndLength: 40,
  breaksInsideAndLeftCue: 41,
  tagsAfterAndLeftCue: 42,
  tagsAfterAndTheirChance: 43,
  shareOfContentAndLeftCue: 44,
  shareOfContentAndLength: 45,
  /** The form of the stretch in quotation marks that has the first word; see `Surroundings.mark`. */
  markAroundFirst: 46,
  /** What stands before and after that stretch. */
  marksAroundFirstAndAtEnds: 47,
  /** Marks, cues and what the rules found, in its sentence and the one before. */
  sentenceContext: 48,
  meanContentOfSentence: 49,

  // The rest of its sentence, and the likeliest cues in it.
  /** How many words, and whether a cue is among them. */
  sentenceBefore: 50,
  sentenceAfter: 51,
  /** Chances of the likeliest on either side. */
  likeliestCues: 52,
  likeliestCueInside: 53,
  /** Chances of the left and the right one. */
  nearestCues: 54,
  likeliestCueBeforeAndDistance: 55,
  likeliestCueAfterAndDistance: 56,
  likeliestCuesAndRestOfSentence: 57,
  /** In mid-sentence with no cue before, and the tag it starts after. */
  startsWithoutCue: 58,
  /** "Next" is what follows the end, past a comma. */
  verbInsideAndTagsNext: 59,
  verbInsideTypeAndKind: 60,
  leftCueAndTagsNext: 61,
  /** The last letters of the second word after. */
  endingOfSecondAfter: 62,
  /** Marks that are left open at a paragraph's end and opened again. */
  unclosedParagraphs: 63,
  /** The marks hold a work's title, not speech. */
  titleInMarks: 64,

  // Chances of whole stretches; see `Support`.
  similarChance: 65,
  exactChance: 66,
  similarAndExact: 67,
  exactAndRival: 68,
  similarAndOverlapping: 69,
  startAndEnd: 70,
  similarAndUnspoken: 71,
  similarAndRule: 72,
  similarAndMarks: 73,
  shareAndLength: 74,
  similarAndLength: 75,
} as const;
