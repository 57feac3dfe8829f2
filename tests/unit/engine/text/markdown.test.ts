import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';
import { withoutMarkdown } from '../../../../src/engine/text/markdown.ts';

describe('the marks of Markdown', () => {
  it.each([
    ['**Lena Hofmann**, the mayor', 'Lena Hofmann, the mayor'],
    ['the bridge would *not* close, _never_, __ever__', 'the bridge would not close, never, ever'],
    ['***Lena*** **Hof\nmann**', 'Lena Hof\nmann'],
    ['# Council votes\n## On the bridge ##\nText', 'Council votes\nOn the bridge\nText'],
    ['> “It is safe,” she said.\n>\n> > “No.”', '“It is safe,” she said.\n\n“No.”'],
    ['[Peter Auer](https://example.org/peter_auer_1 "who he is") said', 'Peter Auer said'],
    ['![Auer, left](auer.jpg) and **[Auer](/a)**', 'Auer, left and Auer'],
    ['It \\*is\\* 5\\. \\"Here\\"', 'It *is* 5. "Here"'],
  ])('are left out of %j', (written, read) => {
    expect(withoutMarkdown(written)?.text).toBe(read);
  });

  it.each([
    'a footnote* and another* here',
    '2*3*4 and 5 * 6 * 7',
    '* * *',
    'snake_case_name and @jane_doe_',
    'He [sic](they) said so [in May](as he had before)',
    '#1 in the list, 5 > 3, a -> b',
    '*the\n\nnext paragraph*',
    "C:\\temp and ``so-called'' words",
  ])('nothing is left out of %j', (written) => {
    expect(withoutMarkdown(written)).toBeNull();
  });

  it('are looked for in a time that goes with the length', () => {
    const read = (written: string) => withoutMarkdown(written)?.text;
    expect(read(`# ${' '.repeat(100_000)}x`)).toBe('x');
    expect(read('[a]('.repeat(100_000))).toBeUndefined();
    expect(read(`*a ${'\n'.padEnd(100_000)}x`)).toBeUndefined();
  });

  it('stand in no name, and words and offsets are those of the text as written', () => {
    const text = [
      '# Torvik votes &amp; waits',
      '**Lena Hofmann**, the mayor, said the bridge would *not* be closed.',
      '> “It is **safe**, and it stays open,” **Hofmann** said.',
      '[Peter Auer](https://example.org/auer), an engineer, disagreed. “It is rusting,” [Auer](https://example.org/auer) said.',
    ].join('\n\n');
    const { title, people, mentions, quotations } = readArticle(text, { language: 'en' });
    expect(title).toBe('Torvik votes & waits');
    expect(people.map(({ name }) => name)).toEqual(['Lena Hofmann', 'Peter Auer']);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Lena Hofmann',
      'Hofmann',
      'Peter Auer',
      'Auer',
    ]);
    expect(quotations.map(({ speaker, text: words }) => `${speaker?.name}: ${words}`)).toEqual([
      'Lena Hofmann: the bridge would *not* be closed',
      'Lena Hofmann: “It is **safe**, and it stays open,”',
      'Peter Auer: “It is rusting,”',
    ]);
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual([
      'the bridge would *not* be closed',
      '“It is **safe**, and it stays open,”',
      '“It is rusting,”',
    ]);
  });
});
