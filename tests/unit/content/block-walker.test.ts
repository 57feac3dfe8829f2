import { expect, test } from 'vitest';
import { AncestorCache } from '../../../src/content/reading/text/ancestor-cache.ts';
import { BlockWalker, type WalkScope, wholePageScope } from '../../../src/content/reading/text/block-walker.ts';
import { textRunStart } from '../../../src/content/reading/text/text-run.ts';
import type { FoundBlock } from '../../../src/messages/interaction-contract.ts';
import { put, textIn, the } from './made-page.ts';

/** Walks to the end; `between` has the page's turn each time the walk pauses or has given a block. */
function walked(scope: WalkScope, between: (block: FoundBlock | null) => void = () => {}): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  const walker = new BlockWalker(scope);
  for (let block = walker.next(); block !== undefined; block = walker.next()) {
    if (block) blocks.push(block);
    between(block);
  }
  return blocks;
}

const texts = (blocks: readonly FoundBlock[]): string[] => blocks.map(({ text }) => text.trim());
const read = (html: string): string[] => texts(walked({ top: put(html) }));

test.each<[what: string, html: string, blocks: string[]]>([
  ['paragraphs are blocks', '<p>Ada came.</p><p>Bo left.</p>', ['Ada came.', 'Bo left.']],
  ['a name over elements of a line is one', '<p>Il<b>ham</b> <i>Ali</i>yev</p>', ['Ilham Aliyev']],
  ['a line break parts words, and an empty line blocks', '<p>Il<br>ham<br> <br>Ada<br></p>', ['Il\u2028ham', 'Ada']],
  [
    'letters that move one by one are a word',
    '<h1><b style="display: inline-block">A</b><b style="display: inline-block">d</b><b style="display: inline-block">a</b> Bo</h1>',
    ['Ada Bo'],
  ],
  [
    'a large first letter is the word’s',
    '<p><b style="display: inline-block"><i>A</i></b><i>da</i> came.</p>',
    ['Ada came.'],
  ],
  [
    'the lines of a PDF’s text layer go on',
    '<div><span style="position: absolute; white-space: pre">I saw Ada</span><br><span style="position: absolute; white-space: pre">Bo.</span></div>',
    ['I saw Ada\u2028Bo.'],
  ],
  [
    'a word that two boxes share is one',
    '<p>Arm<b style="display: inline-block">en</b>ia, <span><span style="float: left">P</span></span>eru</p>',
    ['Armenia, Peru'],
  ],
  [
    'a word that a PDF’s text layer cuts is one where its pieces touch',
    '<style>span { position: absolute; white-space: pre; font: 16px monospace }</style><div><span style="left: 0">Il</span><span style="left: 2ch">ham Ali</span><span style="left: 9ch">yev</span><span style="left: 13ch">came</span></div>',
    ['Ilham Aliyev came'],
  ],
  ['a block ends the line it stands in, and another begins behind it', 'Ada <div>Bo</div> Cy', ['Ada', 'Bo', 'Cy']],
  ['also within an element of the line', '<span>Ada <div>Bo</div> Cy</span> Di', ['Ada', 'Bo', 'Cy Di']],
  ['a note’s number is apart', '<p>Ada<sup>1</sup>came.</p>', ['Ada 1 came.']],
  ['a picture is apart', '<p>Ada<img alt="">Bo</p>', ['Ada Bo']],
  ['code is not read, and parts what is around it', '<p>Ada<code>Bo</code>Cy</p>', ['Ada Cy']],
  ['a script between letters is nothing', '<p>A<script>//</script>da</p>', ['Ada']],
  ['a comment between letters is nothing', '<p>A<!-- -->da</p>', ['Ada']],
  ['what is hidden is not read', '<p>Ada <b hidden>Bo</b><b style="visibility: hidden">Cy</b></p>', ['Ada']],
  [
    'save for what is seen in it',
    '<p style="visibility: hidden">Ada <b style="visibility: visible">Bo</b></p>',
    ['Bo'],
  ],
  ['a line to write in is not read', '<p contenteditable>Ada</p><p>Bo</p>', ['Bo']],
])('%s', (_, html, blocks) => {
  expect(read(html)).toEqual(blocks);
});

test('a block’s box is the nearest element with one, and its first segment is in its first text node', () => {
  put('<article><span><b>Ada</b> came.</span><br></article>');
  const [block] = walked({ top: document.body });
  expect(block?.box).toBe(the('article'));
  expect(block?.first.node).toBe(textIn(the('b')));
});

test('each element whose text is hidden is reported', () => {
  put('<p>Ada</p><p id="menu" hidden>Bo</p><p id="panel" style="visibility: hidden">Cy</p><script>// Di</script>');
  const hidden: Element[] = [];
  const walker = new BlockWalker({ top: document.body }, { hidden: (element) => hidden.push(element) });
  while (walker.next() !== undefined);
  expect(hidden).toEqual([the('#menu'), the('#panel')]);
});

test('it pauses before the first block, where many nodes come before that', () => {
  put(`${'<i></i>'.repeat(100)}<p>Ada</p>`);
  const walker = new BlockWalker({ top: document.body });
  expect(walker.next()).toBeNull();
});

test('with a run, it reads exactly that run', () => {
  put('<p>Ada</p><div>Bo <b>came</b> and <br> Cy <i>left</i> <div>Di</div></div>');
  const ancestors = new AncestorCache();
  const of = (node: Node) =>
    texts(walked({ top: document.documentElement, from: textRunStart(node, ancestors), run: node, ancestors }));
  expect(of(textIn(the('b')))).toEqual(['Bo came and \u2028 Cy left']);
  expect(of(textIn(the('i')))).toEqual(['Bo came and \u2028 Cy left']);
});

test('the beginning of a run of hundreds of nodes is given up after a while', () => {
  put(`<p>${'<i>Ada</i>'.repeat(1_000)}</p>`);
  const last = the('i:last-of-type');
  const start = textRunStart(last, new AncestorCache());
  expect(start).not.toBe(the('i'));
  expect(start.parentNode).toBe(the('p'));
});

test('where the page removes the node that it is at, it goes on in what is left', () => {
  const inner = '<p>Ada</p>'.repeat(60);
  put(`<section>${inner}</section><p>Bo</p>`);
  const blocks = walked({ top: document.body }, () => the('section').replaceChildren());
  expect(texts(blocks)).toEqual(['Ada', 'Bo']);
});

test('it ends where that was all there was to read', () => {
  put('<section><p>Ada</p><p>Bo</p></section>');
  const top = the('section');
  expect(texts(walked({ top }, () => top.remove()))).toEqual(['Ada']);
});

test('nothing is read in an element that is never read, wherever the walk begins', () => {
  put('<pre><b>Ada</b></pre>');
  expect(walked({ top: document.body, from: the('b') })).toEqual([]);
});

test('the whole page’s scope is its body', () => {
  expect(wholePageScope()?.top).toBe(document.body);
});
