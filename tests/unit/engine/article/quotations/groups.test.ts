import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { clearSpeaker } from '../../../../../src/engine/clear-speaker.ts';

const CASES: readonly (readonly [string, string])[] = [
  ['“We shall pay for the wall,” the ministry said in a statement.', 'the ministry'],
  ['The White House said the treaty would be signed in May.', 'The White House'],
  ['“The treaty is ready,” the White House said.', 'the White House'],
  ['The Coastal Workers’ Union said its members would strike on Monday.', 'The Coastal Workers’ Union'],
  ['“Our members will strike,” said the Coastal Workers’ Union.', 'the Coastal Workers’ Union'],
  ['Police said two boats had been stolen.', 'Police'],
  ['The Bank of Torvik warned that prices would rise.', 'The Bank of Torvik'],
  ['“Prices will rise,” according to the Bank of Torvik.', 'the Bank of Torvik'],
  ['“We regret the delay,” the company said in a statement on Friday.', 'the company'],
  ['Researchers at the institute said that the ice was thinner.', 'Researchers at the institute'],
];

describe('groups and organisations', () => {
  it.each(CASES)('speak by their name and are nobody: %s', (sentence, name) => {
    const { quotations, people } = readArticle(`It rained in Torvik that week. ${sentence}`, { language: 'en' });
    expect(quotations.map((one) => [clearSpeaker(one)?.name, one.speaker?.entity])).toEqual([[name, null]]);
    expect(people).toEqual([]);
  });

  it('a capital speaks for its country', () => {
    const text = 'Moscow said on Tuesday that it would not sign the treaty. Russia has asked for more time.';
    expect(readArticle(text).quotations[0]?.speaker).toMatchObject({ name: 'Moscow', entity: 'country:RU' });
  });

  it('two names before one verb speak together', () => {
    const text = 'It rained that week. “We shall sell the yard,” said Carlo Ferrante and Hans Vogel.';
    expect(readArticle(text).quotations[0]?.speaker).toMatchObject({
      name: 'Carlo Ferrante and Hans Vogel',
      entity: null,
    });
  });
});
