import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { lexer, type Token } from 'marked';
import { expect, test } from 'vitest';
import { type CitedQuotation, inOneLine, spaced } from '../../../src/citations/cited-quotation.ts';
import { citation } from '../../../src/ui/citation.ts';
import { anyQuotation, fileOf, HEADLINE, ODD, PART, REPORTED, SHARED, STATEMENT, UNKNOWN } from './quotations.ts';

// Text, Markdown and HTML, read back.

const LINK = 'https://gazette.example/a_b?x=1&y=2#:~:text=The%20train,-late';
const WHERE = '“The night train returns”, Sample Gazette, 6 March 2026';

/** What *Cite* says, without the link, in one line. */
const words = (quotation: CitedQuotation): string => spaced(citation({ ...inOneLine(quotation), link: null }));

/** The shown text and the links of Markdown, paragraph by paragraph. */
function markdown(file: string): { text: string; links: string[] }[] {
  const tokens = lexer(file).filter(({ type }) => type !== 'space');
  expect(tokens.map(({ type }) => type)).toEqual(tokens.map(() => 'paragraph'));
  return tokens.map((token) => ({ text: shown(token), links: linksIn(token) }));
}
const insideOf = (token: Token): Token[] => ('tokens' in token && token.tokens ? token.tokens : []);
const shown = (token: Token): string => {
  const inside = insideOf(token);
  if (inside.length > 0) return inside.map(shown).join('');
  return 'text' in token && typeof token.text === 'string' ? token.text : token.raw;
};
const linksIn = (token: Token): string[] => [
  ...(token.type === 'link' ? [String(token.href)] : []),
  ...insideOf(token).flatMap(linksIn),
];

const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

function html(file: string): { text: string; links: string[] }[] {
  const { document } = parseHTML(file);
  return [...document.querySelectorAll('p')].map((paragraph) => ({
    text: paragraph.textContent ?? '',
    links: [...paragraph.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
  }));
}

test('text has words, speaker, source, date published, and the link last, as Cite words them', () => {
  expect(fileOf('Text', [STATEMENT, PART, REPORTED, HEADLINE, UNKNOWN]).split('\n\n')).toEqual([
    `“The train is late” – Tom Weller, a driver. ${WHERE}. ${LINK}`,
    `“late,” Tom Weller said, according to ${WHERE}. ${LINK}`,
    `Reported: Weller said the train was late (Tom Weller, in ${WHERE}). ${LINK}`,
    `Headline: “The train is late” (Tom Weller, in ${WHERE}). ${LINK}`,
    '“The train is late” – Speaker not clear. undated.\n',
  ]);
});

test('the day on which the reader kept the article is in none of them', () => {
  for (const format of ['Text', 'Markdown', 'HTML'])
    for (const quotation of [STATEMENT, { ...STATEMENT, date: null }])
      expect(fileOf(format, [quotation])).not.toMatch(/2027|May/);
});

test('what is read from right to left is set apart from what is around it', () => {
  expect(fileOf('Text', [ODD])).toContain('\u2068«قال: “سنعود” غدا»\u2069 – \u2068نادية مثال\u2069. “\u2068The');
  expect(withoutIsolates(fileOf('Text', [ODD]))).toBe(`${citation(ODD)}\n`);
  expect(fileOf('Text', [STATEMENT])).not.toMatch(/[\u2066-\u2069]/);
  expect(fileOf('HTML', [ODD])).toContain('<bdi>«قال: “سنعود” غدا»</bdi> – <bdi>نادية مثال</bdi>');
});

test('an address that could be a script is no link', () => {
  const planted = { ...STATEMENT, link: 'javascript:alert(1)' };
  for (const format of ['Text', 'Markdown', 'HTML']) expect(fileOf(format, [planted])).not.toContain('alert');
});

test('HTML asks for nothing from anywhere, and shows what looks like markup', () => {
  const file = fileOf('HTML', [{ ...STATEMENT, title: '<img src=x onerror=alert(1)> & </p><script>' }]);
  const { document } = parseHTML(file);
  expect(document.querySelectorAll('img, script, link, iframe')).toHaveLength(0);
  expect(document.querySelector('p')?.textContent).toContain('<img src=x onerror=alert(1)> & </p><script>');
  expect(document.querySelector('meta')?.getAttribute('charset')).toBe('utf-8');
});

test.each([
  '# 1',
  '1. a',
  '- a',
  '+ a',
  '> a',
  '---',
  '===',
  '    a',
  '| a | b |',
  '[a]: b',
  '<b>',
  '&amp;',
  '![a](b)',
])('Markdown shows "%s" as it is', (text) => {
  const quotation: CitedQuotation = { ...STATEMENT, words: [{ text, role: 'spoken' }], link: null };
  expect(markdown(fileOf('Markdown', [quotation]))).toEqual([{ text: words(quotation), links: [] }]);
});

test('any words come back from Markdown and HTML, with their link', () => {
  fc.assert(
    fc.property(fc.array(anyQuotation(), { minLength: 1, maxLength: 3 }), (quotations) => {
      const expected = quotations.map((one) => `${words(one)}${one.link ? ' Open sentence' : ''}`);
      const md = markdown(fileOf('Markdown', quotations));
      expect(md.map(({ text }) => withoutIsolates(text))).toEqual(expected);
      expect(md.flatMap(({ links }) => links).length).toBeGreaterThanOrEqual(
        quotations.filter(({ link }) => link).length,
      );
      const page = html(fileOf('HTML', quotations));
      expect(page.map(({ text }) => text)).toEqual(expected);
      expect(page.flatMap(({ links }) => links)).toEqual(quotations.flatMap(({ link }) => link ?? []));
    }),
    { numRuns: 60 },
  );
});

test('the other sources of a quotation are named after the first, in every format of prose and in references', () => {
  const also = 'Also in Example Courier, 7 March 2026; “The “late” train”, undated and 5 more.';
  expect(fileOf('Text', [SHARED])).toBe(`“The train is late” – Tom Weller, a driver. ${WHERE}. ${also} ${LINK}\n`);
  for (const format of ['Markdown', 'HTML', 'BibTeX', 'RIS', 'CSL-JSON'])
    expect(fileOf(format, [SHARED]).replace(/<\/?bdi>/g, ''), format).toContain(
      'Also in Example Courier, 7 March 2026',
    );
});
