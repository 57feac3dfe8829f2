import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Block } from '../../../src/content/interaction/mentions/mention.ts';
import { lookNear, type Near } from '../../../src/content/interaction/paint/near.ts';
import { blockIn, put, rendered, the } from './made-page.ts';
import { watchedBoxes } from './watched-boxes.ts';

/** A place in the page, in px from its top, that is near no window at its top, whatever the margins. */
const FAR = 10_000;

let watched: ReadonlySet<Element>;
let near: Near;
let painted: Set<Block>;
let aside: Set<Block>;
let end: AbortController;

beforeEach(() => {
  watched = watchedBoxes();
  painted = new Set();
  aside = new Set();
  end = new AbortController();
  near = lookNear(
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
function inARow(count: number, top = 0): Block[] {
  put(`<main style="margin-top: ${top}px; padding-bottom: ${FAR}px">${'<p>Ada</p>'.repeat(count)}</main>`);
  return Array.from(the('main').children, (box, n) => blockIn(box, n * 100));
}

/** Blocks in boxes of which none follows another, put in at the end of the page. */
function apart(count: number, at: (n: number) => number): Block[] {
  const boxes = Array.from({ length: count }, () => Object.assign(document.createElement('p'), { textContent: 'Ada' }));
  for (const box of boxes) document.body.appendChild(document.createElement('div')).append(box);
  return boxes.map((box, n) => blockIn(box, at(n)));
}

const boxOf = ({ box }: Block): HTMLElement => {
  if (!(box instanceof HTMLElement)) throw new Error('It stands in no element of HTML.');
  return box;
};
const boxesOf = (blocks: readonly Block[]): HTMLElement[] => blocks.map(boxOf);

/** Resolves once so many boxes are watched, and the browser has told how they stand. */
async function watchedAre(count: number): Promise<void> {
  await vi.waitFor(() => expect(watched.size).toBe(count));
  await rendered();
}

test('those that follow the first box of a group are near with it, and leave with it', async () => {
  const blocks = inARow(4, FAR);
  blocks.forEach(near.watch);
  await watchedAre(1);
  expect([...watched]).toEqual(boxesOf(blocks.slice(0, 1)));
  expect(painted.size).toBe(0);
  scrollTo(0, FAR);
  await vi.waitFor(() => expect(painted.size).toBe(4));
  scrollTo(0, 0);
  await vi.waitFor(() => expect(painted.size).toBe(0));
});

test('where few are watched, what comes is watched soon; where many are, together with what comes within half a second', () => {
  vi.useFakeTimers();
  put('');
  const some = (count: number): void => apart(count, () => 50_000).forEach(near.watch);
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
])('where the first box is %s the others stay, and are watched by themselves', async (_, top, style) => {
  const blocks = inARow(4, top);
  const [first, , third] = boxesOf(blocks);
  if (!first || !third) throw new Error('No blocks.');
  blocks.forEach(near.watch);
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

test('one that is read again beside the first of a group is near with that, not with the group begun last', async () => {
  const blocks = inARow(4);
  const [far] = apart(1, () => 50_000);
  const [first, second] = boxesOf(blocks);
  if (!first || !second || !far) throw new Error('No blocks.');
  boxOf(far).style.marginTop = `${FAR}px`;
  for (const block of [...blocks, far]) near.watch(block);
  await watchedAre(2);
  expect([painted.size, near.has(far)]).toEqual([4, false]);
  const again = [blockIn(first, 500), blockIn(second, 600)];
  again.forEach(near.watch);
  await watchedAre(3);
  expect(again.map((block) => near.has(block))).toEqual([true, true]);
});

test.each([
  ['the first', 0],
  ['the second', 1],
])('where %s of a group was moved and is read again, each is watched by itself', async (_, moved) => {
  const blocks = inARow(3);
  blocks.forEach(near.watch);
  await watchedAre(1);
  const one = blocks[moved];
  if (!one) throw new Error('No block.');
  near.again(one);
  await rendered();
  expect(watched.size, 'it stands where it stood').toBe(1);
  the('main').append(one.box);
  near.again(one);
  await watchedAre(3);
  expect([...watched]).toEqual(boxesOf(blocks));
});

test('what the first of a group is read anew as, where that was moved, is watched without those behind it', async () => {
  const blocks = inARow(3);
  blocks.forEach(near.watch);
  const [first, second, third] = blocks;
  if (!first || !second || !third) throw new Error('No blocks.');
  the('main').append(first.box);
  const again = blockIn(first.box, 500);
  near.watch(again);
  near.forget(first);
  await watchedAre(3);
  const isNear = () => [again, second, third].map((block) => near.has(block));
  expect(isNear()).toEqual([true, true, true]);
  boxOf(first).style.marginTop = `${FAR}px`;
  await vi.waitFor(() => expect(isNear()).toEqual([false, true, true]));
});

test('those behind the first stay when that leaves, where something stands between by then', async () => {
  const blocks = inARow(3);
  blocks.forEach(near.watch);
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

test('what stands at the beginning of the page is near before the browser has said so, however many groups it is', () => {
  put('');
  const headlines = apart(20, (n) => n * 100);
  for (const block of [...headlines, ...apart(1, () => 50_000)]) near.watch(block);
  expect(painted).toEqual(new Set(headlines));
});
