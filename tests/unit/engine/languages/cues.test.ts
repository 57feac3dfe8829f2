import { describe, expect, test } from 'vitest';
import { CUE_VERBS, CUES_BY_FORM } from '../../../../src/engine/languages/en/cues.ts';

const entries = CUE_VERBS.flatMap(([, verbs]) => verbs.split(' '));
const lemmas = entries.map((entry) => entry.split('/')[0] ?? '');

/** What stands more than once. */
const repeated = (words: readonly string[]): string[] => words.filter((word, n) => words.indexOf(word) !== n);

describe('the list of speech verbs', () => {
  test('has each verb once', () => {
    expect(repeated(['say', 'vow', 'say'])).toEqual(['say']);
    expect(repeated(lemmas)).toEqual([]);
  });

  test('has plain forms: none is the past or the -ing form of another', () => {
    // "read" is its own past.
    const ofOthers = lemmas.filter((lemma) => lemma !== 'read' && CUES_BY_FORM.get(lemma)?.form !== 'plain');
    expect(ofOthers).toEqual([]);
    expect(lemmas.filter((lemma) => /[^e]ed$/.test(lemma))).toEqual([]);
  });

  test('has forms that begin as their verb does, or are listed as irregular', () => {
    const irregular = new Set(entries.flatMap((entry) => entry.split('/').slice(1)));
    const strange = [...CUES_BY_FORM].filter(
      ([form, { lemma }]) => !irregular.has(form) && !form.startsWith(lemma.replace(/[ey]$/, '')),
    );
    expect(strange).toEqual([]);
  });

  test('doubles the last letter of a short verb', () => {
    const short = lemmas.filter((lemma) => /^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$/.test(lemma));
    expect(short).toContain('brag');
    const regular = short.filter((lemma) => !entries.some((entry) => entry.startsWith(`${lemma}/`)));
    for (const lemma of regular) {
      expect(CUES_BY_FORM.get(`${lemma}${lemma.at(-1)}ed`), lemma).toMatchObject({ lemma, form: 'past' });
      expect(CUES_BY_FORM.get(`${lemma}${lemma.at(-1)}ing`), lemma).toMatchObject({ lemma, form: 'ing' });
    }
    expect(CUES_BY_FORM.get('bragged')).toEqual({ lemma: 'brag', kind: 'manner', form: 'past' });
  });
});
