import { itemAt } from '../item-at.ts';
import { ARABIC_ARTICLE } from '../languages/name-particles.ts';
import { TITLE_LANGUAGE } from '../languages/title-language.ts';
import { fold } from '../text/fold.ts';
import { isParticle } from './case-matching.ts';

export interface PersonAlias {
  readonly alias: string;
  /** full: names the person alone. short: the family name, or another single word, which other people may share. */
  readonly use: 'full' | 'short';
}

/**
 * The aliases under which a person is spotted: the name and its known written forms, without titles and possessives; the name
 * without a middle initial and with spaces for hyphens; and the family name, with its particle ("von der Leyen") and, after an
 * Arabic article, without it ("Assad" for "al-Assad"). A single word is a short alias, as other people may share it.
 */
export function personAliases(name: string, aliases: readonly string[]): PersonAlias[] {
  const found = new Map<string, PersonAlias>();
  const add = (alias: string) => {
    const key = fold(alias);
    // A folded form may be longer than the written one (ﷺ); messages carry both.
    if (!key || found.has(key) || Math.max(alias.length, key.length) > MAX_ALIAS_CHARS) return;
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

/** Nobody writes longer names, and they would fail the check of messages. */
const MAX_ALIAS_CHARS = 200;

/** The forms of the family name in a full name; none for a single word. */
function familyNames(name: string): string[] {
  const words = name.split(' ');
  while (words.length > 1 && TITLE_LANGUAGE.nameSuffixes.has(plain(words.at(-1) ?? ''))) words.pop();
  if (words.length < 2) return [];
  let first = words.length - 1;
  while (first > 1 && isParticle(itemAt(words, first - 1))) first--;
  const family = words.slice(first).join(' ').replace(/,$/, '');
  const article = ARABIC_ARTICLE.exec(family.toLowerCase())?.[0].length ?? 0;
  return article > 0 && /^\p{L}{3}/u.test(family.slice(article)) ? [family, family.slice(article)] : [family];
}

/** A form without titles before it, a possessive after it, or white space around it. */
function bare(form: string): string {
  const words = form.trim().replace(TITLE_LANGUAGE.possessive, '').split(/\s+/);
  while (words.length > 1 && TITLE_LANGUAGE.titles.has(plain(itemAt(words, 0)))) words.shift();
  return words.join(' ');
}

function withoutInitials(form: string): string {
  const words = form.split(' ');
  return words.filter((word, i) => i === 0 || i === words.length - 1 || !/^\p{Lu}\.?$/u.test(word)).join(' ');
}

/** Whether a form is one word, or a family name with only particles before it. */
function isShort(form: string): boolean {
  const words = form.split(' ');
  return words.slice(0, -1).every(isParticle);
}

/**
 * Whether a form is a name, unlike "he" or "the minister": a word other than a particle begins with a capital, or has no case.
 */
function hasName(form: string): boolean {
  return form.split(/[ -]/).some((word) => !isParticle(word) && !/^[^\p{L}]*\p{Ll}/u.test(word) && /\p{L}/u.test(word));
}

function plain(word: string): string {
  return fold(word).replace(/[.,]/g, '');
}
