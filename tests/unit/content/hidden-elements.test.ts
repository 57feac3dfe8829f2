import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HiddenElements } from '../../../src/content/reading/text/hidden-elements.ts';
import { put, the } from './made-page.ts';
import { watchedBoxes } from './watched-boxes.ts';

let observed: ReadonlySet<Element>;
let shown: Element[];
let hidden: HiddenElements;
let end: AbortController;

beforeEach(() => {
  observed = watchedBoxes();
  shown = [];
  end = new AbortController();
  hidden = new HiddenElements((element) => shown.push(element), end.signal);
});

afterEach(() => {
  end.abort();
});

test('an element is reported once it has a box, or is visible', async () => {
  put('<p id="menu" style="display: none">Ada</p><p id="panel" style="visibility: hidden">Bo</p>');
  const [menu, panel] = [the('#menu'), the('#panel')];
  hidden.watch(menu);
  hidden.watch(panel);
  expect(hidden.waits).toBe(true);
  hidden.check();
  expect(shown).toEqual([]);
  menu.style.display = '';
  await vi.waitFor(() => expect(shown).toEqual([menu]));
  panel.style.visibility = '';
  hidden.check();
  expect(shown).toEqual([menu, panel]);
  expect([observed.size, hidden.waits]).toEqual([0, false]);
});

test('removed elements make room for new ones, however often the page replaces them', () => {
  for (let n = 0; n < 3; n++) {
    const body = put('<p hidden>Ada</p>'.repeat(3_000));
    for (const one of body.children) hidden.watch(one);
    expect(observed.size, `time ${n + 1}`).toBe(3_000);
    body.replaceChildren();
    hidden.check();
  }
  expect(observed.size).toBe(0);
});

test('an element that turns visible without an event is reported all the same, also where many are hidden before it', async () => {
  const body = put('<p style="visibility: hidden">Ada</p>'.repeat(500));
  const panels = [...body.children].filter((one) => one instanceof HTMLElement);
  for (const panel of panels) hidden.watch(panel);
  const last = panels.at(-1);
  if (last) last.style.visibility = '';
  await vi.waitFor(() => expect(shown).toEqual([last]), 4_000);
});
