import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardHost } from '../../../src/content/card-frame/card-host.ts';
import { showOnTop } from '../../../src/content/card-frame/top-layer.ts';
import { put, the } from './made-page.ts';

let host: CardHost;

beforeEach(() => {
  // What extensions have: here the roots are open.
  vi.stubGlobal('chrome', { dom: { openOrClosedShadowRoot: (element: HTMLElement) => element.shadowRoot } });
  host = new CardHost();
  host.set('width', '100px');
  host.set('height', '100px');
});

afterEach(() => {
  host.remove();
  vi.unstubAllGlobals();
});

test('on most pages the host is added to the root element, shown, and can be clicked', () => {
  put('<p>Ada</p>');
  expect(showOnTop(host, the('p'))).toBe(true);
  expect(host.element.parentNode).toBe(document.documentElement);
  expect([host.isShown, host.isPointable]).toEqual([true, true]);
});

/** Puts in a page with dialogs, and opens them in this order. */
function withDialogs(html: string, ...order: string[]): void {
  put(html);
  for (const selector of order) {
    const dialog = the(selector);
    if (dialog instanceof HTMLDialogElement) dialog.showModal();
  }
}

test.each<[what: string, html: string, order: string[], target: string, holder: string]>([
  ['the dialog its name is in', '<dialog><p>Ada</p></dialog>', ['dialog'], 'p', 'dialog'],
  [
    'the dialog on top, for a name in it',
    '<dialog id="one"></dialog><dialog id="two"><p>Ada</p></dialog>',
    ['#one', '#two'],
    'p',
    '#two',
  ],
  ['the dialog on top, for a name behind it', '<p>Ada</p><dialog id="one">Bo</dialog>', ['#one'], 'p', '#one'],
  [
    'the one on top, also where it comes first in the page',
    '<dialog id="one">Bo</dialog><dialog id="two"><p>Ada</p></dialog>',
    ['#two', '#one'],
    'p',
    '#one',
  ],
])('it is added to %s', (_, html, order, target, holder) => {
  withDialogs(html, ...order);
  expect(showOnTop(host, the(target))).toBe(true);
  expect(host.element.parentNode).toBe(the(holder));
  expect(host.isPointable).toBe(true);
});

test('it is added to a dialog in a shadow root, for a name that is slotted into it', () => {
  put('<section><p>Ada</p></section>');
  const root = the('section').attachShadow({ mode: 'open' });
  root.innerHTML = '<dialog><slot></slot></dialog>';
  const dialog = root.querySelector('dialog');
  dialog?.showModal();
  expect(showOnTop(host, the('p'))).toBe(true);
  expect(host.element.parentNode).toBe(dialog);
});

test('it is added to a dialog that has the focus, in nested shadow roots', () => {
  put('<p>Ada</p><section></section>');
  const outer = the('section').attachShadow({ mode: 'open' });
  outer.innerHTML = '<article></article>';
  const inner = outer.querySelector('article')?.attachShadow({ mode: 'open' });
  if (!inner) throw new Error('There is no root.');
  inner.innerHTML = '<dialog><button>Bo</button></dialog>';
  const dialog = inner.querySelector('dialog');
  dialog?.showModal();
  inner.querySelector('button')?.focus();
  expect(showOnTop(host, the('p'))).toBe(true);
  expect(host.element.parentNode).toBe(dialog);
});

test('where nothing on the page can be used, it is not left on the page', () => {
  put('<p>Ada</p>');
  document.documentElement.inert = true;
  expect(showOnTop(host, the('p'))).toBe(false);
  expect(host.element.isConnected).toBe(false);
  document.documentElement.inert = false;
});
