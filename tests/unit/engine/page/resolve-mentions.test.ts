import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dictionary } from '../../../../src/engine/dictionary/dictionary.ts';
import { resolveMentions } from '../../../../src/engine/page/resolve-mentions.ts';
import type { PageContext } from '../../../../src/messages/page-requests.ts';
import { ADA, dictionaryOf, LUC, mentionsOf, NOTHING_READ } from './mentions-as-text.ts';

describe('any text', { timeout: 60_000 }, () => {
  const d = dictionaryOf([LUC, ADA, 'Carla Stone', 'Dora Chad', 'Greta van der Aa']);
  const word = fc.constantFrom(
    ...'Luc Ada Odile Moreau Stone Chad Van der Aa Carla Dora President the said in L. US U.S. Jordan Korea Moscow and Jr. Tower FRENCH __proto__ constructor'.split(
      ' ',
    ),
  );
  const gap = fc.constantFrom(' ', ' ', ' ', ', ', '. ', '-', '’s ', '\n', '\n\n');
  const block = fc.oneof(
    fc.array(fc.tuple(word, gap), { maxLength: 20 }).map((parts) => parts.flat().join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  test('mentions lie in their blocks, in order, with a person, a question, or something held; contexts survive JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.array(block, { maxLength: 3 }), { maxLength: 3 }), (pieces) => {
        let context = NOTHING_READ;
        for (const blocks of pieces) {
          const resolved = resolveMentions(d, blocks, context);
          let [lastBlock, lastEnd] = [0, 0];
          for (const { block, start, end, entity, candidates, held, key } of resolved.mentions) {
            if (block > lastBlock) lastEnd = 0;
            expect(block).toBeGreaterThanOrEqual(lastBlock);
            expect(start).toBeGreaterThanOrEqual(lastEnd);
            expect(end).toBeLessThanOrEqual(blocks[block]?.length ?? 0);
            [lastBlock, lastEnd] = [block, end];
            if (entity === null) {
              expect(key).toBeDefined();
              expect(candidates?.length ?? 0).toBeGreaterThan(held ? 0 : 1);
            } else expect([candidates, held]).toEqual([undefined, undefined]);
            // What is held is what the context has no answer for yet.
            if (held && key !== undefined) expect(resolved.context.names[key] ?? null).toBeNull();
          }
          context = JSON.parse(JSON.stringify(resolved.context));
          expect(resolveMentions(d, blocks, context)).toEqual(resolveMentions(d, blocks, resolved.context));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a long hostile block takes no longer than its length', () => {
    for (const part of ['Moreau Jr. ', 'Luc ', "Moreau'", 'Van der ', 'Moreau-', 'Ada A. ', 'Moscow and Kyiv '])
      expect(resolveMentions(d, [part.repeat(4000)], NOTHING_READ).mentions.length).toBeLessThanOrEqual(8000);
  });

  test('the form and the length of white space make no difference', () => {
    const word = fc.constantFrom(
      ...'Luc Ada Xavier Moreau Stone Jordan Georgia Gulf of Oman New Mexico in Moscow said Street President between and Kyiv accused the'.split(
        ' ',
      ),
    );
    const gap = fc.constantFrom(' ', '\t', '\u2009', '\u202f', '\u00a0', '  ', `\t${' '.repeat(50)}`);
    const d = dictionaryOf([LUC, ADA, 'Odile Stone']);
    const names = (text: string) => {
      const { mentions, context } = resolveMentions(d, [text], NOTHING_READ);
      return [mentions.map(({ entity, candidates, key }) => [entity, candidates, key]), context];
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap), { maxLength: 12 }), (parts) => {
        expect(names(parts.flat().join('').trim())).toEqual(names(parts.map(([w]) => w).join(' ')));
      }),
      { numRuns: 1000 },
    );
  });

  test('a line’s end that a page has made parts sentences, and no name', () => {
    expect(mentionsOf([LUC], 'Luc\u2028Moreau')).toEqual(['Luc\u2028Moreau → person:luc-moreau']);
    expect(mentionsOf([LUC], 'Luc Moreau\u2028Street')).toEqual(['Luc Moreau → person:luc-moreau']);
    expect(mentionsOf([LUC], 'Luc Moreau Street')).toEqual([]);
  });

  test.each([
    ['Then Heydar\n\t\t\tMoreau spoke.'],
    ['the Gulf of\n      Oman', ''],
    ['Michael\n\tJordan scored.'],
    ['a plane to\n    Moscow\n    Street'],
    ['They accused\n  Tehran\n  of it.', 'Tehran → country:IR'],
    ['Later Moscow\nwarned of it.', 'Moscow → country:RU'],
  ])('a line that breaks anywhere: %s', (text, ...found) => {
    expect(mentionsOf([LUC], text)).toEqual(found.filter(Boolean));
  });

  test('a family name that ten thousand bear takes little longer than one that ten bear', () => {
    const letters = (n: number) =>
      [...n.toString(20)].map((c) => 'abcdefghijklmnopqrst'[Number.parseInt(c, 20)]).join('');
    const bearers = (count: number) => Array.from({ length: count }, (_, i) => `A${letters(i)} Moreau`);
    const few = dictionaryOf(bearers(10));
    const many = dictionaryOf([...bearers(10_000), ...bearers(10_000).map((name) => `${name.slice(0, -1)}ú`)]);
    const text = 'Then Moreau spoke. Then Luc Moreau spoke. Mr Moreau, Aa Moreau, Ab Moreau, '.repeat(600);
    const time = (d: Dictionary, context: PageContext) =>
      Math.min(
        ...[1, 2, 3].map(() => {
          const from = performance.now();
          resolveMentions(d, [text], context);
          return performance.now() - from;
        }),
      );
    const full = { names: Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`x${i}`, 'other' as const])) };
    for (const context of [NOTHING_READ, full])
      expect(time(many, context)).toBeLessThan(1_000 + 10 * time(few, context));
  });
});
