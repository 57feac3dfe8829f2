import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { said } from './said.ts';

const speakers = (text: string): string[] => said(text).map((one) => one.split(':')[0] ?? '');

describe('whom a pronoun or an office means', () => {
  it('goes by gender', () => {
    expect(
      speakers('Maria Lopez met Peter Brandt on Monday. “It was a good talk,” she said. “I liked it,” he said.'),
    ).toEqual(['Maria Lopez', 'Peter Brandt']);
  });

  it('goes by who was speaking', () => {
    expect(
      speakers('“The road is open,” Peter Brandt said after meeting Hans Vogel. “It took a year,” he added.'),
    ).toEqual(['Peter Brandt', 'Peter Brandt']);
  });

  it('goes by the subject of the sentence before', () => {
    expect(
      speakers('“The road is open,” Peter Brandt said. Hans Vogel spoke of the weather. He said that rain was coming.'),
    ).toEqual(['Peter Brandt', 'Hans Vogel']);
  });

  it('knows an office by its holder', () => {
    const text =
      'Foreign Minister Hans Vogel met Mayor Maria Lopez. “The talks were good,” said the minister. “They were,” the mayor said.';
    expect(speakers(text)).toEqual(['Hans Vogel', 'Maria Lopez']);
  });

  it('finds the full name behind a family name', () => {
    expect(speakers('President Hans Vogel arrived late. “The talks were good,” Vogel said.')).toEqual(['Hans Vogel']);
  });

  it('leaves a quotation without a sign of its speaker unclear, and says so by its confidence', () => {
    const [quotation] = readArticle(
      'The market was quiet today.\n\n“Nobody buys anything here any more.”\n\nRain fell.',
    ).quotations;
    expect(quotation?.speaker ?? null).toBeNull();
    expect(quotation?.confidence ?? 0).toBeLessThanOrEqual(0.5);
  });

  it('gives a headline’s echo of a quotation to its speaker', () => {
    const text =
      'Roads ‘almost finished’ after a long year\n\nMayor Maria Lopez opened a bridge on Friday. “Our roads are almost finished,” Lopez said. “We can be proud of it.”';
    expect(readArticle(text).quotations[0]?.speaker?.name).toBe('Maria Lopez');
  });

  it('lets a country speak through its capital', () => {
    const [quotation] = readArticle(
      'Berlin said that the talks would go on. Germany has hosted them since May.',
    ).quotations;
    expect(quotation?.speaker?.entity).toBe('country:DE');
  });
});
