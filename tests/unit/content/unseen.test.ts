import './made-nodes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Unseen } from '../../../src/content/reading/text/unseen.ts';

interface Fake {
  isConnected: boolean;
  visibility: string;
}

let tell: (entries: { target: unknown; isIntersecting: boolean }[]) => void;
let boxes: Set<unknown>;
let seen: unknown[];
let unseen: Unseen;
let end: AbortController;

beforeEach(() => {
  boxes = new Set();
  seen = [];
  end = new AbortController();
  vi.stubGlobal('document', {});
  vi.stubGlobal('getComputedStyle', ({ visibility }: Fake) => ({ visibility }));
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(told: typeof tell) {
        tell = told;
      }
      observe = (target: unknown) => boxes.add(target);
      unobserve = (target: unknown) => boxes.delete(target);
      disconnect = () => boxes.clear();
    },
  );
  unseen = new Unseen((element) => seen.push(element), end.signal);
});

afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

/** An element without a box, or one that has one and is invisible. */
const element = (hasBox: boolean): Element & Fake =>
  Object.assign(Object.create(null), { isConnected: true, visibility: 'hidden', checkVisibility: () => hasBox });

test('an element is told of once it has a box, or is visible', () => {
  const [menu, panel] = [element(false), element(true)];
  unseen.watch(menu);
  unseen.watch(panel);
  expect(unseen.waits).toBe(true);
  unseen.check();
  expect(seen).toEqual([]);
  tell([{ target: menu, isIntersecting: true }]);
  panel.visibility = 'visible';
  unseen.check();
  expect(seen).toEqual([menu, panel]);
  expect([boxes.size, unseen.waits]).toEqual([0, false]);
});

test('what the page takes away makes room for what it puts in, however long that goes on', () => {
  for (let n = 0; n < 3; n++) {
    const some = Array.from({ length: 3_000 }, () => element(false));
    for (const one of some) unseen.watch(one);
    expect(boxes.size, `the ${n}th time`).toBe(3_000);
    for (const one of some) one.isConnected = false;
    unseen.check();
  }
  expect(boxes.size).toBe(0);
});
