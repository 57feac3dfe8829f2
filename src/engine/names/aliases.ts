import { fold } from '../text/fold.ts';
import { isParticle } from './case.ts';
import { SUFFIXES, TITLES } from './english.ts';

export interface PersonAlias {
  readonly alias: string;
  /** full: names the person alone. short: the family name, or another single word, which others may share. */
  readonly use: 'full' | 'short';
}

/**
 * The forms to spot a person by: the name and the written forms known of them, cleared of titles and possessives; the name
 * without a middle initial and with its hyphens as spaces; and the family name, with its particle ("von der Leyen") and, after
 * an Arabic article, without ("Assad" beside "al-Assad"). A name of one word is short: others may bear it.
 */
export function personAliases(name: string, aliases: readonly string[]): PersonAlias[] {
  const found = new Map<string, PersonAlias>();
  const add = (alias: string) => {
    const key = fold(alias);
    // Folded it may be longer than written (ﷺ), and so it is in messages.
    if (!key || found.has(key) || Math.max(alias.length, key.length) > LONGEST_ALIAS) return;
    found.set(key, { alias, use: isShort(alias) ? 'short' : 'full' });
  };
  for (const form of [name, ...aliases].map(bare)) {
    if (!/\p{L}/u.test(form) || !hasName(form)) continue;
    add(form);
    add(withoutInitials(form));
    if (/\S \S/.test(form)) add(form.replaceAll('-', ' '));
  }
  for (const form of familyNames(bare(name))) add(form);
  return [...found.values()];
}

/** What is longer is no name that anybody writes, and would not pass where messages are checked. */
const LONGEST_ALIAS = 200;

/** The forms of a full name's family name; none for a name of one word. */
function familyNames(name: string): string[] {
  const words = name.split(' ');
  while (words.length > 1 && SUFFIXES.has(plain(words.at(-1) ?? ''))) words.pop();
  if (words.length < 2) return [];
  let first = words.length - 1;
  while (first > 1 && isParticle(words[first - 1] ?? '')) first--;
  const family = words.slice(first).join(' ').replace(/,$/, '');
  const article = /^(?:al|el|ul|ur)[- ](?=\p{L}{3})/iu.exec(family);
  return article ? [family, family.slice(article[0].length)] : [family];
}

/** Without titles before, a possessive behind, or white space around. */
function bare(form: string): string {
  const words = form
    .trim()
    .replace(/['’]s$/u, '')
    .split(/\s+/);
  while (words.length > 1 && TITLES.has(plain(words[0] ?? ''))) words.shift();
  return words.join(' ');
}

function withoutInitials(form: string): string {
  const words = form.split(' ');
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !/^\p{Lu}\.?$/u.test(word)).join(' ');
}

/** One word, or a family name with nothing but particles before it. */
function isShort(form: string): boolean {
  const words = form.split(' ');
  return words.slice(0, -1).every(isParticle);
}

/** Whether a form is a name rather than "he" or "the minister": a word that is no particle begins with a capital, or has no case. */
function hasName(form: string): boolean {
  return form.split(/[ -]/).some((word) => !isParticle(word) && !/^[^\p{L}]*\p{Ll}/u.test(word) && /\p{L}/u.test(word));
}

function plain(word: string): string {
  return fold(word).replace(/[.,]/g, '');
}
