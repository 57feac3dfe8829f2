import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../src/cli/inputs/parse-page.ts';
import { markupParts } from '../../../src/extraction/markup-parts.ts';
import { MAX_PAGE_PARTS, PageTooLarge } from '../../../src/extraction/page-document.ts';

const MOST = 1_000_000;

/** The elements, attributes, texts and comments that a parser makes of markup. */
function nodesOf(html: string): number {
  const document = parsePage(html);
  let nodes = 0;
  const count = (node: Node): void => {
    nodes++;
    if ('attributes' in node) nodes += (node as Element).attributes.length;
    for (const child of node.childNodes) count(child);
  };
  for (const child of [...document.head.childNodes, ...document.body.childNodes]) count(child);
  return nodes;
}

describe('what a page’s markup will be as a document is counted before it is parsed', () => {
  test.each([
    '<p>a</p>',
    '<p>a<b>c</b>d',
    '</p>',
    'a &amp; b &lt; c',
    '<!--a-->b<!--c-->',
    '<!--><p>a',
    '<p a b=c d="e f" g=\'h > i\'>a</p>',
    '<p a=">" b>a',
    '<img src=a /><br/>',
    '<svg viewBox="0 0 1 1"><path d="M 0 0"/></svg>',
    '<my-part x=y>a</my-part>',
    '<SCRIPT>a < b && c</SCRIPT><p>a',
    '<style>a > b</style><p>c',
    '< a <3 <b>c',
    '<a href=x>y</a> ',
  ])('%s', (piece) => {
    const html = piece.repeat(50);
    expect(markupParts(html, MOST)).toBeGreaterThanOrEqual(nodesOf(html));
  });

  test('words alone, and programs however long, are next to nothing', () => {
    expect(markupParts('word '.repeat(1_000), MOST)).toBe(1);
    expect(markupParts(`<script>${'if (a<b && c>d) e();'.repeat(1_000)}</script>`, MOST)).toBeLessThan(10);
  });

  test('no more is counted than is asked for', () => {
    expect(markupParts('<p>'.repeat(1_000), 10)).toBeLessThanOrEqual(12);
  });
});

test('a page of too many elements is refused in words; one of as many words is not', () => {
  expect(() => parsePage('<p>a'.repeat(MAX_PAGE_PARTS))).toThrow(PageTooLarge);
  expect(() => parsePage('<p>a'.repeat(MAX_PAGE_PARTS))).toThrow('has too many elements to be read.');
  expect(parsePage(`<p>${'a '.repeat(MAX_PAGE_PARTS)}`).body.children).toHaveLength(1);
});

test('a page of more nodes side by side than a call takes arguments is parsed', () => {
  const comments = 150_000;
  const { body } = parsePage(`<html><body>${'<!--a-->'.repeat(comments)}</body></html>`);
  expect(body.childNodes).toHaveLength(comments);
});
