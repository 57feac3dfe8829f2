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
    expect(markupParts(html, MOST).parts).toBeGreaterThanOrEqual(nodesOf(html));
  });

  test('words alone, and programs however long, are next to nothing', () => {
    expect(markupParts('word '.repeat(1_000), MOST)).toEqual({ parts: 1, open: 0 });
    expect(markupParts(`<script>${'if (a<b && c>d) e();'.repeat(1_000)}</script>`, MOST).parts).toBeLessThan(10);
  });

  test('no more is counted than is asked for', () => {
    expect(markupParts('<p>'.repeat(1_000), 10).parts).toBeLessThanOrEqual(12);
  });
});

describe('how many elements are open at once is known before they are parsed', () => {
  test.each([
    ['<p>a</p>', 1],
    ['<p>a<b>c</b>d</p>', 2],
    ['<br>a<img src="b>"><hr/>', 0],
    ['<!--<b>-->a', 0],
    ['<script>a<b</script>c', 1],
  ])('%s, again and again: %i', (piece, open) => {
    expect(markupParts(piece.repeat(50), MOST).open).toBe(open);
  });

  test.each([
    '<b>a',
    '<b>a</i>',
    '<div></p>',
    '<li><p>',
    '<b><!--</b>-->',
    '<b a="</b>">',
    '<x-y>',
    '<b/>a',
    '<B>a</I>',
  ])('%s, again and again, adds up', (piece) => {
    expect(markupParts(piece.repeat(50), MOST).open).toBeGreaterThanOrEqual(50);
  });
});

describe('a page nested deeper than browsers have it', () => {
  const deepest = (document: Document): number => {
    let most = 0;
    for (const element of document.querySelectorAll('p')) {
      let depth = 0;
      for (let one = element.parentElement; one; one = one.parentElement) depth++;
      most = Math.max(most, depth);
    }
    return most;
  };

  test('has what is too deep side by side, with every word', () => {
    const document = parsePage(`<body>${'<div>a'.repeat(2_000)}<p>here</p>${'</div>'.repeat(2_000)}<p>there</p>`);
    expect(deepest(document)).toBe(512);
    expect(document.body.textContent).toBe(`${'a'.repeat(2_000)}herethere`);
  });

  test('is as it was where it is less deep', () => {
    const html = `<body>${'<div>a'.repeat(300)}<p>here</p>${'</div>'.repeat(300)}<p>there</p>`;
    expect(parsePage(html).body.innerHTML).toBe(html.slice('<body>'.length));
  });

  test('is refused in words where a parser would take long', () => {
    expect(() => parsePage('<div>a'.repeat(50_000))).toThrow('is nested too deep to be read.');
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
