import { fold } from '../../text/fold.ts';

// Names of one person in several romanisations. Newsrooms write Сергей Лавров as Sergey, Sergei or Sergej Lavrov, and محمد as
// Mohammed, Muhammad or Mohamed. The rules below follow the systems that news uses (BGN/PCGN, ISO 9, the passport systems, and the
// French and German press forms). They know letters, not people.

type Rules = readonly (readonly [RegExp, string])[];

/** Family names of Slavic, Armenian, Georgian and Turkic languages, as any system writes them. */
const EASTERN_FAMILY =
  /(?:[oe](?:v|ff?|w)(?:a|na)?|s[kc](?:y|i|yy|iy|ij|yj|yi|ii|aya|aia|aja)|[yij]an|dze|shvili|[yi]ch|enk[oa]|[yi]uk|chuk|zade|[oe]glu|ull?in|akis|poulos)$/;

/** Given names by which a family name that ends like others (Putin, Herman) is still known to be romanised. */
const EASTERN_GIVEN =
  /^(?:sergu?e[iyj]|ale(?:x|ks)e[iyj]|ale(?:x|ks)and[e]?rs?|andre[iyj]|dmitr(?:i|y|iy|ii|ij)|dmytro|y?egor|v?w?ladislav|[vw]ladimir|andri[yi]|m[yi]kha[yi]lo|oleks[iy]+|[yij]uri[iyj]?|[yij]ury|nikola[iyj]|nicola[iyj]|y?evgen(?:i|y|iy|ii|ij)|mi(?:kh|h)ail|volod[yi]m[yi]r|grigor[iy]{1,2}|anatol[iy]{1,2}|valer[iy]{1,2}|vital[iy]{1,2}|arkad[iy]{1,2}|gennad[iy]{1,2}|vass?il[iy]{1,2}|nikol|igor|oleg|boris|ma(?:ks|x)im|el[vw]ira|vi[kc]tor|konstantin|[yij]aroslav|vyacheslav|viacheslav|stanislav|tat[iy]?[iyj]?ana|natal[iyj]+a|[yij]ulia|[yij]uliya|maria|mariya|kseni[iyj]?a|y?ekaterina|y?elena|olga|irina|svetlana|lyudmila|liudmila)$/;

const EASTERN: Rules = [
  [/(?:shch|schtsch|chtch|sch)/g, 'sh'],
  [/tch|tsch|cz/g, 'ch'],
  [/dzh|dj/g, 'zh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/t[sz]/g, 'c'],
  [/x/g, 'ks'],
  [/ck/g, 'k'],
  [/c(?=[aout])/g, 'k'],
  [/ou|oo/g, 'u'],
  [/w/g, 'v'],
  [/f+$/, 'v'],
  // Gorbachov, Gorbachev; Khrushchov.
  [/(?<=ch|sh|zh)ov/g, 'ev'],
  [/(?<=[^aeiou])yo|ë/g, 'e'],
  [/\by(?=e)/g, ''],
  // Aliyev, Alijev, Aliev; Mariya, Maria.
  [/(?<=[iy])[yj](?=[aeou])/g, ''],
  // Nazarbayev, Nazarbaev; Dostoyevsky, Dostoevsky.
  [/(?<=[aou])[yj](?=e)/g, ''],
  [/[yj](?=[au])/g, 'i'],
  // Sergey, Sergei, Sergej; Nikolai, Nikolay; Dmitry, Dmitriy, Dmitrii.
  [/(?<=[aeou])[yj]$/, 'i'],
  [/[iyj]+$/, 'i'],
  [/y/g, 'i'],
  [/nder$/, 'ndr'],
  [/gue(?=i)/g, 'ge'],
  [/(.)\1+/g, '$1'],
];

/** Given names and titles that nearly only Arabic, Persian and kindred names have. */
const ARABIC_WORD =
  /^(?:abu|abou|abd[aeu]?l?|abd[aeu]l.*|m[ou]ham+[ae]d|a?hm[ae]d|ahmad|h[ou]ss?[ae][iy]n|hass?an|h[ou]ss?n[iy]|k[h]?al[ie]+[dl]|kh?aled|om[ae]r|umar|[yi]ou?ss?[ou]?[eu]f|yusuf|mahm(?:ou|u|oo)d|must[ao]f[ae]|nou?ri|s[ae]y+[ei]d|say+id|saeed|saied|sa'?id|rash[ie]+d|jam[ae]l|gam[ae]l|fais[ae]l|feisal|fat[ie]ma[h]?|[ie]smail|[ie]brahim|m[ou]kta?da|muqtada|bash+ar|haf[ei]z|sa+d|m[uo][ae]mm?[ae]r|a[iy]man|[aei]y?atollah|hamid|walid|waleed|tari[qk]|tareq|kar[ie]+m|sal[ae]h|nas[sr]?[ei]r|ya?sser|yasir|ay+[ae]d|ayad|iyad)$/;

/** The article, and "son of", within such a name. As a first word they are others' given names: Al Gore, Ben Miller. */
const ARABIC_LINK = /^(?:al|el|as|ash|ar|at|an|ad|bin|ibn|ben|bint)$/;

const ARABIC: Rules = [
  [/kh/g, 'h'],
  [/dh/g, 'd'],
  [/gh/g, 'g'],
  [/q/g, 'k'],
  [/ee|ie(?=[^aeiou])/g, 'i'],
  [/ou|oo/g, 'u'],
  [/[ae][iy]+/g, 'ei'],
  [/iy+/g, 'i'],
  [/y(?=[aeiou])/g, 'i'],
  [/o/g, 'u'],
  [/(?<=[aeiu])h$/, ''],
  [/(.)\1+/g, '$1'],
  // Short vowels are not written in Arabic script: Mohammed, Muhammad; Ahmed, Ahmad; Khaled, Khalid.
  [/(?<=[^aeiu])[aei](?=[^aeiu]+$)/, 'e'],
  [/^m[eiu]hamed$/, 'muhamed'],
];

/** Words that come and go between two spellings of an Arabic name: the article. */
const ARABIC_ARTICLE = /^(?:al|el|as|ash|ar|at|an|ad|ul)$/;
/** "Abdel Fattah", "Abdul Fattah", "Abd al-Fattah", "Abdelfattah". */
const SERVANT_OF = /^abd(?:[aeu]l)?(?:-?(?:[aeu]l|[aeu][rs]h?))?$/;

/**
 * A key that the romanisations of one name share: "Sergei Lavrov" and "Sergey Lavrov" have the same. Names that are no romanised
 * ones are only folded, so that Marc and Mark, or Philip and Phillip, stay two people. Two names with one key have the same words
 * in the same order; whether they are one person is for the caller to tell from roles and companions.
 */
export function spellingKey(name: string): string {
  // German vowels are written with an e where the dots are missing: Müller, Mueller.
  const words = fold(name.replace(/[äöü]/gi, (vowel) => `${fold(vowel)}e`))
    .replace(/['.]/g, '')
    .split(/[\s-]+/)
    .filter(Boolean);
  const family = words.at(-1) ?? '';
  if (words.some((word, n) => ARABIC_WORD.test(word) || (n > 0 && ARABIC_LINK.test(word))))
    return arabicWords(words).map(byRules(ARABIC)).join(' ');
  if (EASTERN_FAMILY.test(family) || words.slice(0, -1).some((word) => EASTERN_GIVEN.test(word)))
    return words.map(byRules(EASTERN)).join(' ');
  return words.join(' ');
}

const byRules =
  (rules: Rules) =>
  (word: string): string =>
    rules.reduce((text, [from, to]) => text.replace(from, to), word);

/** The words of an Arabic name without articles, "servant of" written together with the name that follows it. */
function arabicWords(words: readonly string[]): string[] {
  const kept: string[] = [];
  let servant = false;
  for (const word of words) {
    if (SERVANT_OF.test(word)) servant = true;
    else if (!ARABIC_ARTICLE.test(word) || kept.length === 0 || word === words.at(-1)) {
      kept.push(servant ? `abdul${word}` : word.replace(/^abd[aeu]l(?=.{3})/, 'abdul'));
      servant = false;
    }
  }
  return kept;
}
