import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { blockAtNodePoint } from '../../../src/content/on-demand/block-at-node-point.ts';
import { OnDemandBlocks } from '../../../src/content/on-demand/on-demand-blocks.ts';
import { textAtPoint } from '../../../src/content/on-demand/text-at-point.ts';
import { askUntilOrphaned } from '../../../src/content/reading/ask-until-orphaned.ts';
import { PageState } from '../../../src/content/reading/page-state.ts';
import type { SegmentedBlock } from '../../../src/messages/interaction-contract.ts';
import { replyTo } from './known-page.ts';
import { put, textIn, the } from './made-page.ts';

/** The middle of an element, in the viewport. */
function middle(selector: string): { x: number; y: number } {
  const { left, top, width, height } = the(selector).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('the text at a point of the viewport', () => {
  it('is the one whose letter is there', () => {
    put('<p>Here came <b>Ada</b></p>');
    expect(textAtPoint(middle('b'))?.node).toBe(textIn(the('b')));
  });

  it('is none beside a line, beneath it and between two lines', () => {
    put('<p style="margin: 100px 0"><b>Ada</b></p>');
    const { x, y } = middle('b');
    expect(textAtPoint({ x: x + 400, y })).toBeNull();
    expect(textAtPoint({ x, y: y + 40 })).toBeNull();
    expect(textAtPoint({ x, y: y - 40 })).toBeNull();
  });

  it('is found under a stretched link', () => {
    put(
      '<article style="position: relative"><h2><b>Ada</b></h2><a href="#" style="position: absolute; inset: 0"></a></article>',
    );
    expect(textAtPoint(middle('b'))?.node).toBe(textIn(the('b')));
  });

  it('is none in a picture', () => {
    put('<img alt="Ada" width="100" height="100">');
    expect(textAtPoint(middle('img'))).toBeNull();
  });
});

describe('the block at a point in a text node', () => {
  const blockOf = (selector: string, offset = 1): SegmentedBlock | null =>
    blockAtNodePoint({ node: textIn(the(selector)), offset });

  it.each([
    ['<p>Here came <b>Ada</b> with <i>Bo</i>.</p>', 'Here came Ada with Bo.'],
    ['<div>Long<br>ago here<br>came <b>Ada</b> with<div>Bo</div></div>', 'ago here\u2028came Ada with'],
    ['<div>Here <span><b>Ada</b> came</span><hr>Bo</div>', 'Here Ada came'],
  ])('in %s is all of its run of text, and nothing else', (html, text) => {
    put(html);
    expect(blockOf('b')?.text).toBe(text);
    expect(blockOf('b')?.segments.some(({ node }) => node === textIn(the('b')))).toBe(true);
  });

  it.each([
    ['code', '<pre>Here <b>Ada</b></pre>'],
    ['a line to write in', '<p contenteditable>Here <b>Ada</b></p>'],
    ['what is hidden', '<p hidden>Here <b>Ada</b></p>'],
  ])('is none in %s', (_, html) => {
    put(html);
    expect(blockOf('b')).toBeNull();
  });

  it('in a text longer than a block is the part that the point is in', () => {
    put(`<p>${'Bo came. '.repeat(2_000)}</p>`);
    const pieces = [10, 9_000, 17_000].map((offset) => blockOf('p', offset));
    expect(new Set(pieces.map((piece) => piece?.first.from)).size).toBe(3);
  });

  it('is given up after a while in a log', () => {
    put(`<div><b>Ada</b>${'<span>x</span>'.repeat(20_000)}</div>`);
    expect(blockOf('b') === null).toBe(true);
  });
});

describe('a block that the reader asks about', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  function opened() {
    put('<p>Here came Ada.</p><p>Here came nobody.</p>');
    const asked: string[][] = [];
    const answered = vi.fn((blocks: readonly string[]) => replyTo(blocks, { Ada: 'person:ada' }));
    const sendMessage = async ({ ask: { blocks } }: { ask: { blocks: string[] } }) => {
      asked.push(blocks);
      return { ok: true, reply: answered(blocks) };
    };
    vi.stubGlobal('chrome', { runtime: { id: 'on-record', sendMessage } });
    const read = new PageState();
    const page = new PageMentions(read);
    read.mentions = page;
    const blocks = new OnDemandBlocks(
      read,
      askUntilOrphaned(() => {}),
    );
    return { page, asked, answered, ask: (block: SegmentedBlock) => blocks.spot(block) };
  }
  const paragraph = (n = 1): SegmentedBlock => {
    const block = blockAtNodePoint({ node: textIn(the(`p:nth-of-type(${n})`)), offset: 1 });
    if (!block) throw new Error('There is no block.');
    return block;
  };
  const known = ({ blocks }: PageMentions): unknown[] =>
    [...blocks].flatMap(({ mentions }) => mentions.map(({ entity }) => entity));

  it('is sent once for as long as it stays the same, whether it names anybody or not', async () => {
    const { page, asked, ask } = opened();
    for (const n of [1, 1, 2, 2]) await ask(paragraph(n));
    expect(asked).toEqual([['Here came Ada.'], ['Here came nobody.']]);
    expect(known(page)).toEqual(['person:ada']);
    expect(ask(paragraph())).toBeNull();
  });

  it('is sent once where it is asked about twice before the answer', async () => {
    const { asked, ask } = opened();
    const [one, other] = [ask(paragraph()), ask(paragraph())];
    expect(other).toBe(one);
    await one;
    expect(asked).toHaveLength(1);
  });

  it('is sent again once the page has changed it, and its old mentions are forgotten at once', async () => {
    const { page, asked, ask } = opened();
    await ask(paragraph());
    textIn(the('p')).data = 'Now it is Bo.';
    const waiting = ask(paragraph());
    expect(known(page)).toEqual([]);
    await waiting;
    expect(asked.at(-1)).toEqual(['Now it is Bo.']);
  });

  it('has its answer ignored where the page changed it meanwhile', async () => {
    const { page, asked, ask } = opened();
    const waiting = ask(paragraph());
    textIn(the('p')).data = 'Now it is Ada who came.';
    await waiting;
    expect(known(page)).toEqual([]);
    await ask(paragraph());
    expect(known(page)).toEqual(['person:ada']);
    expect(asked).toHaveLength(2);
  });

  it('is sent again after a failure, which does not reject', async () => {
    const { page, answered, ask } = opened();
    answered.mockImplementationOnce(() => {
      throw new Error('No answer.');
    });
    await ask(paragraph());
    expect(known(page)).toEqual([]);
    await ask(paragraph());
    expect(known(page)).toEqual(['person:ada']);
  });
});
