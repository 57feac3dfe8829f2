import { fold } from '../text/fold.ts';
import { isCapitalised, wordBefore } from './around.ts';
import { NOT_GIVEN } from './english.ts';

/**
 * Whether a capital stands for its government where it is written: it says or decides something ("Moscow has repeatedly
 * warned"), something it has is a government's ("Ankara's position"), or it is dealt with as one ("accused Tehran of", "ties
 * with Beijing", "between Baku and Yerevan"). A city in which something happens is none.
 */
export function speaksForGovernment(text: string, start: number, end: number): boolean {
  const previous = wordBefore(text, start);
  if (
    /^(?:in|at|from|near|outside|around|downtown|central|greater|via|across|throughout|visiting|visited)$/i.test(
      previous,
    )
  )
    return false;
  // A capitalised word before is a longer name ("Jack London"), unless it only begins the sentence.
  if (isCapitalised(previous) && !NOT_GIVEN.has(fold(previous))) return false;
  const after = text.slice(end, end + 90);
  if (/^,? \p{Lu}/u.test(after) && !/^ (?:Says|Warns|Urges)/.test(after)) return false;
  if (ACTS.test(after) || IS_DOING.test(after)) return true;
  if (OF_A_GOVERNMENT.test(after)) return true;
  const ahead = text.slice(Math.max(0, start - 60), start);
  return (
    DEALT_WITH.test(ahead) || (BETWEEN.test(ahead) && /^['’]?s? and \p{Lu}/u.test(after)) || BETWEEN_AND.test(ahead)
  );
}

/** What a government says or holds, and does. Verbs in their plain form, `forms` adds the others. */
const SPEECH = `said|sought|hop(?:es|ed|ing)|call(?:s|ed|ing)? (?:on|for)|${forms(
  `say warn accuse deny announce insist reject refuse vow condemn urge demand claim argue propose promise pledge threaten protest
  complain stress confirm declare respond reply criticize criticise blame ask believe maintain suspect fear want seek expect view
  consider regard`,
)}`;
const ACTIONS = `withdrew|withdrawn|expelled|block(?:s|ed|ing)? the|sanction(?:s|ed|ing)|(?:plan(?:s|ned|ning)?|tr(?:y|ies|ied|ying)|moved|moving) to|sen(?:d|ds|t|ding) (?:troops|weapons|aid|arms|a delegation)|bann(?:ed|ing)|${forms(
  `agree sign impose expel summon recall recognize recognise ratify negotiate annex invade withdraw support back oppose suspend
  ban retaliate approve decide deploy offer accept`,
)}`;
const HELPERS =
  "(?:(?:also|has|had|have|will|would|did|does|do|could|may|might|must|should|not|never|itself|now|then|since|long|later|still|again|already|repeatedly|recently|reportedly|publicly|formally|officially|strongly|firmly|in turn|on \\w+day|yesterday|today|both|once|hasn['’]t|won['’]t|didn['’]t|doesn['’]t) ){0,4}";
const PARTNER = "(?: and \\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)?";
const ACTS = new RegExp(`^${PARTNER},? ${HELPERS}(?:${SPEECH}|${ACTIONS})(?![\\p{L}])`, 'u');
// Without -ing it would be passive: things are expected of a city.
const IS_DOING = new RegExp(
  `^${PARTNER} (?:is|was|are|were) ${HELPERS}(?=\\p{Ll}+ing)(?:${SPEECH}|${ACTIONS})(?![\\p{L}])`,
  'u',
);
const OF_A_GOVERNMENT =
  /^['’]s? (?:\p{Ll}+ ){0,2}(?:position|policy|policies|demands?|claims?|stance|ambassador|envoy|allies|ally|sanctions|government|foreign|troops|forces|army|military|decision|plans?|proposals?|interests?|role|actions?|aggression|invasion|support|refusal|willingness|intentions?|ties|relations|response|concerns?|diplomats?|negotiators?|officials?|leaders?|leadership)(?!\p{L})/u;
const DEALT_WITH =
  /(?:^|[\s“‘(])(?:accus(?:ed?|es|ing)|urg(?:ed?|es|ing)|warn(?:ed|s|ing)?|blam(?:ed?|es|ing)|condemn(?:ed|s|ing)?|press(?:ed|es|ing)?|pressur(?:ed?|es|ing)|persuad(?:ed?|es|ing)|(?:relations|ties|talks|negotiations|treaty|cooperation|alliance|deal|agreement|dialogue|tensions|ally|allies|sanctions|support) (?:with|between|against|on|of|from)|(?:pressure|sanctions) on) $/iu;
const BETWEEN = /(?:^|\s)between $/i;
const BETWEEN_AND = /(?:^|\s)between \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? and $/u;

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
