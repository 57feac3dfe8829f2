import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Block } from '../../../src/content/mentions/mention.ts';
import { lookNear, type Near } from '../../../src/content/paint/near.ts';

const box = (width: number) => ({ width, height: width });
let tell: (entries: { target: unknown; isIntersecting: boolean; boundingClientRect: object }[]) => void;
let watched: Set<unknown>;
let near: Near;
let painted: Set<Block>;
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  watched = new Set();
  painted = new Set();
  end = new AbortController();
  vi.stubGlobal('document', {});
  vi.stubGlobal('window', globalThis);
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
    (block) => painted.delete(block),
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
  tell([{ target: blocks[0]?.box, isIntersecting: true, boundingClientRect: box(10) }]);
  expect(painted.size).toBe(4);
  tell([{ target: blocks[0]?.box, isIntersecting: false, boundingClientRect: box(10) }]);
  expect(painted.size).toBe(0);
});

test('where the first box is hidden the others stay, and are watched by themselves', () => {
  const blocks = inARow(4);
  blocks.forEach(near.watch);
  vi.runAllTimers();
  tell([{ target: blocks[0]?.box, isIntersecting: true, boundingClientRect: box(10) }]);
  tell([{ target: blocks[0]?.box, isIntersecting: false, boundingClientRect: box(0) }]);
  expect([...painted]).toEqual(blocks.slice(1));
  vi.runAllTimers();
  expect(watched.size).toBe(4);
  tell([{ target: blocks[2]?.box, isIntersecting: false, boundingClientRect: box(10) }]);
  expect([...painted]).toEqual([blocks[1], blocks[3]]);
});

test('one that is read again beside the first of a group is near with that, not with the group begun last', () => {
  const [first, second, ...rest] = inARow(4);
  const [far] = inARow(1);
  if (!first || !second || !far) throw new Error('No blocks.');
  for (const block of [first, second, ...rest]) near.watch(block);
  near.watch(far);
  vi.runAllTimers();
  tell([
    { target: first.box, isIntersecting: true, boundingClientRect: box(10) },
    { target: far.box, isIntersecting: false, boundingClientRect: box(10) },
  ]);
  const again = [blockIn(first.box, 500), blockIn(second.box, 600)];
  again.forEach(near.watch);
  vi.runAllTimers();
  tell([{ target: second.box, isIntersecting: true, boundingClientRect: box(10) }]);
  expect(again.map((block) => near.has(block))).toEqual([true, true]);
});

test('what stands at the beginning of the page is near before the browser has said so, however many groups it is', () => {
  const apart = (at: number) => blockIn(Object.assign(Object.create(null), { previousElementSibling: null, at }), at);
  const headlines = Array.from({ length: 20 }, (_, n) => apart(n * 100));
  const far = apart(50_000);
  for (const block of [...headlines, far]) near.watch(block);
  expect(painted).toEqual(new Set(headlines));
});
