/**
 * The numbers of the features of a word that may mean a country. The learnt weights know a feature by its number: a name may
 * change, a number only together with new weights. "Use" is as a name or a demonym; "kind" is of a word beside it: a role, a
 * preposition, a mark and so on. "American" is how much the article looks like an American local story.
 */
export const CountryFeature = {
  // The form as written, and the article.
  use: 1,
  form: 2,
  useAndLineStyle: 3,
  formAndAmerican: 4,
  useAndAmerican: 5,
  /** How often the same country is spotted. */
  timesUseAndAmerican: 6,
  countriesSpotted: 7,
  /** On which sides the form is cut out of a longer word ("anti-Russia"). */
  cutAtEnds: 8,
  endingOfCutWord: 9,

  // Words beside it.
  wordBefore: 10,
  wordAfter: 11,
  kindsBeside: 12,
  useAndKindsBeside: 13,
  twoWordsBefore: 14,
  twoWordsAfter: 15,
  twoKindsAfter: 16,
  twoKindsBefore: 17,
  useAndWordAfter: 18,
  useAndWordBefore: 19,
  secondWordAfter: 20,
  secondWordBefore: 21,
  formAndWordAfter: 22,
  formAndWordBefore: 23,
  /** One for each class of the word. */
  useAndClassAfter: 24,
  useAndClassBefore: 25,
  peopleBeside: 26,

  // Of names that American places bear too ("Georgia", "Lebanon"), and of how many other countries are spotted.
  namesakeAndAmerican: 27,
  namesakeAmericanAndOthers: 28,
  namesakeAndOthers: 29,
  useAmericanAndOthers: 30,

  // The capitalised run that goes on after: "U.S. Open Tennis Championships".
  runAfterLength: 40,
  runAfterLastWord: 41,
  runAfterKind: 42,
  /** The word past the run. */
  runAfterThenWord: 43,
  /** "(ABC)" past the run. */
  runAfterThenAcronym: 44,

  // The capitalised run before, with the word that links it: "Bank of Ruritania".
  runBeforeLink: 50,
  runBeforeLastWord: 51,
  runBeforeKind: 52,
  runBeforeSecondLastWord: 53,
} as const;
