import { describe, expect, it } from 'vitest';
import { chancesFrom } from '../../../../../src/engine/article/quotations/labelling/label-probabilities.ts';
import { LABELS, Label } from '../../../../../src/engine/article/quotations/labelling/speech-labels.ts';
import { calibrated } from '../../../../../src/engine/article/quotations/quotation-confidence.ts';
import { SpanChances } from '../../../../../src/engine/article/quotations/segments/span-chances.ts';
import { prepare } from '../../../../../src/engine/article/read-article.ts';
import { english } from '../../../../../src/engine/languages/en/english.ts';
import { Words } from '../../../../../src/engine/text/words.ts';

/** What each word's label may be, with its chance; all else is outside. */
type Rows = readonly (readonly (readonly [label: number, chance: number])[])[];

function spansOf(text: string, rows: Rows): SpanChances {
  const { article } = prepare(english, new Words(text, english));
  expect(article.words.length).toBe(rows.length);
  const labels = new Float32Array(rows.length * LABELS);
  for (const [i, row] of rows.entries()) {
    for (const [label, chance] of row) labels[i * LABELS + label] = chance;
    labels[i * LABELS + Label.outside] = 1 - row.reduce((sum, [, chance]) => sum + chance, 0);
  }
  return new SpanChances(article, chancesFrom(labels, new Uint8Array(rows.length)));
}

const listed = (spans: SpanChances): [number, number, number][] =>
  spans
    .of(0)
    .filter(({ chance }) => chance > 0)
    .map(({ first, last, chance }): [number, number, number] => [first, last, Math.round(chance * 100) / 100])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);

describe('the chance of a whole stretch', () => {
  // She said it fell on Monday .
  const rows: Rows = [
    [[Label.speaker, 1]],
    [[Label.cue, 1]],
    [[Label.afterFirst, 0.9]],
    [[Label.after, 0.9]],
    [[Label.after, 0.3]],
    [[Label.after, 0.3]],
    [],
  ];

  it('is that it begins, goes on at each word, and ends', () => {
    expect(listed(spansOf('She said it fell on Monday.', rows))).toEqual([
      [2, 3, 0.6],
      [2, 5, 0.3],
    ]);
  });

  it('says what speaks for a segment: just it, one near enough, and the likeliest other', () => {
    const spans = spansOf('She said it fell on Monday.', rows);
    const short = spans.supportFor({ first: 2, last: 3, sentence: 0, ruled: null });
    expect(short.exact).toBeCloseTo(0.6);
    expect(short.rival).toBeCloseTo(0.3);
    expect(short.similar).toBeCloseTo(0.6);
    expect(short.overlapping).toBeCloseTo(0.9);
    expect(short.start).toBeCloseTo(0.9);
    expect(short.end).toBeCloseTo(0.6);
    const nearly = spans.supportFor({ first: 3, last: 5, sentence: 0, ruled: null });
    expect(nearly.exact).toBe(0);
    expect(nearly.similar).toBeCloseTo(0.3);
  });

  it('is one for a stretch with and without the marks at its ends', () => {
    // “ It fell ” she said .
    const marked: Rows = [
      [[Label.directFirst, 0.5]],
      [
        [Label.directFirst, 0.5],
        [Label.direct, 0.5],
      ],
      [[Label.direct, 1]],
      [[Label.direct, 0.5]],
      [[Label.speaker, 1]],
      [[Label.cue, 1]],
      [],
    ];
    expect(listed(spansOf('“It fell” she said.', marked))).toEqual([[1, 2, 1]]);
  });

  it('ends with its paragraph: what goes on in the next is a stretch of its own', () => {
    const text = 'It fell.\n\nIt broke.';
    const inside: Rows = [[[Label.directFirst, 1]], ...Array.from({ length: 5 }, () => [[Label.direct, 1]] as const)];
    const spans = spansOf(text, inside);
    expect(listed(spans)).toEqual([[0, 1, 1]]);
    expect(spans.of(1).map(({ first, last }) => [first, last])).toEqual([[3, 4]]);
  });

  it('keeps what is only believed apart', () => {
    const believed: Rows = [
      [],
      [],
      [[Label.unspokenFirst, 1]],
      [[Label.unspoken, 1]],
      [[Label.unspoken, 1]],
      [[Label.unspoken, 1]],
      [],
    ];
    const spans = spansOf('She hopes it fell on Monday.', believed);
    expect(listed(spans)).toEqual([]);
    expect(spans.supportFor({ first: 2, last: 5, sentence: 0, ruled: null }).unspoken).toBeCloseTo(1);
  });
});

describe('a chance as it holds elsewhere', () => {
  it('is nearer to a half, keeps the order and both ends', () => {
    const chances = [0, 0.1, 0.5, 0.9, 0.98, 1].map(calibrated);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect([chances[0], chances[2], chances[5]]).toEqual([0, 0.5, 1]);
    expect(calibrated(0.98)).toBeLessThan(0.98);
    expect(calibrated(0.1)).toBeGreaterThan(0.1);
  });
});
