import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';

const head = (text: string): (string | null)[] => {
  const { title, author, date } = readArticle(text);
  return [title, author, date];
};

describe('title, author and date', () => {
  it('are read from lines of their own', () => {
    expect(
      head(
        'Bridge opens at last\nBy Jane Roe\nMarch 3, 2021\n\nThe bridge that was closed for a year opened on Friday. It was cold.',
      ),
    ).toEqual(['Bridge opens at last', 'Jane Roe', '2021-03-03']);
  });

  it('are told apart where headline, byline and first sentence run together', () => {
    const text =
      'Bridge will ‘open soon,’ says Mayor Vogel Jane Tully Crossing of the river was the subject as Mayor Hans Vogel met farmers in town. “It will open soon,” Vogel said. He noted that a crossing of this kind takes years.';
    expect(head(text)).toEqual(['Bridge will ‘open soon,’ says Mayor Vogel', 'Jane Tully', null]);
    const { people, quotations } = readArticle(text);
    expect(people.map((one) => one.name)).toEqual(['Hans Vogel']);
    expect(quotations[0]?.speaker?.name).toBe('Hans Vogel');
  });

  it('are believed where they are given', () => {
    const reading = readArticle('The bridge opened. It was cold.', {
      title: 'Bridge opens',
      author: 'Jane Roe',
      language: 'en-GB',
    });
    expect([reading.title, reading.author, reading.language]).toEqual(['Bridge opens', 'Jane Roe', 'en-GB']);
  });

  it('are null where the text states none', () => {
    expect(
      head('The bridge opened on March 3, 2021, and the mayor walked over it. It was cold that day and nobody stayed.'),
    ).toEqual([null, null, null]);
  });

  it('leaves somebody whom only the byline names out of the people', () => {
    expect(
      readArticle('Bridge opens at last\nBy Jane Roe\n\nThe bridge opened on Friday, Hans Vogel said.').people.map(
        (one) => one.name,
      ),
    ).toEqual(['Hans Vogel']);
  });
});
