import { KERNEL_FILE } from '../learned/recurrent/provided-files.ts';
import { english } from './en/english.ts';
import type { Language } from './language.ts';

/** The language of a text, and the engine's word lists for it if the engine reads that language. */
export interface Detected {
  /** BCP 47, "und" where unknown. */
  readonly code: string;
  readonly language: Language | null;
}

/** The languages that the engine reads. */
const SUPPORTED_LANGUAGES: readonly Language[] = [english];

/** The files that reading needs besides its scripts. */
export const taggerFiles = (): string[] => [
  KERNEL_FILE,
  ...SUPPORTED_LANGUAGES.flatMap(({ tagger }) => (tagger === null ? [] : [tagger])),
];

/**
 * Frequent function words of each language, and of English the weekdays, as its shortest news is a table with little else ("Results
 * of Saturday's matches:"). A word that two languages share counts for both.
 */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it as was with be by on not he his but at are this have had from they which or were said has an will would their been more who its said says told she you than when there my our your we could what how who why does did if about after before never nobody them him monday tuesday wednesday thursday friday saturday sunday',
  fr: 'le la les de des du un une et est en que qui dans pour pas sur au aux avec ce cette il elle ne se son sa ses par plus été sont',
  de: 'der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch es an werden aus er hat dass sie nach bei war',
  es: 'el la los las de que y en un una es por con no para su se del al lo como más pero sus le ha fue este',
  it: 'il la di che e è un una in per non con del della si da dei le al come più nel alla anche ha sono gli',
  pt: 'o a os as de que e do da em um uma para com não no na por mais se dos das ao como foi ele são',
  nl: 'de het een en van in is dat op te voor met zijn niet aan er om ook als bij naar door heeft',
  tr: 've bir bu için ile olarak da de çok daha olan gibi kadar sonra ancak ise değil oldu olduğunu dedi',
  az: 'və bir bu üçün ilə olan da də çox daha kimi qədər sonra ki isə edib olub bildirib azərbaycan',
  pl: 'i w na z do nie się że to jest po jak od za przez o dla ale są był która który',
  ru: 'и в не на что с по как это к из у за от но для его был она он они мы также',
  uk: 'і в не на що з по як це до із у за від але для його був вона він вони та також',
  sv: 'och i att det som en på är av för med den till inte om har de ett var från',
  ar: 'في من على أن إلى عن مع هذا التي الذي كان ما لا قال بعد',
};

/** Characters looked at: enough for any article's language, and a bound on the work. */
const MAX_SAMPLE_CHARS = 1_600;

const BY_WORD = byWord();

/** Tells a text's language by its function words. `given`, where known, is believed. */
export function detectLanguage(text: string, given?: string): Detected {
  const code = given ? (given.toLowerCase().split(/[-_]/)[0] ?? 'und') : guess(text.slice(0, MAX_SAMPLE_CHARS));
  return { code: given ?? code, language: SUPPORTED_LANGUAGES.find((language) => language.code === code) ?? null };
}

function guess(sample: string): string {
  const counts = new Map<string, number>();
  const different = new Map<string, Set<string>>();
  let words = 0;
  for (const [word] of sample.replace(PARTICLES, '').matchAll(/[\p{L}\p{M}]+/gu)) {
    words++;
    if (IN_NAMES.test(word)) continue;
    const lower = word.toLowerCase();
    for (const code of BY_WORD.get(lower) ?? []) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      different.set(code, (different.get(code) ?? new Set()).add(lower));
    }
  }
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  // One word of a language's over and over may be any language's: Finnish has an "on", Hungarian an "a".
  if (!best || best[1] < 2 || (different.get(best[0])?.size ?? 0) < 2) return 'und';
  // A list of names or results has few function words, but hardly those of another language.
  return best[1] >= words * 0.02 || best[1] >= 2 * (second?.[1] ?? 0) ? best[0] : 'und';
}

/** Function words that with a capital are mostly parts of names: Van, De, La. */
const IN_NAMES = /^(?:Van|De|Den|Der|Des|Du|Le|La|Las|Los|El|Al|Di|Da|Del|Dos|Do|Das|Von|[A-Z])$/;

/** The same written small within a name: "Maria de la Fuente y Montemayor". */
const PARTICLES =
  /(?<=\p{Lu}[\p{L}\p{M}-]*\s)(?:(?:van|de|den|der|des|du|le|la|las|los|el|al|di|da|del|dos|do|das|von|y|e)\s){1,3}(?=\p{Lu})/gu;

function byWord(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const [code, words] of Object.entries(FUNCTION_WORDS))
    for (const word of words.split(' ')) all.set(word, [...(all.get(word) ?? []), code]);
  return all;
}
