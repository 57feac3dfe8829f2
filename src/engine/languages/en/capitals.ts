import type { CapitalWords } from '../name-language.ts';
import { CLOSED_CLASSES } from './closed-classes.ts';

/** Verbs for what a government says, and for what it does; in their plain form, to which `forms` adds the others. */
const SPEECH = `said|sought|hop(?:es|ed|ing)|call(?:s|ed|ing)? (?:on|for|the|it|this|that)|regret(?:s|ted|ting)|(?:ke(?:ep|eps|pt)|stay(?:s|ed)?|remain(?:s|ed)?) (?:silent|quiet)|${forms(
  `say warn accuse deny announce insist reject refuse vow condemn urge demand claim argue propose promise pledge threaten protest
  complain stress confirm declare respond reply criticize criticise blame ask believe maintain suspect fear want seek expect view
  consider regard hail welcome praise dismiss applaud deplore denounce object decry acknowledge hint congratulate`,
)}`;
const ACTIONS = `withdrew|withdrawn|expelled|block(?:s|ed|ing)? the|sanction(?:s|ed|ing)|(?:plan(?:s|ned|ning)?|tr(?:y|ies|ied|ying)|moved|moving) to|sen(?:d|ds|t|ding) (?:troops|weapons|aid|arms|a delegation)|bann(?:ed|ing)|${forms(
  `agree sign impose expel summon recall recognize recognise ratify negotiate annex invade withdraw support back oppose suspend
  ban retaliate approve decide deploy offer accept`,
)}`;
const { adverb, modal } = CLOSED_CLASSES;
const HELPERS = `(?:(?:${`${adverb} ${modal}`.replaceAll(' ', '|')}|has|had|have|did|does|do|itself|since|long|\\p{Ll}+ly|in turn|on \\w+day|(?:has|wo|did|does)n['’]t) ){0,4}`;
const PARTNER = "(?: and \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)?";
const ACTS = new RegExp(`^${PARTNER},? ${HELPERS}(?:${SPEECH}|${ACTIONS})(?![\\p{L}])`, 'u');
// The verb must end in -ing: "is expected" would be passive, and things are expected of a city too.
const IS_DOING = new RegExp(
  `^${PARTNER} (?:is|was|are|were) ${HELPERS}(?=\\p{Ll}+ing)(?:${SPEECH}|${ACTIONS})(?![\\p{L}])`,
  'u',
);
const OF_A_GOVERNMENT =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:position|policy|policies|demands?|claims?|stance|ambassador|envoy|allies|ally|sanctions|government|foreign|troops|forces|army|military|decision|plans?|proposals?|interests?|role|actions?|aggression|invasion|support|refusal|willingness|intentions?|ties|relations|response|concerns?|diplomats?|negotiators?|officials?|leaders?|leadership)(?!\p{L})/u;
const DEALT_WITH =
  /(?:^|[\s“‘(])(?:accus(?:ed?|es|ing)|urg(?:ed?|es|ing)|warn(?:ed|s|ing)?|blam(?:ed?|es|ing)|condemn(?:ed|s|ing)?|press(?:ed|es|ing)?|pressur(?:ed?|es|ing)|persuad(?:ed?|es|ing)|(?:relations|ties|talks|negotiations|treaty|cooperation|alliance|deal|agreement|dialogue|tensions|ally|allies|sanctions|support) (?:with|between|against|on|of|from)|(?:pressure|sanctions) on) $/iu;
const AND_ANOTHER = /^['’]?s? and \p{Lu}/u;
const BETWEEN = /(?:^|\s)between $/i;
const BETWEEN_AND = /(?:^|\s)between \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? and $/u;

/** The English words that tell whether a capital stands for its government ("Moscow said") or is a place ("in Moscow"). */
export const capitalWords: CapitalWords = {
  places: /^(?:in|at|from|near|outside|around|downtown|central|greater|via|across|throughout|visiting|visited)$/i,
  headlineActs: /^ (?:Says|Warns|Urges)/,
  acts: new RegExp(`${ACTS.source}|${IS_DOING.source}`, 'u'),
  possessions: OF_A_GOVERNMENT,
  dealtWith: DEALT_WITH,
  between: BETWEEN,
  andAnother: AND_ANOTHER,
  betweenAnother: BETWEEN_AND,
};

/** A pattern of regular verbs in all their forms: warn, warns, warned, warning; accuse, accusing; deny, denies. */
function forms(verbs: string): string {
  return verbs
    .split(/\s+/)
    .filter(Boolean)
    .map((verb) => {
      if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:es?|ed|ing)`;
      if (/[^aeo]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
      return `${verb}(?:e?s|ed|ing)?`;
    })
    .join('|');
}
