import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardCache } from '../../../src/content/interaction/card/card-cache.ts';
import { CardOpener } from '../../../src/content/interaction/card/card-opener.ts';
import { HoverController } from '../../../src/content/interaction/hover/hover-controller.ts';
import { type Mention, mentionOf } from '../../../src/content/interaction/mentions/mention.ts';
import { linesOf } from '../../../src/content/interaction/mentions/mention-range.ts';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { PageState } from '../../../src/content/reading/page-state.ts';
import { CARD, type CardCallbacks, type ReadyFrame } from '../../../src/messages/card-contract.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import type { Point } from '../../../src/messages/viewport-geometry.ts';
import { blockIn, put, the } from './made-page.ts';

/** A frame of the card's script: not on the page, but it notes what is done to it. */
interface FakeFrame extends ReadyFrame {
  readonly opened: CardCallbacks[];
  isClosed: boolean;
}

let frames: FakeFrame[];
let highlighted: (Mention | null)[];
let askedFor: EntityId[];
let pointerAt: Point | null;
let end: AbortController;

function fakeFrame(): FakeFrame {
  const opened: CardCallbacks[] = [];
  const frame: FakeFrame = {
    host: document.createElement('div'),
    opened,
    isClosed: false,
    open: (_anchor, _options, told) => {
      opened.push(told);
      return { isPainted: true, isTowards: () => false, close: () => {} };
    },
    close: () => {
      frame.isClosed = true;
    },
  };
  frames.push(frame);
  return frame;
}

/** A page with two mentions, Ada's and Bo's, and the machine and the opener of their cards. */
function openPage() {
  put('<p>Ada came.</p><div>Bo left.</div>');
  const ada = mentionOf(blockIn(the('p')), { block: 0, start: 0, end: 3, entity: 'person:ada' });
  const bo = mentionOf(blockIn(the('div')), { block: 1, start: 0, end: 2, entity: 'person:bo' });
  const page = new PageMentions(new PageState());
  const cards = new CardCache(
    async (_type, { entity }) => {
      askedFor.push(entity);
      throw new Error('No answer.');
    },
    { revision: 1 },
  );
  const hover = new HoverController((effect) => opener.act(effect), end.signal);
  const opener: CardOpener = new CardOpener({
    page,
    cards,
    thisPage: null,
    ask: async () => {
      throw new Error('Not asked.');
    },
    hover,
    colours: () => 'page',
    pointer: { at: () => pointerAt, left: () => {}, hear: () => {} },
    highlight: (mention) => highlighted.push(mention),
    signal: end.signal,
  });
  return { ada, bo, hover, opener };
}

/** Resolves when a frame that can be made has been made. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function middleOf(mention: Mention): Point {
  const line = linesOf(mention)[0];
  if (!line) throw new Error('The mention cannot be seen.');
  return { x: line.left + line.width / 2, y: line.top + line.height / 2 };
}

beforeEach(() => {
  [frames, highlighted, askedFor, pointerAt, end] = [[], [], [], null, new AbortController()];
  window[CARD] = fakeFrame;
});

afterEach(() => {
  end.abort();
  Reflect.deleteProperty(window, CARD);
});

test('a prepared card is asked for, and opened in the frame that was made for it', async () => {
  const { ada, opener } = openPage();
  opener.act({ do: 'prepare', target: ada });
  await nextTask();
  expect([frames.length, askedFor]).toEqual([1, ['person:ada']]);
  pointerAt = middleOf(ada);
  opener.act({ do: 'open', target: ada, by: 'pointer' });
  expect([frames.length, frames[0]?.opened.length]).toEqual([1, 1]);
  expect(opener.open?.mention).toBe(ada);
  expect(highlighted.at(-1)).toBe(ada);
});

test('a discarded card leaves no frame', async () => {
  const { ada, opener } = openPage();
  opener.act({ do: 'prepare', target: ada });
  await nextTask();
  opener.act({ do: 'discard' });
  expect(frames.map(({ isClosed }) => isClosed)).toEqual([true]);
});

test('where another card is opened than the one that was prepared, the prepared one is discarded', async () => {
  const { ada, bo, opener } = openPage();
  opener.act({ do: 'prepare', target: ada });
  await nextTask();
  opener.act({ do: 'open', target: bo, by: 'keyboard' });
  await nextTask();
  expect(frames.map(({ isClosed, opened }) => [isClosed, opened.length])).toEqual([
    [true, 0],
    [false, 1],
  ]);
});

test('a card that opens closes the one before', async () => {
  const { ada, bo, opener } = openPage();
  for (const target of [ada, bo]) {
    opener.act({ do: 'open', target, by: 'keyboard' });
    await nextTask();
  }
  expect(frames.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(highlighted).toEqual([null, ada, null, bo]);
  opener.act({ do: 'close' });
  expect(frames.map(({ isClosed }) => isClosed)).toEqual([true, true]);
  expect([opener.open, highlighted.at(-1)]).toEqual([null, null]);
});

test('nothing opens where the page has moved the mention away from under the pointer', async () => {
  const { ada, hover, opener } = openPage();
  const sent = vi.spyOn(hover, 'send');
  opener.act({ do: 'prepare', target: ada });
  await nextTask();
  pointerAt = middleOf(ada);
  the('p').style.marginTop = '300px';
  opener.act({ do: 'open', target: ada, by: 'pointer' });
  await nextTask();
  expect(frames.map(({ isClosed, opened }) => [isClosed, opened.length])).toEqual([[true, 0]]);
  expect([opener.open, highlighted]).toEqual([null, [null]]);
  expect(sent).toHaveBeenCalledWith({ kind: 'gone' });
});

test('a card that says it is gone is closed by the hover machine; one that was replaced by another says it in vain', async () => {
  const { ada, bo, hover } = openPage();
  hover.send({ kind: 'keyboard', target: ada });
  await nextTask();
  hover.send({ kind: 'keyboard', target: bo });
  await nextTask();
  frames[0]?.opened[0]?.gone();
  expect(hover.open).toBe(bo);
  frames[1]?.opened[0]?.gone();
  expect(hover.open).toBeNull();
  expect(frames[1]?.isClosed).toBe(true);
});

test('its own elements are those of the open card and the prepared one', async () => {
  const { ada, bo, opener } = openPage();
  opener.act({ do: 'open', target: ada, by: 'keyboard' });
  opener.act({ do: 'prepare', target: bo });
  await nextTask();
  expect(frames.map(({ host }) => opener.isOwn(host))).toEqual([true, true]);
  expect(opener.isOwn(document.body)).toBe(false);
});

test('nothing is left when everything ends', async () => {
  const { ada, bo, hover, opener } = openPage();
  hover.send({ kind: 'keyboard', target: ada });
  opener.act({ do: 'prepare', target: bo });
  await nextTask();
  end.abort();
  expect(frames.map(({ isClosed }) => isClosed)).toEqual([true, true]);
});
