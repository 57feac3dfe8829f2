import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Unseen } from '../../../src/content/reading/text/unseen.ts';
import { put, the } from './made-page.ts';
import { watchedBoxes } from './watched-boxes.ts';

let boxes: ReadonlySet<Element>;
let seen: Element[];
let unseen: Unseen;
let end: AbortController;

beforeEach(() => {
  boxes = watchedBoxes();
  seen = [];
  end = new AbortController();
  unseen = new Unseen((element) => seen.push(element), end.signal);
});

afterEach(() => {
  end.abort();
});

test('an element is told of once it has a box, or is visible', async () => {
  put('<p id="menu" style="display: none">Ada</p><p id="panel" style="visibility: hidden">Bo</p>');
  const [menu, panel] = [the('#menu'), the('#panel')];
  unseen.watch(menu);
  unseen.watch(panel);
  expect(unseen.waits).toBe(true);
  unseen.check();
  expect(seen).toEqual([]);
  menu.style.display = '';
  await vi.waitFor(() => expect(seen).toEqual([menu]));
  panel.style.visibility = '';
  unseen.check();
  expect(seen).toEqual([menu, panel]);
  expect([boxes.size, unseen.waits]).toEqual([0, false]);
});

test('what the page takes away makes room for what it puts in, however long that goes on', () => {
  for (let n = 0; n < 3; n++) {
    const body = put('<p hidden>Ada</p>'.repeat(3_000));
    for (const one of body.children) unseen.watch(one);
    expect(boxes.size, `the ${n}th time`).toBe(3_000);
    body.replaceChildren();
    unseen.check();
  }
  expect(boxes.size).toBe(0);
});
