import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';

const entry = (said: string): string => `“${said},” said Odalys Brennick, the harbour master of Port Ellery.`;
const datesOf = (text: string): (string | undefined)[] => readArticle(text).quotations.map(({ date }) => date);

describe('in a live blog a quotation has the time of its entry', () => {
  test.each([
    ['2026-03-06 11:20 +01:00', '2026-03-06T11:20+01:00'],
    ['2026-03-06 11:20 UTC', '2026-03-06T11:20Z'],
    ['2026-03-06 11:20', '2026-03-06T11:20'],
    ['2026-03-06', '2026-03-06'],
  ])('as precisely as the line before it says: %s', (line, date) => {
    const text = `${entry('We waited')}\n\n${line}\n\n${entry('The boat has left')}\n\n2026-03-05 08:00\n\n${entry('It is late')}`;
    expect(datesOf(text)).toEqual([undefined, date, '2026-03-05T08:00']);
  });

  test('but not in an article with one such line, or with days among its words', () => {
    expect(datesOf(`2026-03-06\n\n${entry('We waited')}`)).toEqual([undefined]);
    const text = `On 2026-03-06 it was late.\n\n${entry('We waited')}\n\nOn 2026-03-07 it was not.\n\n${entry('It is late')}`;
    expect(datesOf(text)).toEqual([undefined, undefined]);
  });
});
