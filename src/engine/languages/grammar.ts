/**
 * Words of a language that the rules on its sentences ask for one by one. Patterns match a whole folded word (a lemma where
 * it says so); where a language has no such word, a single one is empty and a pattern matches nothing (`NO_GRAMMAR`).
 */
export interface Grammar {
  /** Single words, named by the English one whose work they do. */
  readonly and: string;
  readonly at: string;
  readonly by: string;
  readonly no: string;
  readonly of: string;
  readonly that: string;
  readonly the: string;
  /** Before an infinitive. */
  readonly to: string;
  readonly who: string;
  /** a, an. */
  readonly indefinite: RegExp;
  /** Before a role: "its minister". */
  readonly roleDeterminer: RegExp;
  /** Before an office: one beneath it, or beside it, or past. "deputy", "vice", "former". */
  readonly otherOffice: RegExp;
  /** Of these, the ones of an office that was held: "former". */
  readonly pastOffice: RegExp;
  /** Who has the same office elsewhere, or had it before. */
  readonly counterpart: RegExp;
  /** Verbs by which somebody comes to an office or has it, besides "be", or leaves it: "became", "named", "resigned". */
  readonly takesOffice: RegExp;
  /** Titles that are no role of anybody: mr. */
  readonly honorificOnly: RegExp;
  /** Between an office and whose it is: "minister for". */
  readonly officeLink: RegExp;
  /** Within names of bodies ("Bank of"), of people's titles, of places. */
  readonly nameLink: RegExp;
  readonly titleLink: RegExp;
  readonly placeLink: RegExp;
  /** Joins a noun to what it belongs to: "the head of", "people with". */
  readonly phraseLink: RegExp;
  /** Before an occasion: "in an interview"; before a number that is no speaker: "in 2019". */
  readonly occasionLink: RegExp;
  readonly numberLink: RegExp;
  /** Before a place where somebody is. */
  readonly locative: RegExp;
  readonly comparing: RegExp;
  /** Before a subject and its verb of saying: stands for words that are elsewhere. */
  readonly standsForWords: RegExp;
  /** Opens an indirect question. */
  readonly questionWord: RegExp;
  /** After a verb of asking: something is asked, not only somebody. */
  readonly asksSomething: RegExp;
  /** Before "asked": nobody is said to have asked. */
  readonly whenAsked: RegExp;
  /** No subject of a verb after them: who, according. */
  readonly noSubject: RegExp;
  /** Opens a sentence before what was said: and, so. */
  readonly joiner: RegExp;
  readonly coordinator: RegExp;
  /** Joins two verbs of one subject. */
  readonly sameSubject: RegExp;
  /** Words outside the marks that leave a quotation direct. */
  readonly glue: RegExp;
  /** When or how something was said, between the verb and the words. */
  readonly saidWhenOrHow: RegExp;
  /** Before a time: last, earlier. */
  readonly beforeTime: RegExp;
  /** After a comma: the writer's own words go on. */
  readonly writersClause: RegExp;
  /** Gives the source: according. */
  readonly according: string;
  /** Two words: according to. */
  readonly accordingTo: RegExp;
  readonly be: RegExp;
  readonly have: RegExp;
  /** Opens a condition; the same right before a subject; the same where the verb stands first. */
  readonly condition: RegExp;
  readonly conditionBefore: RegExp;
  readonly invertedCondition: RegExp;
  /** The beginning of a word before "to say" that leaves it unsaid: want, unabl. */
  readonly undone: RegExp;
  /** A word before "to say" that tells of what is often said: likes, used. */
  readonly habitual: RegExp;
  /** The words behind "as she" that say that what is beside them is hers: "puts it". */
  readonly putsIt: RegExp;
  /** Joins a clause with a subject of its own to the one before: while, but. */
  readonly nextClause: RegExp;
  readonly nobody: RegExp;
  readonly singularPronoun: RegExp;
  /** Behind a time of day: "p.m.", "GMT". */
  readonly behindTime: RegExp;
  /** Behind a subject, which it only stresses: "himself". */
  readonly reflexive: RegExp;
  /** Of a person and no thing, beside the pronouns whose gender is known: "his"; of a thing: "it", "its". */
  readonly his: RegExp;
  readonly neuter: RegExp;
  /** One who speaks of themselves alone: "I", "my". */
  readonly firstPerson: RegExp;
  readonly personalObject: RegExp;
  readonly indefinitePronoun: RegExp;
  /** Words for some of many, alone as a subject; and as a phrase's head. */
  readonly pluralSubject: RegExp;
  readonly quantity: RegExp;
  /** Before a verb in -ing that has no subject of its own. */
  readonly beforeIng: RegExp;
  /** Before a country in one word, at its beginning: "anti-Norway". */
  readonly countryPrefix: RegExp;
  /** Ends a word that is one with its verb: "I'm". */
  readonly contraction: RegExp;
  /** A day of a month: "2nd". Its number is the first group. */
  readonly day: RegExp;
  /** Lemmas. Verbs that say only with a particle ("point out"), and that particle. */
  readonly phrasal: RegExp;
  readonly phrasalParticle: RegExp;
  /** Lemmas: goes on to say; two words: calls for; asks; says whatever follows; denies; recites what others wrote. */
  readonly goesOn: RegExp;
  readonly callsFor: RegExp;
  readonly asks: RegExp;
  readonly plainlySays: RegExp;
  readonly denies: RegExp;
  readonly performs: RegExp;
  /** Verbs, in any form, that say to whom one speaks, not what: "spoke to the council"; and what stands before those spoken to. */
  readonly converses: RegExp;
  readonly beforeListener: RegExp;
  /** Folded: whoever does it says that something was not said by them. */
  readonly disavows: RegExp;
  /** Words for a fake text or picture, and for the things that may be fake. */
  readonly fake: RegExp;
  readonly carriesWords: RegExp;
  /** Part of a sentence in small letters: what follows is not so. */
  readonly untrueThat: RegExp;
  /** Part of a sentence in small letters: what follows is what the paper wrote before it corrected it. */
  readonly corrected: RegExp;
  /** The end of a part of a sentence in small letters, before a verb of saying: whoever does it does not say it. */
  readonly unsaid: RegExp;
  /** Names a work, before its title in marks: "memoir", "song". */
  readonly workNoun: RegExp;
  /** Before words in marks that are a name: "known as", two words; "nicknamed", one. */
  readonly namedAs: RegExp;
  readonly named: RegExp;
  /** The same word after a work's noun, elsewhere one of speech: "called". */
  readonly called: RegExp;
  /** A word that an apostrophe begins and ends: "n" of "rock 'n' roll". */
  readonly elided: RegExp;
  /** Beside a date on a line of its own: "published", "updated". */
  readonly dated: RegExp;
  /** Before "by" in a byline: "Written". */
  readonly bylineOpening: RegExp;
  /** A word before a colon behind which an author's or an outlet's name stands: "Author", "Source". */
  readonly authorKey: RegExp;
  readonly outletKey: RegExp;
  /** A word before a colon behind which the title stands: "Headline". */
  readonly titleKey: RegExp;
  /** Opens a line of credits behind a story: "Reporting by". */
  readonly credits: RegExp;
  /** Says of a date that it is when the article came out: "published". */
  readonly publishes: RegExp;
  /** Ends what a byline says of its author: "education correspondent". */
  readonly bylineRole: RegExp;
  /** A whole line, in small letters, that a site puts around its stories: "share this". */
  readonly siteLine: RegExp;
  /** A word of papers' and agencies' names: "herald". */
  readonly paper: RegExp;
  /** An address on the web. */
  readonly webAddress: RegExp;
  /** A verb of giving somebody's words ("quoted", "cited"), and what follows it: "as", "having". */
  readonly quotes: RegExp;
  /** Something that has words written in it or on it: "letter", "petition", "sign"; of these, what its owner or sender wrote. */
  readonly writing: RegExp;
  readonly authored: RegExp;
  /** After a writing or an office it goes on with the phrase, as `phraseLink` does after any noun: "to", "about". */
  readonly writingLink: RegExp;
  /** A participle between a writing and such a word: "sent", "addressed". */
  readonly sent: RegExp;
  /** A verb of giving another's words, or one's own from paper; as a participle; the beginnings of those that are never one's own. */
  readonly readsOut: RegExp;
  readonly readingOut: RegExp;
  readonly quoting: RegExp;
  /** What one reads out and wrote oneself: "remarks"; and texts that somebody else did, besides writings: "psalm". */
  readonly ownWords: RegExp;
  readonly scripture: RegExp;
  /** A verb of remembering or hearing what somebody else said: "recalled". */
  readonly remembers: RegExp;
  /** The same as a participle: "citing". */
  readonly citing: RegExp;
  /** A participle or an adjective that goes on with a noun: "representing"; "appointed" (by); "close" (to). */
  readonly participleIng: RegExp;
  readonly participlePast: RegExp;
  readonly standing: RegExp;
  /** What a paper does: "reported". */
  readonly reports: RegExp;
  readonly as: RegExp;
  readonly having: RegExp;
  /** "told", as in "were told by". */
  readonly toldPassive: RegExp;
  /** Alone they are no speaker's name: others, several, everyone. */
  readonly someOrOthers: RegExp;
  /** Gives words to somebody: "quoted", "attributed". */
  readonly attributes: RegExp;
  /** A whole sentence in small letters that says that the words before it were never said, or are made up. */
  readonly takesBack: RegExp;
  /** A whole sentence in small letters that says no to a question before it: "she did not". */
  readonly answersNo: RegExp;
  /** A few words in small letters, behind a verb of saying, by which nothing was said: "nothing of the kind". */
  readonly saidNothing: RegExp;
  /** Before whoever a statement is by: "from", "by". */
  readonly authorship: RegExp;
  /** A word that announces an interview. */
  readonly talks: RegExp;
  /** Before whoever an interview is with: "ten minutes with". */
  readonly talksWith: RegExp;
  /** Behind a name, before what they speak on: "Hobson on the budget". */
  readonly topicLink: RegExp;
  /** In place of a name: "anonymous", "withheld". */
  readonly unnamed: RegExp;
  /** Labels of an interview's questions and answers, as written. */
  readonly questionLabel: RegExp;
  readonly answerLabel: RegExp;
  /** The interviewer as a label: "Interviewer". Folded. */
  readonly askerLabel: RegExp;
  /** Alone before a colon these head a line and name nobody: "Fact", "Caller". Folded. */
  readonly noNameInLabel: RegExp;
}

const NEVER = /(?!)/;

/** The grammar of a language that the engine does not read: nothing matches. */
export const NO_GRAMMAR: Grammar = {
  according: '',
  and: '',
  at: '',
  by: '',
  no: '',
  of: '',
  that: '',
  the: '',
  to: '',
  who: '',
  indefinite: NEVER,
  roleDeterminer: NEVER,
  otherOffice: NEVER,
  pastOffice: NEVER,
  counterpart: NEVER,
  takesOffice: NEVER,
  honorificOnly: NEVER,
  officeLink: NEVER,
  nameLink: NEVER,
  titleLink: NEVER,
  placeLink: NEVER,
  phraseLink: NEVER,
  occasionLink: NEVER,
  numberLink: NEVER,
  locative: NEVER,
  comparing: NEVER,
  standsForWords: NEVER,
  questionWord: NEVER,
  asksSomething: NEVER,
  whenAsked: NEVER,
  noSubject: NEVER,
  joiner: NEVER,
  coordinator: NEVER,
  sameSubject: NEVER,
  glue: NEVER,
  saidWhenOrHow: NEVER,
  beforeTime: NEVER,
  writersClause: NEVER,
  accordingTo: NEVER,
  be: NEVER,
  have: NEVER,
  condition: NEVER,
  conditionBefore: NEVER,
  invertedCondition: NEVER,
  undone: NEVER,
  habitual: NEVER,
  putsIt: NEVER,
  nextClause: NEVER,
  nobody: NEVER,
  singularPronoun: NEVER,
  behindTime: NEVER,
  reflexive: NEVER,
  his: NEVER,
  neuter: NEVER,
  firstPerson: NEVER,
  personalObject: NEVER,
  indefinitePronoun: NEVER,
  pluralSubject: NEVER,
  quantity: NEVER,
  beforeIng: NEVER,
  countryPrefix: NEVER,
  contraction: NEVER,
  day: NEVER,
  phrasal: NEVER,
  phrasalParticle: NEVER,
  goesOn: NEVER,
  callsFor: NEVER,
  asks: NEVER,
  plainlySays: NEVER,
  denies: NEVER,
  performs: NEVER,
  converses: NEVER,
  beforeListener: NEVER,
  talks: NEVER,
  talksWith: NEVER,
  topicLink: NEVER,
  unnamed: NEVER,
  questionLabel: NEVER,
  answerLabel: NEVER,
  askerLabel: NEVER,
  noNameInLabel: NEVER,
  authorship: NEVER,
  disavows: NEVER,
  fake: NEVER,
  carriesWords: NEVER,
  takesBack: NEVER,
  saidNothing: NEVER,
  answersNo: NEVER,
  attributes: NEVER,
  quotes: NEVER,
  remembers: NEVER,
  citing: NEVER,
  reports: NEVER,
  participleIng: NEVER,
  participlePast: NEVER,
  standing: NEVER,
  writing: NEVER,
  authored: NEVER,
  writingLink: NEVER,
  sent: NEVER,
  readsOut: NEVER,
  readingOut: NEVER,
  quoting: NEVER,
  ownWords: NEVER,
  scripture: NEVER,
  dated: NEVER,
  siteLine: NEVER,
  paper: NEVER,
  bylineRole: NEVER,
  publishes: NEVER,
  bylineOpening: NEVER,
  authorKey: NEVER,
  outletKey: NEVER,
  titleKey: NEVER,
  credits: NEVER,
  webAddress: NEVER,
  untrueThat: NEVER,
  corrected: NEVER,
  workNoun: NEVER,
  namedAs: NEVER,
  named: NEVER,
  called: NEVER,
  unsaid: NEVER,
  elided: NEVER,
  as: NEVER,
  having: NEVER,
  toldPassive: NEVER,
  someOrOthers: NEVER,
};
