import { Class } from '../language.ts';

/** Closed classes of English, each a list of lower-case words. */
export const FUNCTION_WORDS: readonly (readonly [number, string])[] = [
  [
    Class.determiner,
    'the a an this that these those some any no every each another both all many most several few such other one two three four five six seven eight nine ten dozens hundreds thousands half what which whatever',
  ],
  [Class.possessive | Class.determiner, 'my your his her its our their whose'],
  [Class.subjectPronoun, 'i you he she it we they who'],
  [
    Class.objectPronoun,
    'me him her it us them you himself herself itself themselves myself ourselves yourself everyone everybody someone somebody anyone anybody nobody nothing everything something anything others',
  ],
  [
    Class.preposition,
    'of in on at by for with from to into onto about against between among through during before after above below under over toward towards upon within without across behind beyond near amid despite since until till off per via like around alongside outside inside including regarding concerning following throughout versus than as',
  ],
  [Class.conjunction, 'and or but nor yet so'],
  [
    Class.subordinator,
    'that because although though while whereas if unless when whenever where wherever who whom which why how whether as since after before until once lest',
  ],
  [
    Class.auxiliary,
    "is are was were be been being am has have had having do does did doing can could may might must shall should will would ought 'm 're 've 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't",
  ],
  [
    Class.negation,
    "not never n't no neither nor didn't doesn't don't wouldn't won't hasn't haven't hadn't couldn't can't cannot isn't wasn't hardly",
  ],
  [Class.modal, "will would could should might may must can shall wouldn't won't couldn't can't shouldn't 'll 'd"],
  [
    Class.adverb,
    'also then later again once often repeatedly recently now still even just only already always ever never not too too soon earlier sometimes previously subsequently instead however meanwhile further furthermore moreover there here not quickly twice back perhaps maybe rather quite very almost nearly far long ago first famously yesterday today tomorrow tonight together well alone though thus therefore nevertheless nonetheless elsewhere afterwards afterward thereafter simply even all both afterward',
  ],
  [
    Class.time,
    'yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last next this earlier later early late morning afternoon evening night week month year weekend day days weeks months years ago recently mid-week midday noon',
  ],
  [
    Class.weekday,
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  ],
  [
    Class.number,
    'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion',
  ],
];

/** Month names and their abbreviations, to their numbers. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, index) => [
      [name, index + 1] as const,
      [name.slice(0, 3), index + 1] as const,
      ...(name === 'september' ? [['sept', 9] as const] : []),
    ]),
);

/** Words that end in a full stop inside a sentence, beyond titles and months. */
export const ABBREVIATIONS =
  'mr mrs ms mx dr prof rev fr st sr jr gen lt col maj capt cpl pvt sgt cmdr adm gov lt-gov sen sens rep reps pres hon sec supt insp det messrs mt ft ave blvd rd vs etc cf al ca approx no nos vol inc ltd corp co bros dept univ assn est jan feb mar apr jun jul aug sep sept oct nov dec calif conn fla ill mass mich minn pa penn tenn tex va wash wis ariz ark colo del ga kan ky la md mo mont neb nev okla ore wyo u.s u.k u.n d.c a.m p.m i.e e.g';

/**
 * Common verbs besides cues, in the forms that stand after a subject. They bound noun phrases, so the list needs the
 * frequent ones only; words in -ed and the -s forms of these are derived.
 */
export const COMMON_VERBS =
  'make take get give go come see know find use want need try leave feel become begin keep hold show hear play run move live bring happen write provide sit stand lose pay meet include continue set learn change lead understand watch follow stop create open walk win offer remember love consider appear buy wait serve die send expect build stay fall cut reach kill remain raise pass sell require decide return hope develop carry break receive agree support hit produce eat cover catch draw choose seem help start turn put mean become let look ask work call fail refuse plan seek face join share speak believe think fear doubt feel worry want like hate deserve intend prefer expect visit sign attend launch arrive act grow rise drop lie host appeal';

/** Past forms of common verbs that do not end in -ed, and finite forms that a rule would miss. */
export const IRREGULAR_VERBS =
  'made took got gave went came saw knew found felt became began kept held heard ran brought wrote sat stood lost paid met led understood won bought sent built fell cut broke caught drew chose put meant let sought spoke thought grew rose hit left set taken given gone seen known done become begun written drawn chosen spoken risen fallen broken laid lay quit spent sold fought taught stuck struck hung shot threw flew drove rode wore tore swore swept slept beat bore bound';

/** Adjectives and such that end like verbs and bound no noun phrase. */
export const NOT_VERBS =
  'united red hundred wednesday armed retired alleged proposed accused so-called elected appointed sacred unidentified unnamed detailed advanced experienced limited injured wounded convicted jailed deposed ousted disgraced expected reported newly-elected talented embattled longtime speed need seed feed bed breed embed shed deed creed exceed ahmed mohammed mohamed hamed saeed fred ted ed alfred jared syed';
