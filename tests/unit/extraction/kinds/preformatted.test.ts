import { describe, expect, it } from 'vitest';
import { BAKERS, extract, FERRY, newsPage, paragraphsOf, SCHOOL } from '../page.ts';

/** A text broken into lines of at most so many characters. */
function wrapped(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

const LONG = [`${FERRY} ${BAKERS}`, `${SCHOOL} ${FERRY}`, `${BAKERS} ${SCHOOL}`];

describe('a text whose lines are set has them joined into paragraphs', () => {
  it('parted by blank lines', () => {
    const inside = `<pre>FOR IMMEDIATE RELEASE\n\n${LONG.map((text) => wrapped(text, 72)).join('\n\n')}\n\n###</pre>`;
    expect(paragraphsOf(newsPage({ inside })).filter((one) => one.length > 40)).toEqual(LONG);
  });

  it('parted by how far they are indented', () => {
    const inside = `<pre>${LONG.map((text) => wrapped(text, 66, '     ')).join('\n')}</pre>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(LONG);
  });

  it('on a page that is nothing but it, as browsers show a text', () => {
    const html = `<html><head></head><body><pre style="word-wrap: break-word; white-space: pre-wrap;">${LONG.map((text) => wrapped(text, 78)).join('\r\n\r\n')}</pre></body></html>`;
    expect(extract(html).text.split('\n\n')).toEqual(LONG);
  });

  it('in an element whose style keeps line ends', () => {
    const inside = `<div style="white-space: pre-line">${LONG.map((text) => wrapped(text, 60)).join('\n\n')}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(LONG);
  });

  it('where lines are paragraphs, one a paragraph', () => {
    const inside = `<pre>${LONG.join('\n')}</pre>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(LONG);
  });

  it('a word that a line’s end parts after its hyphen is whole again', () => {
    const first = 'The council said that it had waited long enough for its well-';
    const inside = `<pre>${wrapped(LONG[0] ?? '', 62)}\n\n${first}\nknown bridge, and that no carts would cross it before autumn.</pre>`;
    expect(paragraphsOf(newsPage({ inside }))[1]).toBe(
      `${first}known bridge, and that no carts would cross it before autumn.`,
    );
  });
});

describe('lines stay as they are', () => {
  it.each([
    ['where they are a list', '- a boat each hour\n- bread at six\n- a second teacher'],
    ['where they are an address', 'The Harbour Office\n3 Harbour Road\nPort Ellery'],
    ['where they are verse', 'The boat goes out,\nthe boat comes home.\nThe bread is warm.'],
  ])('%s', (_, lines) => {
    const inside = `<pre>${wrapped(LONG[0] ?? '', 72)}\n\n${lines}\n\n${wrapped(LONG[1] ?? '', 72)}</pre>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([LONG[0], lines, LONG[1]]);
  });
});
