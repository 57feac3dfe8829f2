import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Sender } from '../../../src/background/door.ts';
import { MOST_OTHERS } from '../../../src/messages/page.ts';

// The polyfill refuses to load outside an extension; the door itself asks nothing of the browser.
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => path } } }));
const { answer, rankOf } = await import('../../../src/background/door.ts');
const { OWN_HANDLERS, PAGE_HANDLERS } = await import('../../../src/background/handlers/index.ts');

const own = { id: 'abc', base: 'chrome-extension://abc/' };
const passage = { text: '', start: 0, end: 0, others: [] };
const other = { entity: 'country:RU', start: 0, end: 1 };
const page: Sender = { id: 'abc', url: 'https://news.example/a', tab: { id: 7 }, frameId: 2 };
const options: Sender = { id: 'abc', url: 'chrome-extension://abc/options.html', tab: { id: 8 }, frameId: 0 };

describe('who asks', () => {
  test.each<[string, Sender, string]>([
    ['a content script', page, 'page'],
    ['one on a file', { ...page, url: 'file:///home/a.html' }, 'page'],
    ['our options page', options, 'own'],
    ['our popup, which has no tab', { id: 'abc', url: 'chrome-extension://abc/popup.html' }, 'own'],
    ['another extension', { ...page, id: 'xyz' }, 'nobody'],
    ['another extension’s page', { id: 'xyz', url: 'chrome-extension://xyz/a.html' }, 'nobody'],
    ['a page whose address only begins like ours', { ...page, url: 'https://abc/options.html' }, 'page'],
    ['no tab', { id: 'abc', url: 'https://news.example/a' }, 'nobody'],
    ['a data page', { ...page, url: 'data:text/html,x' }, 'nobody'],
    ['no address', { id: 'abc', tab: { id: 7 } }, 'nobody'],
  ])('%s', (_, sender, rank) => {
    expect(rankOf(sender, own)).toBe(rank);
  });
});

describe('what is answered', () => {
  const names = [...PAGE_HANDLERS.keys(), ...OWN_HANDLERS.keys()];

  beforeEach(() => vi.restoreAllMocks());

  test('a page may ask for less than our own pages', async () => {
    expect(OWN_HANDLERS.size).toBeGreaterThan(0);
    for (const type of OWN_HANDLERS.keys()) {
      expect(await answer({ type, ask: { revision: 1 } }, page, own)).toEqual({ ok: false, error: 'Refused.' });
    }
  });

  test('nobody gets anything', async () => {
    for (const type of names) {
      expect(await answer({ type, ask: null }, { ...page, id: 'xyz' }, own)).toEqual({ ok: false, error: 'Refused.' });
    }
  });

  test('what is no request is refused', async () => {
    for (const message of [
      null,
      1,
      'spot',
      {},
      { type: 3 },
      { type: 'constructor', ask: null },
      { type: '__proto__', ask: {} },
    ]) {
      expect(await answer(message, options, own)).toEqual({ ok: false, error: 'Refused.' });
    }
  });

  test.each([
    ['spot', { blocks: ['x'.repeat(50_001)], context: { names: {} }, bringsInteraction: true }],
    ['spot', { blocks: [1], context: { names: {} }, bringsInteraction: true }],
    ['spot', { blocks: [], context: { names: { a: 'elsewhere' } }, bringsInteraction: true }],
    ['spot', { blocks: [], context: { names: {} }, bringsInteraction: true, more: 1 }],
    ['card', { entity: 'article:1', passage }],
    ['card', { entity: 'country:AZ', passage: { ...passage, text: 'x'.repeat(4_001) } }],
    ['card', { entity: 'country:AZ', passage: { ...passage, start: '0' } }],
    ['card', { entity: 'country:AZ', passage: { ...passage, others: [{ entity: 'article:1', start: 0, end: 1 }] } }],
    [
      'card',
      { entity: 'country:AZ', passage: { ...passage, others: Array.from({ length: MOST_OTHERS + 1 }, () => other) } },
    ],
    ['paintStyles', { mention: 'a){}body{display:none}', open: 'or-12-34', tint: false }],
    ['openOptions', { at: 'https://evil.example' }],
    ['openOptions', { at: '#/a b' }],
    ['injectCard', {}],
    ['injectInteraction', {}],
  ])('a malformed %s', async (type, ask) => {
    expect(await answer({ type, ask }, page, own)).toEqual({ ok: false, error: `Malformed request: ${type}.` });
  });

  test('a failure comes back in words', async () => {
    // No IndexedDB here.
    const reply = await answer({ type: 'card', ask: { entity: 'country:AZ', passage } }, page, own);
    expect(reply).toMatchObject({ ok: false, error: expect.stringMatching(/\w/) });
  });
});
