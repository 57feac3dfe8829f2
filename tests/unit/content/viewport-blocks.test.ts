import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MentionBlock } from '../../../src/content/interaction/mentions/mention.ts';
import { type ViewportBlocks, watchViewportBlocks } from '../../../src/content/interaction/paint/viewport-blocks.ts';
import { blockIn, put, rendered, the } from './made-page.ts';
import { watchedBoxes } from './watched-boxes.ts';

/** A place in the page, in px from its top, that is near no window at its top, whatever the margins. */
const FAR = 10_000;

let watched: ReadonlySet<Element>;
let viewportBlocks: ViewportBlocks;
let painted: Set<MentionBlock>;
let aside: Set<MentionBlock>;
let end: AbortController;

beforeEach(() => {
  watched = watchedBoxes();
  painted = new Set();
  aside = new Set();
  end = new AbortController();
  viewportBlocks = watchViewportBlocks(
    (block) => painted.add(block),
    (block, isAside) => {
      painted.delete(block);
      if (isAside) aside.add(block);
    },
    end.signal,
  );
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
  scrollTo(0, 0);
});

/** Blocks in boxes that are next to each other, so far down the page; with room to scroll to them. */
function siblings(count: number, top = 0): MentionBlock[] {
  put(`<main style="margin-top: ${top}px; padding-bottom: ${FAR}px">${'<p>Ada</p>'.repeat(count)}</main>`);
  return Array.from(the('main').children, (box, n) => blockIn(box, n * 100));
}

/** Blocks in boxes of which none follows another, put in at the end of the page. */
function apart(count: number, at: (n: number) => number): MentionBlock[] {
  const boxes = Array.from({ length: count }, () => Object.assign(document.createElement('p'), { textContent: 'Ada' }));
  for (const box of boxes) document.body.appendChild(document.createElement('div')).append(box);
  return boxes.map((box, n) => blockIn(box, at(n)));
}

const boxOf = ({ box }: MentionBlock): HTMLElement => {
  if (!(box instanceof HTMLElement)) throw new Error('Its box is not an HTML element.');
  return box;
};
const boxesOf = (blocks: readonly MentionBlock[]): HTMLElement[] => blocks.map(boxOf);

/** Resolves once so many boxes are watched, and the browser has told how they stand. */
async function watchedAre(count: number): Promise<void> {
  await vi.waitFor(() => expect(watched.size).toBe(count));
  await rendered();
}

test('the blocks of a group come near with its first box, and leave with it', async () => {
  const blocks = siblings(4, FAR);
  blocks.forEach(viewportBlocks.watch);
  await watchedAre(1);
  expect([...watched]).toEqual(boxesOf(blocks.slice(0, 1)));
  expect(painted.size).toBe(0);
  scrollTo(0, FAR);
  await vi.waitFor(() => expect(painted.size).toBe(4));
  scrollTo(0, 0);
  await vi.waitFor(() => expect(painted.size).toBe(0));
});

test('with few groups a new one is watched soon; with many, together with those of the next half second', () => {
  vi.useFakeTimers();
  put('');
  const some = (count: number): void => apart(count, () => 50_000).forEach(viewportBlocks.watch);
  some(90);
  vi.advanceTimersByTime(60);
  expect(watched.size).toBe(90);
  some(20);
  vi.advanceTimersByTime(60);
  some(1);
  vi.advanceTimersByTime(60);
  expect(watched.size).toBe(110);
  vi.advanceTimersByTime(500);
  expect(watched.size).toBe(111);
});

test.each([
  ['hidden', 0, { display: 'none' }],
  ['moved sideways', innerHeight / 2, { position: 'relative', left: '-5000px' }],
  ['moved sideways a screen below the window', 2 * innerHeight, { position: 'relative', left: '-5000px' }],
])('where the first box is %s the others stay near, and each is watched by its own box', async (_, top, style) => {
  const blocks = siblings(4, top);
  const [first, , third] = boxesOf(blocks);
  if (!first || !third) throw new Error('No blocks.');
  blocks.forEach(viewportBlocks.watch);
  await watchedAre(1);
  expect(painted.size).toBe(4);
  Object.assign(first.style, style);
  await vi.waitFor(() => expect([...painted]).toEqual(blocks.slice(1)));
  expect([...aside]).toEqual(blocks.slice(0, 1));
  await watchedAre(4);
  Object.assign(third.style, { position: 'absolute', top: `${FAR}px` });
  await vi.waitFor(() => expect([...painted]).toEqual([blocks[1], blocks[3]]));
  expect(aside.size).toBe(1);
});

test('a block that is read again in a group’s second box is near with that group, not with the last one', async () => {
  const blocks = siblings(4);
  const [far] = apart(1, () => 50_000);
  const [first, second] = boxesOf(blocks);
  if (!first || !second || !far) throw new Error('No blocks.');
  boxOf(far).style.marginTop = `${FAR}px`;
  for (const block of [...blocks, far]) viewportBlocks.watch(block);
  await watchedAre(2);
  expect([painted.size, viewportBlocks.has(far)]).toEqual([4, false]);
  const again = [blockIn(first, 500), blockIn(second, 600)];
  again.forEach(viewportBlocks.watch);
  await watchedAre(3);
  expect(again.map((block) => viewportBlocks.has(block))).toEqual([true, true]);
});

test.each([
  ['the first', 0],
  ['the second', 1],
])('where %s of a group was moved and is read again, each is watched by its own box', async (_, moved) => {
  const blocks = siblings(3);
  blocks.forEach(viewportBlocks.watch);
  await watchedAre(1);
  const one = blocks[moved];
  if (!one) throw new Error('No block.');
  viewportBlocks.again(one);
  await rendered();
  expect(watched.size, 'it is where it was').toBe(1);
  the('main').append(one.box);
  viewportBlocks.again(one);
  await watchedAre(3);
  expect([...watched]).toEqual(boxesOf(blocks));
});

test('a first block that was moved and read again is watched without the others of its group', async () => {
  const blocks = siblings(3);
  blocks.forEach(viewportBlocks.watch);
  const [first, second, third] = blocks;
  if (!first || !second || !third) throw new Error('No blocks.');
  the('main').append(first.box);
  const again = blockIn(first.box, 500);
  viewportBlocks.watch(again);
  viewportBlocks.forget(first);
  await watchedAre(3);
  const isNear = () => [again, second, third].map((block) => viewportBlocks.has(block));
  expect(isNear()).toEqual([true, true, true]);
  boxOf(first).style.marginTop = `${FAR}px`;
  await vi.waitFor(() => expect(isNear()).toEqual([false, true, true]));
});

test('where something was put between the first box and the others, those stay near when the first leaves', async () => {
  const blocks = siblings(3);
  blocks.forEach(viewportBlocks.watch);
  await watchedAre(1);
  expect(painted.size).toBe(3);
  const between = document.createElement('p');
  between.style.height = `${FAR}px`;
  blocks[0]?.box.after(between);
  scrollTo(0, FAR);
  await vi.waitFor(() => expect([...painted]).toEqual(blocks.slice(1)));
  await watchedAre(3);
  expect([...painted]).toEqual(blocks.slice(1));
});

test('blocks at the beginning of the page are near before the browser has said so, however many groups there are', () => {
  put('');
  const headlines = apart(20, (n) => n * 100);
  for (const block of [...headlines, ...apart(1, () => 50_000)]) viewportBlocks.watch(block);
  expect(painted).toEqual(new Set(headlines));
});
