import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareWording } from '../../../../src/engine/wording/compare-wording.ts';
import { spokenWords } from '../../../../src/engine/wording/spoken-words.ts';

/** What only one of two texts has, in words; null where they are not one statement. */
function differing(here: string, there: string): { here: string[]; there: string[] } | null {
  const compared = compareWording(spokenWords(here), spokenWords(there));
  const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end));
  return compared && { here: cut(here, compared.here), there: cut(there, compared.there) };
}
const SAME = { here: [], there: [] };
const keys = (text: string): string[] => spokenWords(text).words.map(({ key }) => key);

const LAMP = 'We will light the old lamp on the northern cape before the first of May';

describe('words of a quotation', () => {
  test('are the same however they are written', () => {
    expect(keys('They didn’t colour 1,000 theatres')).toEqual(keys('they did not color one thousand theaters'));
    expect(keys('$5 million')).toEqual(keys('five million dollars'));
    expect(keys('€1.5bn')).toEqual(keys('1,500,000,000 euros'));
    expect(keys('twenty-five percent')).toEqual(keys('25 per cent'));
    expect(keys('25%')).toEqual(keys('25 percent'));
    expect(keys('27 February')).toEqual(keys('Feb. 27'));
    expect(keys('the U.S. said')).toEqual(keys('the US said'));
    expect(keys('tell us')).not.toEqual(keys('tell US'));
    expect(keys('uh, we go')).toEqual(['we', 'go']);
    expect(keys('constructor __proto__')).toEqual(['constructor', 'proto']);
  });

  test('say where they stand', () => {
    const text = 'We go. They stay [at home], he … said';
    const { words, hasGapAtEnd } = spokenWords(text);
    expect(words.filter(({ beginsSentence }) => beginsSentence).map(({ key }) => key)).toEqual(['we', 'they']);
    expect(words.filter(({ isAfterGap }) => isAfterGap).map(({ key }) => key)).toEqual(['he', 'said']);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['We', 'go', 'They', 'stay', 'he', 'said']);
    expect(hasGapAtEnd).toBe(false);
    expect(spokenWords('We go …').hasGapAtEnd).toBe(true);
  });
});

describe('two wordings of one statement', () => {
  test('differ in a word that is changed, dropped or put in', () => {
    expect(differing(LAMP.replace('old', 'new'), LAMP)).toEqual({ here: ['new'], there: ['old'] });
    expect(differing(LAMP.replace(' old', ''), LAMP)).toEqual({ here: [], there: ['old'] });
    expect(differing(LAMP.replace('will', 'will not'), LAMP)).toEqual({ here: ['not'], there: [] });
    expect(differing(LAMP.replace('May', 'June'), LAMP)).toEqual({ here: ['June'], there: ['May'] });
  });

  test('differ as the headline and the text of the bundled article do', () => {
    expect(
      differing(
        'determined to do positive, constructive work together with the Armenian side,',
        'We are determined to do positive and constructive work together with the Armenian side and … Russia to quickly turn the page',
      ),
    ).toEqual({ here: [], there: ['and'] });
  });

  test('do not differ in what is marked as left out or put in, nor by a cut', () => {
    expect(differing('We will light the old lamp … before the first of May', LAMP)).toEqual(SAME);
    expect(differing('We will light [it] on the northern cape before the first of May', LAMP)).toEqual(SAME);
    expect(differing('We will light the old lamp', LAMP)).toEqual(SAME);
    expect(differing('light the old lamp on the northern cape', LAMP)).toEqual(SAME);
    expect(differing(`${LAMP}. Nobody asked us to.`, `The oil is here. ${LAMP}.`)).toEqual(SAME);
  });

  test('differ where a cut turns the sense', () => {
    expect(differing(LAMP, `I never said that ${LAMP.toLowerCase()}`)).toEqual({
      here: [],
      there: ['I never said that'],
    });
    expect(differing(LAMP, `${LAMP}, unless it rains`)).toEqual({ here: [], there: ['unless it rains'] });
    expect(differing(LAMP, `There is no doubt that ${LAMP.toLowerCase()}`)).toEqual(SAME);
  });

  test('are not two statements that are only alike', () => {
    expect(differing('We will light the harbour with a hundred lamps before the winter comes', LAMP)).toBeNull();
    expect(differing('We will', LAMP)).toEqual(SAME);
    expect(differing('', LAMP)).toBeNull();
  });
});

test('a text never differs from itself, whatever its punctuation and capitals', () => {
  const word = fc.constantFrom(...'we will not light the old lamp 12 percent of Japan unless and colour'.split(' '));
  const mark = fc.constantFrom(' ', ', ', ' – ', '; ');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 40 }), (parts) => {
      const text = parts.flat().join('');
      const plain = parts.map(([one]) => one).join(' ');
      expect(differing(text, text)).toEqual(SAME);
      expect(differing(plain.toUpperCase(), plain)).toEqual(SAME);
    }),
  );
});

test('any two texts are compared without an error, and what differs is in them', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (here, there) => {
      const compared = compareWording(spokenWords(here), spokenWords(there));
      for (const [spans, text] of [
        [compared?.here ?? [], here],
        [compared?.there ?? [], there],
      ] as const)
        for (const { start, end } of spans) expect(0 <= start && start < end && end <= text.length).toBe(true);
    }),
  );
});
