import { remembering } from '../../text/remembering.ts';
import type { WordInPlace, WordingLanguage } from '../wording-language.ts';
import { MONTH_NAMES } from './closed-classes.ts';
import { wordSet } from './word-set.ts';

// What is the same in two wordings of one English statement, and what turns its sense.

/** Written together or apart, short or in full. The apostrophe is '. */
const FULL_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "ain't": 'is not',
    cannot: 'can not',
    "can't": 'can not',
    "let's": 'let us',
    "shan't": 'shall not',
    "won't": 'will not',
    gonna: 'going to',
    gotta: 'got to',
    wanna: 'want to',
  }),
);
/** Endings after a pronoun or a word of asking. */
const ENDINGS: ReadonlyMap<string, string> = new Map(Object.entries({ re: 'are', ve: 'have', ll: 'will', m: 'am' }));
const HAS_ENDING = /^(.+)'(re|ve|ll|m)$/;
/** Endings that stand for one of several words, or for whose something is. */
const SHORT: ReadonlyMap<string, readonly string[]> = new Map([
  ["'s", ['is', 'has']],
  ["'d", ['had', 'would']],
]);
const SOUNDS = wordSet('uh um er erm ah eh hmm mm');

/** British words and their American spelling, where no rule below gives it. */
const AMERICAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    afterwards: 'afterward',
    ageing: 'aging',
    aluminium: 'aluminum',
    amongst: 'among',
    backwards: 'backward',
    burnt: 'burned',
    cheque: 'check',
    cheques: 'checks',
    cosy: 'cozy',
    dreamt: 'dreamed',
    enrol: 'enroll',
    forwards: 'forward',
    fulfil: 'fulfill',
    grey: 'gray',
    instalment: 'installment',
    instalments: 'installments',
    judgement: 'judgment',
    judgements: 'judgments',
    kerb: 'curb',
    learnt: 'learned',
    manoeuvre: 'maneuver',
    manoeuvres: 'maneuvers',
    mum: 'mom',
    plough: 'plow',
    practise: 'practice',
    practised: 'practiced',
    practising: 'practicing',
    programme: 'program',
    programmes: 'programs',
    sceptic: 'skeptic',
    sceptical: 'skeptical',
    sceptics: 'skeptics',
    skilful: 'skillful',
    spelt: 'spelled',
    spilt: 'spilled',
    storey: 'story',
    storeys: 'stories',
    towards: 'toward',
    tyre: 'tire',
    tyres: 'tires',
    whilst: 'while',
    wilful: 'willful',
    dept: 'department',
    govt: 'government',
    ok: 'okay',
    jan: 'january',
    feb: 'february',
    aug: 'august',
    sept: 'september',
    oct: 'october',
    nov: 'november',
    dec: 'december',
  }),
);
/** British spelling, and what the American one has instead of its letters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [
    /^((?:dis|un|mis)?(?:arm|behavi|cand|clam|col|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig))ou(r.*)$/,
    '$1o$2',
  ],
  [
    /^((?:epi|multi)?(?:[c]ent|calib|fib|goit|lit|lust|mano|meag|met|kilomet|centimet|millimet|sab|somb|spect|theat))re(s?)$/,
    '$1er$2',
  ],
  [/^(.*[a-z]{3})is(e|es|ed|er|ers|ing|ation|ations)$/, '$1iz$2'],
  [/^(.*)lys(e|es|ed|er|ers|ing)$/, '$1lyz$2'],
  [
    /^((?:un)?(?:cancel|channel|counsel|dial|equal|fuel|initial|jewel|label|level|libel|marvel|model|panel|quarrel|rival|shovel|signal|total|travel|tunnel))l(ed|er|ers|ing|or|ors)$/,
    '$1$2',
  ],
  [/^(def|off|pret)enc(e|es)$/, '$1ens$2'],
  [/^licenc(e|es|ed|ing)$/, 'licens$1'],
  [/^((?:ana|cata|dia|epi|mono|pro)log)(?:ue(s?))$/, '$1$2'],
  [/^(.*)a[e](mia|mic|ologist|ologists|ology|ological)$/, '$1e$2'],
  [/^(orthop|p|encyclop)a[e](d.*)$/, '$1e$2'],
];

/** Before what is left of a sentence: what denies it, or makes it a condition's consequence. */
const DENIES = wordSet(
  'not never no nobody none neither nor without hardly scarcely barely deny denied denies refuse refused untrue false wrong myth lie',
);
const CONDITIONS = wordSet('if unless until provided');
/** "no doubt that", "not only": denied, and yet said. */
const NOT_DENIED =
  /(?:^| )(?:no (?:doubt|question|secret)|not (?:only|just|simply|merely)|not (?:\w+ )?doubt|never (?:\w+ )?doubt)(?: |$)/;
/** After what is left of a sentence. */
const RESTRICTS = wordSet('unless if except only provided');
const BUT_NOT = wordSet('not only never no if when');
const DENIED_WITHOUT = wordSet('without until unless because before');
const JOINS = wordSet('and but so or because that then well now');

export const ENGLISH_WORDING: WordingLanguage = {
  words: remembering((folded) => {
    if (SOUNDS.has(folded)) return [];
    const full = FULL_FORMS.get(folded);
    if (full) return full.split(' ');
    const not = /^(.+)n't$/.exec(folded)?.[1];
    if (not) return [not, 'not'];
    const [, word, ending] = HAS_ENDING.exec(folded) ?? [];
    if (word && ending) return [word, ENDINGS.get(ending) ?? ending];
    const [, before, short] = /^(.+)('[sd])$/.exec(folded) ?? [];
    if (before && short) return [american(before), short];
    return [american(folded.replace(/'/g, ''))];
  }),
  compounds: new Map([['per cent', 'percent']]),
  acronym(letters) {
    const key = letters.toLowerCase();
    return key === 'us' || key === 'usa' ? 'u.s' : key;
  },
  isShortFor: (short, full) => SHORT.get(short)?.includes(full) ?? false,
  numbers: new Map(
    [
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
        .split(' ')
        .map((word, n) => [word, n] as const),
      'twenty thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, n) => [word, (n + 2) * 10] as const),
    ].flat(),
  ),
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1_000],
    ['million', 1_000_000],
    ['mln', 1_000_000],
    ['billion', 1_000_000_000],
    ['bn', 1_000_000_000],
    ['trillion', 1_000_000_000_000],
  ]),
  signs: new Map([
    ['%', 'percent'],
    ['$', 'dollars'],
    ['€', 'euros'],
    ['£', 'pounds'],
    ['¥', 'yen'],
    ['&', 'and'],
  ]),
  months: wordSet(MONTH_NAMES),
  turnsBefore(cut) {
    const lead = cut.find(({ key }) => !JOINS.has(key));
    if (lead && CONDITIONS.has(lead.key)) return true;
    const near = afterLastPause(cut).map(({ key }) => key);
    return near.some((key) => DENIES.has(key) || CONDITIONS.has(key)) && !NOT_DENIED.test(near.join(' '));
  },
  turnsAfter(cut, left) {
    const [first, second] = cut;
    if (!first) return false;
    if (RESTRICTS.has(first.key)) return true;
    if (first.key === 'but' && second && BUT_NOT.has(second.key)) return true;
    return DENIED_WITHOUT.has(first.key) && left.some(({ key }) => DENIES.has(key));
  },
};

function american(word: string): string {
  const known = AMERICAN.get(word);
  if (known !== undefined) return known;
  for (const [british, to] of SPELLINGS) if (british.test(word)) return word.replace(british, to);
  return word;
}

/** What stands after the last comma, dash or the like; all of it where that would be nothing. */
function afterLastPause(words: readonly WordInPlace[]): readonly WordInPlace[] {
  const at = words.findLastIndex(({ isAfterPause }) => isAfterPause);
  return at <= 0 ? words : words.slice(at);
}
