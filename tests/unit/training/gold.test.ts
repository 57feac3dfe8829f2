import { describe, expect, it } from 'vitest';
import type { AnnotatedArticle } from '../../../src/engine/article/quotations/annotated-article.ts';
import { Label } from '../../../src/engine/article/quotations/labelling/speech-labels.ts';
import { prepare } from '../../../src/engine/article/read-article.ts';
import { english } from '../../../src/engine/languages/en/english.ts';
import { Words } from '../../../src/engine/text/words.ts';
import type { Quotation } from '../../../src/engine/types.ts';
import { binTable, count, emptyBins } from '../../../src/training/bins.ts';
import type { GoldQuotation, QuotedArticle } from '../../../src/training/gold-articles.ts';
import {
  goldLabels,
  goldParts,
  isSpeaker,
  sameSpeaker,
  shared,
  sharedSpan,
  wordsOf,
} from '../../../src/training/gold-quotations.ts';

const TEXT = '“The wall holds,” Maria Lopez said. Hans Vogel thinks that it fell, she said it stood.';

const at = (words: string): { start: number; end: number; text: string } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const QUOTES: GoldQuotation[] = [
  { spans: [at('“The wall holds,”')], kind: 'direct', cue: at('said'), speaker: at('Maria Lopez') },
  { spans: [at('it fell')], kind: 'indirect', core: false, cue: null, speaker: at('Hans Vogel') },
  {
    spans: [[at('it stood').start, at('it stood').end]],
    kind: 'indirect',
    cue: { start: 72, end: 76 },
    speaker: at('she'),
  },
];
const ARTICLE: QuotedArticle = { id: 'made/up', text: TEXT, quotes: QUOTES };

const article = (): AnnotatedArticle => prepare(english, new Words(TEXT, english)).article;

describe('gold quotations as labels', () => {
  it('label content by its kind and side, cues, speakers, and what nobody said', () => {
    const here = article();
    const labels = goldLabels(ARTICLE, here);
    const labelled = (label: number): string[] =>
      [...labels].flatMap((one, i) => (one === label ? [here.words.type(i).text] : []));
    expect(labelled(Label.directFirst)).toEqual(['“']);
    expect(labelled(Label.direct)).toEqual(['The', 'wall', 'holds', ',', '”']);
    expect(labelled(Label.unspokenFirst)).toEqual(['it']);
    expect(labelled(Label.unspoken)).toEqual(['fell']);
    expect(labelled(Label.afterFirst)).toEqual(['it']);
    expect(labelled(Label.after)).toEqual(['stood']);
    expect(labelled(Label.cue)).toEqual(['said', 'said']);
    expect(labelled(Label.speaker)).toEqual(['Maria', 'Lopez', 'she']);
  });

  it('label content before its cue apart, and leave stretches that nobody annotated unknown', () => {
    const quotes: GoldQuotation[] = [
      { spans: [at('Hans Vogel thinks')], kind: 'indirect', cue: at('fell'), speaker: null },
    ];
    const labels = goldLabels({ ...ARTICLE, quotes, ignore: [at('The wall')] }, article());
    expect([...labels].filter((label) => label === Label.beforeFirst)).toHaveLength(1);
    expect([...labels].filter((label) => label === Label.before)).toHaveLength(2);
    expect([...labels].filter((label) => label === -1)).toHaveLength(2);
  });
});

describe('gold parts', () => {
  it('are trimmed of marks, in order, beliefs marked', () => {
    expect(goldParts(ARTICLE).map(({ start, end, core }) => [TEXT.slice(start, end), core])).toEqual([
      ['The wall holds', true],
      ['it fell', false],
      ['it stood', true],
    ]);
  });

  it('share characters with a span or with words', () => {
    const [part] = goldParts(ARTICLE);
    if (!part) throw new Error('no part');
    expect(sharedSpan(part, TEXT, at('“The wall holds,”'))).toBe(1);
    expect(sharedSpan(part, TEXT, at('wall holds'))).toBeCloseTo(10 / 14);
    expect(sharedSpan(part, TEXT, at('it stood'))).toBe(0);
    expect(shared(part, TEXT, article(), { first: 1, last: 3 })).toBe(1);
  });

  it('find the words that a span touches', () => {
    const { words } = article();
    const inside = wordsOf(words, { start: at('wall').start + 1, end: at('holds').start + 1 });
    expect(words.slice(inside.first, inside.last)).toBe('wall holds');
    const none = wordsOf(words, { start: TEXT.length, end: TEXT.length + 4 });
    expect(none.last).toBeLessThan(none.first);
  });
});

describe('the gold speaker', () => {
  it('is met by overlap or by the last name, a pronoun by overlap alone', () => {
    const gold = at('Maria Lopez');
    expect(sameSpeaker(gold, { ...gold, name: 'anybody' })).toBe(true);
    expect(sameSpeaker(gold, { start: 70, end: 73, name: 'Ms. Lopez' })).toBe(true);
    expect(sameSpeaker(gold, { start: 70, end: 73, name: 'Lopez’s' })).toBe(true);
    expect(sameSpeaker(gold, { start: 70, end: 73, name: 'Hans Vogel' })).toBe(false);
    expect(sameSpeaker(at('she'), { start: 0, end: 3, name: 'she' })).toBe(false);
    expect(isSpeaker(gold, article(), { first: 6, last: 7 })).toBe(true);
  });
});

describe('bins of confidence', () => {
  const quotation = (
    span: { start: number; end: number },
    speaker: ReturnType<typeof at> | null,
    confidence: number,
  ): Quotation => ({
    ...span,
    kind: 'direct',
    spans: [{ start: span.start, end: span.end }],
    quoted: [],
    text: TEXT.slice(span.start, span.end),
    cue: null,
    speaker: speaker && { ...speaker, entity: null, name: speaker.text },
    about: [],
    sentence: span,
    confidence,
    place: 'body',
  });

  it('count what is right in content and speaker', () => {
    const bins = emptyBins();
    count(bins, ARTICLE, [
      quotation(at('“The wall holds,”'), at('Maria Lopez'), 0.97),
      quotation(at('“The wall holds,”'), at('Hans Vogel'), 0.96),
      quotation(at('it stood'), at('she'), 0.42),
      quotation(at('it fell'), at('Hans Vogel'), 0.41),
      quotation(at('it stood'), null, 0.2),
    ]);
    const filled = bins.filter((bin) => bin.count > 0).map((bin) => [bin.from, bin.count, bin.right]);
    expect(filled).toEqual([
      [0.2, 1, 0],
      [0.4, 2, 1],
      [0.95, 2, 1],
    ]);
    const table = binTable(bins).split('\n');
    expect(table[2]).toBe('| 0.95 | 2 | 0.50 | 0.50 |');
    expect(table[3]).toBe('| 0.9 | 0 | – | 0.50 |');
    expect(table.at(-1)).toBe('| 0 | 0 | – | 0.40 |');
  });
});
