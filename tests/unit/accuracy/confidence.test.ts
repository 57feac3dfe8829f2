import { expect, test } from 'vitest';
import { keptOnCases, keptOnGold } from '../../accuracy/confidence.mjs';

const quote = (text: string, start: number, confidence: number, name: string) => ({
  start,
  end: start + text.length,
  spans: [[start, start + text.length]],
  text,
  confidence,
  speaker: { name, start: 0, end: 3 },
});

test('of the annotated quotations that the engine is sure of, those count that have their words and their speaker', () => {
  const text = 'Eva said the boat was late. Bo said the tide was high. Somebody sang a song.';
  const gold = {
    id: 'a',
    text,
    quotes: [
      { spans: [[9, 26]], kind: 'indirect', speaker: { text: 'Eva', start: 0, end: 3 } },
      { spans: [[36, 53]], kind: 'indirect', speaker: { text: 'Bo', start: 28, end: 30 } },
      { spans: [[64, 75]], kind: 'indirect', core: false, speaker: { text: 'Somebody', start: 55, end: 63 } },
    ],
  };
  const quotes = [
    quote('the boat was late', 9, 0.95, 'Eva'),
    quote('the tide was high', 36, 0.95, 'Eva'),
    quote('sang a song', 64, 0.95, 'Eva'),
    quote('late', 22, 0.5, 'Eva'),
  ];
  const kept = keptOnGold(JSON.stringify(gold), JSON.stringify({ id: 'a', quotes }));
  expect(kept).toMatchObject({ sure: 2, right: 1 });
  expect(kept.wrong).toEqual(['a: Eva: the tide was high']);
});

test('of the small texts what a case wants is right and what it forbids is wrong; the rest is not judged', () => {
  const cases = [
    {
      file: 'a.txt',
      quotes: [{ has: 'boat was late', speaker: ['Eva', 'Eva Holt'] }],
      notQuotes: [{ has: 'never said', speaker: 'Eva' }],
    },
  ];
  const quotes = [
    quote('the “boat was late”', 9, 0.95, 'Eva'),
    quote('I never said so', 30, 0.92, 'Eva'),
    quote('something else', 60, 0.99, 'Eva'),
    quote('the boat was late', 9, 0.3, 'Bo'),
  ];
  expect(keptOnCases(cases, JSON.stringify({ quotes }))).toMatchObject({ sure: 2, right: 1 });
});
