import { expect, test } from 'vitest';
import { Surroundings } from '../../../src/content/reading/text/surroundings.ts';
import { runStart, type Stretch, Walk, wholePage } from '../../../src/content/reading/text/walk.ts';
import type { FoundBlock } from '../../../src/messages/interaction-contract.ts';
import { put, textIn, the } from './made-page.ts';

/** Walks to the end; `between` has the page's turn each time the walk pauses or has given a block. */
function walked(stretch: Stretch, between: (block: FoundBlock | null) => void = () => {}): FoundBlock[] {
  const blocks: FoundBlock[] = [];
  const walk = new Walk(stretch, () => {});
  for (let block = walk.next(); block !== undefined; block = walk.next()) {
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
  ['a line break ends it', '<p>Ada<br>Bo</p>', ['Ada', 'Bo']],
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

test('a block stands in the nearest element with a box, and begins in its first text', () => {
  put('<article><span><b>Ada</b> came.</span><br></article>');
  const [block] = walked({ top: document.body });
  expect(block?.box).toBe(the('article'));
  expect(block?.first.node).toBe(textIn(the('b')));
});

test('each element is told of whose text is not shown, to be looked at again', () => {
  put('<p>Ada</p><p id="menu" hidden>Bo</p><p id="panel" style="visibility: hidden">Cy</p><script>// Di</script>');
  const unseen: Element[] = [];
  const walk = new Walk({ top: document.body }, (element) => unseen.push(element));
  while (walk.next() !== undefined);
  expect(unseen).toEqual([the('#menu'), the('#panel')]);
});

test('it lets the page have its turn before the first block, where much comes before that', () => {
  put(`${'<i></i>'.repeat(100)}<p>Ada</p>`);
  const walk = new Walk({ top: document.body }, () => {});
  expect(walk.next()).toBeNull();
});

test('with a run, it reads no further than that; from its beginning, no less', () => {
  put('<p>Ada</p><div>Bo <b>came</b> and <br> Cy <i>left</i> <div>Di</div></div>');
  const around = new Surroundings();
  const of = (node: Node) =>
    texts(walked({ top: document.documentElement, from: runStart(node, around), run: node, around }));
  expect(of(textIn(the('b')))).toEqual(['Bo came and']);
  expect(of(textIn(the('i')))).toEqual(['Cy left']);
});

test('in a run of hundreds of pieces the beginning is not looked for for ever', () => {
  put(`<p>${'<i>Ada</i>'.repeat(1_000)}</p>`);
  const last = the('i:last-of-type');
  const start = runStart(last, new Surroundings());
  expect(start).not.toBe(the('i'));
  expect(start.parentNode).toBe(the('p'));
});

test('where the page takes away what it is at, it goes on in what is left', () => {
  const inner = '<p>Ada</p>'.repeat(60);
  put(`<section>${inner}</section><p>Bo</p>`);
  const blocks = walked({ top: document.body }, () => the('section').replaceChildren());
  expect(texts(blocks)).toEqual(['Ada', 'Bo']);
});

test('and is done where that was all there was to read', () => {
  put('<section><p>Ada</p><p>Bo</p></section>');
  const top = the('section');
  expect(texts(walked({ top }, () => top.remove()))).toEqual(['Ada']);
});

test('nothing is read within what is never read, wherever it is begun', () => {
  put('<pre><b>Ada</b></pre>');
  expect(walked({ top: document.body, from: the('b') })).toEqual([]);
});

test('the whole page is its body', () => {
  expect(wholePage()?.top).toBe(document.body);
});
