import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { said } from './said.ts';

describe('reported clauses', () => {
  it('takes the whole clause of a mixed quotation, and the words in marks apart', () => {
    const text = 'Maria Lopez said she remains hopeful that “next year will be a year of progress.”';
    const [quotation] = readArticle(text).quotations;
    expect(quotation?.text).toBe('she remains hopeful that “next year will be a year of progress.”');
    expect(quotation?.quoted.map(({ start, end }) => text.slice(start, end))).toEqual([
      'next year will be a year of progress.',
    ]);
    expect(quotation?.cue?.text).toBe('said');
  });

  it('begins another at a participle after the comma', () => {
    expect(said('Maria Lopez said that the road was “nearly done,” thanking the crew for its “hard work.”')).toEqual([
      'Maria Lopez: that the road was “nearly done,”',
      'Maria Lopez: the crew for its “hard work.”',
    ]);
    expect(said('Maria Lopez said the road was done, adding that the bridge was next.')).toEqual([
      'Maria Lopez: the road was done',
      'Maria Lopez: that the bridge was next',
    ]);
  });

  it('takes indirect ones before, after and around their tag', () => {
    expect(said('Maria Lopez said that the road would open in May.')).toEqual([
      'Maria Lopez: that the road would open in May',
    ]);
    expect(said('The road will open in May, Maria Lopez said.')).toEqual(['Maria Lopez: The road will open in May']);
    expect(said('The road, Maria Lopez said, will open to everybody.')).toEqual([
      'Maria Lopez: The road will open to everybody',
    ]);
  });

  it('takes "according to" at either end', () => {
    expect(said('According to Maria Lopez, the road will open in May.')).toEqual([
      'Maria Lopez: the road will open in May',
    ]);
    expect(said('The road will open in May, according to the ministry.')).toEqual([
      'the ministry: The road will open in May',
    ]);
  });

  it('skips whom it was told, when and where', () => {
    expect(said('Maria Lopez told the council on Monday that the road was safe.')).toEqual([
      'Maria Lopez: that the road was safe',
    ]);
    expect(said('Maria Lopez said in an interview with a local paper that the road was safe.')).toEqual([
      'Maria Lopez: that the road was safe',
    ]);
  });

  it('reads an infinitive after a promise', () => {
    expect(said('Maria Lopez vowed to repair every road in town.')).toEqual([
      'Maria Lopez: to repair every road in town',
    ]);
  });

  it('has groups and organisations speak without making people of them', () => {
    const reading = readArticle('The ministry said that the road was closed. Officials said the bridge would follow.');
    expect(reading.quotations.map((one) => [one.speaker?.name, one.speaker?.entity])).toEqual([
      ['The ministry', null],
      ['Officials', null],
    ]);
    expect(reading.people).toEqual([]);
  });

  it('makes a spokesman for somebody nobody else', () => {
    const [quotation] = readArticle(
      'A spokesman for Maria Lopez said that the road was closed. Lopez was away.',
    ).quotations;
    expect(quotation?.speaker).toMatchObject({ name: 'A spokesman for Maria Lopez', entity: null });
  });

  it('gives negated and hypothetical speech to nobody', () => {
    expect(said('Maria Lopez did not say that the road was closed.')).toEqual([]);
    expect(said('Maria Lopez would say that the road was closed if she could.')).toEqual([]);
    expect(said('Maria Lopez wants to say that the road is closed.')).toEqual([]);
    expect(said('The road was said to be closed.')).toEqual([]);
  });

  it('is not misled by nouns that look like verbs', () => {
    expect(said('The claims that followed were many. Its reports of the week filled a shelf.')).toEqual([]);
  });
});
