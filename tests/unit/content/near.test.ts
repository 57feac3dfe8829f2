import './made-nodes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Block } from '../../../src/content/interaction/mentions/mention.ts';
import { lookNear, type Near } from '../../../src/content/interaction/paint/near.ts';

const HEIGHT = 800;
/** Where a box stands in the window; far below it unless told. */
const box = (top = 10 * HEIGHT, height = 10) => ({ top, bottom: top + height });
const HIDDEN = box(0, 0);
let tell: (entries: { target: unknown; isIntersecting: boolean; boundingClientRect: object }[]) => void;
let watched: Set<unknown>;
let near: Near;
let painted: Set<Block>;
let aside: Set<Block>;
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  watched = new Set();
  painted = new Set();
  aside = new Set();
  end = new AbortController();
  vi.stubGlobal('document', {});
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('innerHeight', HEIGHT);
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: typeof tell) {
        tell = told;
      }
      observe = (target: unknown) => watched.add(target);
      unobserve = (target: unknown) => watched.delete(target);
      disconnect = () => watched.clear();
    },
  );
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
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const blockIn = (element: Element, at: number): Block =>
  new Block(
    { first: { node: Object.create(null), from: 0, at: 0, length: 0 }, box: element, at, length: 0, segments: [] },
    () => {},
  );

/** Blocks in boxes that are next to each other. */
function inARow(count: number): Block[] {
  let previousElementSibling: Element | null = null;
  return Array.from({ length: count }, (_, n): Block => {
    const element: Element = Object.assign(Object.create(null), { n, previousElementSibling });
    previousElementSibling = element;
    return blockIn(element, n * 100);
  });
}

test('those that follow the first box of a group are near with it, and leave with it', () => {
  const blocks = inARow(4);
  blocks.forEach(near.watch);
  vi.runAllTimers();
  expect([...watched]).toEqual([blocks[0]?.box]);
  tell([{ target: blocks[0]?.box, isIntersecting: true, boundingClientRect: box() }]);
  expect(painted.size).toBe(4);
  tell([{ target: blocks[0]?.box, isIntersecting: false, boundingClientRect: box() }]);
  expect(painted.size).toBe(0);
});

test('where few are watched, what comes is watched soon; where many are, together with what comes within half a second', () => {
  /** Each in a group of its own, far down the page. */
  const apart = (count: number): Block[] =>
    Array.from({ length: count }, (): Block => blockIn(Object.assign(Object.create(null)), 50_000));
  apart(90).forEach(near.watch);
  vi.advanceTimersByTime(60);
  expect(watched.size).toBe(90);
  apart(20).forEach(near.watch);
  vi.advanceTimersByTime(60);
  apart(1).forEach(near.watch);
  vi.advanceTimersByTime(60);
  expect(watched.size).toBe(110);
  vi.advanceTimersByTime(500);
  expect(watched.size).toBe(111);
});

test.each([
  ['hidden', HIDDEN],
  ['moved sideways', box(HEIGHT / 2)],
  ['moved sideways a screen below the window', box(2 * HEIGHT)],
])('where the first box is %s the others stay, and are watched by themselves', (_, where) => {
  const blocks = inARow(4);
  blocks.forEach(near.watch);
  vi.runAllTimers();
  tell([{ target: blocks[0]?.box, isIntersecting: true, boundingClientRect: box() }]);
  tell([{ target: blocks[0]?.box, isIntersecting: false, boundingClientRect: where }]);
  expect([...painted]).toEqual(blocks.slice(1));
  expect([...aside]).toEqual(blocks.slice(0, 1));
  vi.runAllTimers();
  expect(watched.size).toBe(4);
  tell([{ target: blocks[2]?.box, isIntersecting: false, boundingClientRect: box() }]);
  expect([...painted]).toEqual([blocks[1], blocks[3]]);
  expect(aside.size).toBe(1);
});

test('one that is read again beside the first of a group is near with that, not with the group begun last', () => {
  const [first, second, ...rest] = inARow(4);
  const [far] = inARow(1);
  if (!first || !second || !far) throw new Error('No blocks.');
  for (const block of [first, second, ...rest]) near.watch(block);
  near.watch(far);
  vi.runAllTimers();
  tell([
    { target: first.box, isIntersecting: true, boundingClientRect: box() },
    { target: far.box, isIntersecting: false, boundingClientRect: box() },
  ]);
  const again = [blockIn(first.box, 500), blockIn(second.box, 600)];
  again.forEach(near.watch);
  vi.runAllTimers();
  tell([{ target: second.box, isIntersecting: true, boundingClientRect: box() }]);
  expect(again.map((block) => near.has(block))).toEqual([true, true]);
});

/** Puts the boxes of blocks in this order. */
function stand(blocks: readonly Block[]): void {
  for (const [n, { box: element }] of blocks.entries())
    Object.assign(element, { previousElementSibling: blocks[n - 1]?.box ?? null });
}

test.each([
  ['the first', 0],
  ['the second', 1],
])('where %s of a group was moved and is read again, each is watched by itself', (_, moved) => {
  const blocks = inARow(3);
  blocks.forEach(near.watch);
  vi.runAllTimers();
  const one = blocks[moved];
  if (!one) throw new Error('No block.');
  near.again(one);
  vi.runAllTimers();
  expect(watched.size, 'it stands where it stood').toBe(1);
  stand([...blocks.filter((block) => block !== one), one]);
  near.again(one);
  vi.runAllTimers();
  expect([...watched]).toEqual(blocks.map(({ box: element }) => element));
});

test('what the first of a group is read anew as, where that was moved, is watched without those behind it', () => {
  const blocks = inARow(3);
  blocks.forEach(near.watch);
  const [first, second, third] = blocks;
  if (!first || !second || !third) throw new Error('No blocks.');
  stand([second, third, first]);
  const again = blockIn(first.box, 500);
  near.watch(again);
  near.forget(first);
  vi.runAllTimers();
  tell([{ target: first.box, isIntersecting: true, boundingClientRect: box() }]);
  expect([again, second, third].map((block) => near.has(block))).toEqual([true, true, true]);
  tell([{ target: first.box, isIntersecting: false, boundingClientRect: box() }]);
  expect([again, second, third].map((block) => near.has(block))).toEqual([false, true, true]);
});

test('those behind the first stay when that leaves, where something stands between by then', () => {
  const blocks = inARow(3);
  const between = inARow(1);
  blocks.forEach(near.watch);
  vi.runAllTimers();
  tell([{ target: blocks[0]?.box, isIntersecting: true, boundingClientRect: box() }]);
  stand([...blocks.slice(0, 1), ...between, ...blocks.slice(1)]);
  tell([{ target: blocks[0]?.box, isIntersecting: false, boundingClientRect: box() }]);
  expect([...painted]).toEqual(blocks.slice(1));
  vi.runAllTimers();
  expect(watched.size).toBe(3);
});

test('what stands at the beginning of the page is near before the browser has said so, however many groups it is', () => {
  const apart = (at: number) => blockIn(Object.assign(Object.create(null), { previousElementSibling: null, at }), at);
  const headlines = Array.from({ length: 20 }, (_, n) => apart(n * 100));
  const far = apart(50_000);
  for (const block of [...headlines, far]) near.watch(block);
  expect(painted).toEqual(new Set(headlines));
});
