import { Class } from '../language.ts';
import { CLOSED_CLASSES, MONTH_NAMES } from './closed-classes.ts';

const CLOSED = CLOSED_CLASSES;

/** Closed classes of English with what else an article has of them: contractions, number words, names of times. */
export const FUNCTION_WORDS: readonly (readonly [number, string])[] = [
  [Class.determiner, `${CLOSED.determiner} three four five six seven eight nine ten dozens hundreds thousands`],
  [Class.possessive | Class.determiner, CLOSED.possessive],
  [Class.subjectPronoun, CLOSED.subjectPronoun],
  [Class.objectPronoun, `${CLOSED.objectPronoun} everybody anybody`],
  [
    Class.preposition,
    `${CLOSED.preposition} behind till per alongside outside inside regarding concerning following versus`,
  ],
  [Class.conjunction, CLOSED.conjunction],
  [Class.subordinator, `${CLOSED.subordinator} whereas unless wherever lest`],
  [
    Class.auxiliary,
    `${CLOSED.auxiliary} ${CLOSED.modal} ought 'm 're 've 'd 'll isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't`,
  ],
  [
    Class.negation,
    `${CLOSED.negation} n't didn't doesn't don't wouldn't won't hasn't haven't hadn't couldn't can't isn't wasn't hardly`,
  ],
  [Class.modal, `${CLOSED.modal} wouldn't won't couldn't can't shouldn't 'll 'd`],
  [
    Class.adverb,
    `${CLOSED.adverb} repeatedly earlier sometimes previously subsequently furthermore quickly twice nearly far long famously tonight alone nevertheless nonetheless elsewhere afterward thereafter simply`,
  ],
  [
    Class.time,
    `${CLOSED.time} ${CLOSED.weekday} tonight earlier early late morning afternoon evening night week month year weekend weeks months years mid-week midday noon`,
  ],
  [Class.weekday, `${CLOSED.weekday} mon tue tues wed thu thur thurs fri sat sun`],
  [
    Class.number,
    'one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion trillion',
  ],
];

/** Month names and their abbreviations, to their numbers. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.split(' ').flatMap((name, index) => [
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
