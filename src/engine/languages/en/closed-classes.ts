/**
 * The everyday words of English's closed classes, folded. One list for three uses: classes of an article's words
 * (`function-words.ts` adds contractions and rarer words), words that are no given names (`names.ts`), and words that a
 * search passes over (`stop-words.ts`). So a word belongs here only if it is all three: "till" and "per" are given names too.
 */
export const CLOSED_CLASSES = {
  determiner:
    'the a an this that these those some any no every each another both all many most several few such other one two half what which whatever',
  possessive: 'my your his her its our their whose',
  subjectPronoun: 'i you he she it we they who',
  objectPronoun:
    'me him her it us them you himself herself itself themselves myself ourselves yourself everyone someone somebody anyone nobody nothing everything something anything others',
  preposition:
    'of in on at by for with from to into onto about against between among through during before after above below under over toward towards upon within without across beyond near amid despite since until off via like around including throughout than as',
  conjunction: 'and or but nor yet so',
  subordinator:
    'that because although though while if when whenever where who whom which why how whether as since after before until once',
  auxiliary: 'is are was were be been being am has have had having do does did doing',
  modal: 'can could may might must shall should will would',
  negation: 'not never no neither nor cannot',
  adverb:
    'also then later again once often recently now still even just only already always ever never not too soon instead however meanwhile further moreover there here back perhaps maybe rather quite very almost ago first yesterday today tomorrow together well though thus therefore afterwards all both',
  time: 'yesterday today tomorrow last next this later day days ago recently',
  weekday: 'monday tuesday wednesday thursday friday saturday sunday',
} as const;

/** Months by their full names, January first. */
export const MONTH_NAMES = 'january february march april may june july august september october november december';
