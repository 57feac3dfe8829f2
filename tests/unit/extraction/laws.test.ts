import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../src/cli/inputs/parse-page.ts';
import { extractArticle } from '../../../src/extraction/extract-article.ts';
import { extract, FERRY, newsPage } from './page.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
/** What may be seen of a page: its text nodes but those of scripts and styles, found without the code under test. */
const shown = (html: string): string[] =>
  words(html.replace(/<(script|style|noscript|title)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' '));

/** Whether words stand in others in their order, with others between them. */
function standIn(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of some) {
    while (at < all.length && all[at] !== word) at++;
    if (at++ >= all.length) return false;
  }
  return true;
}

const word = fc.constantFrom(
  'boat',
  'bread',
  'harbour',
  'island',
  'lake',
  'spring',
  'council',
  'bridge',
  'and',
  'of',
  '2019',
  'Ann',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((list) => `${list.join(' ')}.`);
const name = fc.constantFrom(
  'div',
  'p',
  'section',
  'article',
  'ul',
  'li',
  'a',
  'span',
  'b',
  'blockquote',
  'figure',
  'aside',
  'table',
  'tr',
  'td',
  'pre',
  'h2',
  'header',
);
const attributes = fc.constantFrom(
  '',
  ' class="story"',
  ' class="related"',
  ' class="caption"',
  ' id="main"',
  ' hidden',
  ' style="display:none"',
  ' class="byline"',
  ' role="navigation"',
);
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    sentence,
    fc.constantFrom(
      '<br>',
      '<br><br>',
      '<hr>',
      '<img alt="alternative">',
      '<script>var program = 1</script>',
      '<style>p{color:red}</style>',
    ),
    fc
      .tuple(name, attributes, fc.array(tie('html'), { maxLength: 6 }))
      .map(([tag, given, inner]) => `<${tag}${given}>${inner.join('\n')}</${tag}>`),
  ),
}));

describe('whatever a page is', () => {
  it('every word of the text stands on it, in order, and none is of a script, a style or a picture’s description', () => {
    fc.assert(
      fc.property(fc.array(html, { maxLength: 8 }), (parts) => {
        const page = newsPage({ inside: parts.join('\n') });
        const found = words(extract(page).text);
        expect(found).not.toContain('alternative');
        expect(found).not.toContain('program');
        expect(standIn(found, shown(page))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('nothing throws, and the document is as it was', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({
            unit: fc.constantFrom(
              '<',
              '>',
              '/',
              'p',
              'a',
              '"',
              '=',
              ' ',
              '&',
              'html',
              'body',
              'script',
              '<!--',
              '{',
              '2019-01-01',
            ),
          }),
        ),
        (given) => {
          const document = parsePage(given);
          const before = document.toString();
          extractArticle(document);
          expect(document.toString()).toBe(before);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('the law above tells a word that was put in from one that was there', () => {
    const all = shown(newsPage());
    expect(standIn(words(FERRY), all)).toBe(true);
    expect(standIn(words(`${FERRY} planted`), all)).toBe(false);
    expect(standIn(words(FERRY).reverse(), all)).toBe(false);
  });

  it('a page nested as deep as it likes, and one of ten megabytes, are read in time', () => {
    const deep = `<html><body>${'<div>'.repeat(20_000)}${FERRY}${'</div>'.repeat(20_000)}</body></html>`;
    expect(() => extract(deep)).not.toThrow();
    const long = newsPage({ inside: `<p>${FERRY}</p>`.repeat(80_000) });
    expect(long.length).toBeGreaterThan(9e6);
    expect(extract(long).text.length).toBeGreaterThan(8e6);
  }, 60_000);
});
