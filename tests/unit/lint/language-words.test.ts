import { expect, test } from 'vitest';
import { faults } from '../../lint/language-words.mjs';

const HAS_WORDS = [
  `export const isTag = (word: string): boolean => word === 'said';`,
  `export const isTitle = (word: string): boolean => /^(?:mr|president)$/.test(word);`,
  `const WORDS: Readonly<Record<string, number>> = { whether: 1, because: 2 };
export const of = (word: string): number => WORDS[word] ?? 0;`,
  "export const role = (title: string): string => title + ' of the ';",
];

const FINE = [
  `type Kind = 'say' | 'ask';
export const asks = (kind: Kind): boolean => kind === 'ask';`,
  `export function check(ok: boolean): void {
  if (!ok) throw new Error('This should not be said of any of the rows.');
}`,
  `export const isMark = (text: string): boolean => /^[,;:]$/.test(text) || /\\p{Lu}/u.test(text);`,
  `export const plan = { before: 1, after: 2 };`,
];

test('a word of English outside its folder is found, and none is there', () => {
  const files = [...HAS_WORDS, ...FINE].map((text, n) => [`src/engine/article/planted-${n}.ts`, text]);
  const found = faults(Object.fromEntries(files));
  const places = new Set(found.map((fault) => fault.split(':')[0]));
  expect([...places]).toEqual(HAS_WORDS.map((_, n) => `src/engine/article/planted-${n}.ts`));
}, 60_000);
