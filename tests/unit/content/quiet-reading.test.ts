import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { textAt } from '../../../src/content/interaction/quiet/text-at.ts';
import { asking } from '../../../src/content/reading/ask.ts';
import { blockAt } from '../../../src/content/reading/quiet/block-at.ts';
import { SingleBlocks } from '../../../src/content/reading/quiet/block-reading.ts';
import { ReadPage } from '../../../src/content/reading/read-page.ts';
import type { WholeBlock } from '../../../src/messages/interaction-contract.ts';
import { replyTo } from './known-page.ts';
import { put, textIn, the } from './made-page.ts';

/** The middle of an element, in the viewport. */
function middle(selector: string): { x: number; y: number } {
  const { left, top, width, height } = the(selector).getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

describe('the text at a place of the window', () => {
  it('is the one whose letter is there', () => {
    put('<p>Here came <b>Ada</b></p>');
    expect(textAt(middle('b'))?.node).toBe(textIn(the('b')));
  });

  it('is none beside a line, beneath it and between two', () => {
    put('<p style="margin: 100px 0"><b>Ada</b></p>');
    const { x, y } = middle('b');
    expect(textAt({ x: x + 400, y })).toBeNull();
    expect(textAt({ x, y: y + 40 })).toBeNull();
    expect(textAt({ x, y: y - 40 })).toBeNull();
  });

  it('is what is seen through a link that is stretched over it', () => {
    put(
      '<article style="position: relative"><h2><b>Ada</b></h2><a href="#" style="position: absolute; inset: 0"></a></article>',
    );
    expect(textAt(middle('b'))?.node).toBe(textIn(the('b')));
  });

  it('is none in a picture', () => {
    put('<img alt="Ada" width="100" height="100">');
    expect(textAt(middle('img'))).toBeNull();
  });
});

describe('the block at a place in a text', () => {
  const blockOf = (selector: string, offset = 1): WholeBlock | null => blockAt({ node: textIn(the(selector)), offset });

  it.each([
    ['<p>Here came <b>Ada</b> with <i>Bo</i>.</p>', 'Here came Ada with Bo.'],
    ['<div>Here<br>came <b>Ada</b> with<div>Bo</div></div>', 'came Ada with'],
    ['<div>Here <span><b>Ada</b> came</span><hr>Bo</div>', 'Here Ada came'],
  ])('in %s is all that is read as one with it, and nothing else', (html, text) => {
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

  it('of a text longer than a block is the piece the place is in', () => {
    put(`<p>${'Bo came. '.repeat(2_000)}</p>`);
    const pieces = [10, 9_000, 17_000].map((offset) => blockOf('p', offset));
    expect(new Set(pieces.map((piece) => piece?.first.from)).size).toBe(3);
  });

  it('is not looked for for long in a log', () => {
    put(`<div><b>Ada</b>${'<span>x</span>'.repeat(20_000)}</div>`);
    expect(blockOf('b') === null).toBe(true);
  });
});

describe('a block that is asked for', () => {
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
    const read = new ReadPage();
    const page = new PageMentions(read);
    read.mentions = page;
    const blocks = new SingleBlocks(
      read,
      asking(() => {}),
    );
    return { page, asked, answered, ask: (block: WholeBlock) => blocks.spot(block) };
  }
  const paragraph = (n = 1): WholeBlock => {
    const block = blockAt({ node: textIn(the(`p:nth-of-type(${n})`)), offset: 1 });
    if (!block) throw new Error('There is no block.');
    return block;
  };
  const known = ({ blocks }: PageMentions): unknown[] =>
    [...blocks].flatMap(({ mentions }) => mentions.map(({ entity }) => entity));

  it('is so once, for as long as it stays as it is, whether it names anybody or not', async () => {
    const { page, asked, ask } = opened();
    for (const n of [1, 1, 2, 2]) await ask(paragraph(n));
    expect(asked).toEqual([['Here came Ada.'], ['Here came nobody.']]);
    expect(known(page)).toEqual(['person:ada']);
    expect(ask(paragraph())).toBeNull();
  });

  it('is waited for by all who ask meanwhile', async () => {
    const { asked, ask } = opened();
    const [one, other] = [ask(paragraph()), ask(paragraph())];
    expect(other).toBe(one);
    await one;
    expect(asked).toHaveLength(1);
  });

  it('is asked for anew once the page has changed it; what was known of it is forgotten at once', async () => {
    const { page, asked, ask } = opened();
    await ask(paragraph());
    textIn(the('p')).data = 'Now it is Bo.';
    const waiting = ask(paragraph());
    expect(known(page)).toEqual([]);
    await waiting;
    expect(asked.at(-1)).toEqual(['Now it is Bo.']);
  });

  it('is taken in by nobody where the page changed it meanwhile', async () => {
    const { page, asked, ask } = opened();
    const waiting = ask(paragraph());
    textIn(the('p')).data = 'Now it is Ada who came.';
    await waiting;
    expect(known(page)).toEqual([]);
    await ask(paragraph());
    expect(known(page)).toEqual(['person:ada']);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again after a failure, which nobody has to catch', async () => {
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
