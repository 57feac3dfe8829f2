import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../src/welcome/sample-article.ts';

const shown = (text: string, head = {}) => paragraphsOf(text, head).map(({ start, end }) => text.slice(start, end));

describe('the paragraphs of the sample article', () => {
  test('are those of its text, without title and author above them', () => {
    const text = 'The lamp is lit\nAda Byron\n\nIt burns again.\n\nNobody knows why.';
    expect(shown(text, { title: 'The lamp is lit', author: 'Ada Byron' })).toEqual([
      'It burns again.',
      'Nobody knows why.',
    ]);
  });

  test('are made of whole sentences where the text has none', () => {
    const sentence =
      'The lamp at the northern end of the island burns again, after four winters in which nobody saw it.';
    const text = Array.from({ length: 6 }, () => sentence).join(' ');
    expect(shown(text)).toEqual(Array.from({ length: 3 }, () => `${sentence} ${sentence}`));
  });

  test('hold every word of the text, in its order', () => {
    const words = fc.array(fc.constantFrom('A', 'lamp', 'burns.', '“Yes,”', 'she', 'said.', '\n', ' '), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(words, (all) => {
        const text = all.join(' ');
        expect(shown(text).join(' ').split(/\s+/)).toEqual(text.trim().split(/\s+/));
      }),
    );
  });
});
