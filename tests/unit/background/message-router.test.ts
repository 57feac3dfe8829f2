import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { MessageSender } from '../../../src/background/message-router.ts';
import { MAX_OTHER_NAMES } from '../../../src/messages/page-requests.ts';

// The polyfill refuses to load outside an extension; the router itself asks nothing of the browser.
vi.mock('webextension-polyfill', () => ({ default: { runtime: { getURL: (path: string) => path } } }));
const { routeMessage, senderKind } = await import('../../../src/background/message-router.ts');
const { OWN_PAGE_HANDLERS, PAGE_HANDLERS } = await import('../../../src/background/handlers/background-handlers.ts');

const own = { id: 'abc', base: 'chrome-extension://abc/' };
const passage = { text: '', start: 0, end: 0, others: [] };
const other = { entity: 'country:RU', start: 0, end: 1 };
const page: MessageSender = { id: 'abc', url: 'https://news.example/a', tab: { id: 7 }, frameId: 2 };
const options: MessageSender = { id: 'abc', url: 'chrome-extension://abc/options.html', tab: { id: 8 }, frameId: 0 };

describe('who asks', () => {
  test.each<[string, MessageSender, string]>([
    ['a content script', page, 'page'],
    ['one on a file', { ...page, url: 'file:///home/a.html' }, 'page'],
    ['one in a frame that its page wrote', { ...page, url: 'about:srcdoc' }, 'page'],
    ['one in a frame of a blob', { ...page, url: 'blob:https://news.example/1' }, 'page'],
    ['another address about:', { ...page, url: 'about:config' }, 'nobody'],
    ['our options page', options, 'own'],
    ['our popup, which has no tab', { id: 'abc', url: 'chrome-extension://abc/popup.html' }, 'own'],
    ['another extension', { ...page, id: 'xyz' }, 'nobody'],
    ['another extension’s page', { id: 'xyz', url: 'chrome-extension://xyz/a.html' }, 'nobody'],
    ['a page whose address only begins like ours', { ...page, url: 'https://abc/options.html' }, 'page'],
    ['no tab', { id: 'abc', url: 'https://news.example/a' }, 'nobody'],
    ['a data page', { ...page, url: 'data:text/html,x' }, 'nobody'],
    ['no address', { id: 'abc', tab: { id: 7 } }, 'nobody'],
  ])('%s', (_, sender, kind) => {
    expect(senderKind(sender, own)).toBe(kind);
  });
});

describe('what is answered', () => {
  const names = [...PAGE_HANDLERS.keys(), ...OWN_PAGE_HANDLERS.keys()];

  beforeEach(() => vi.restoreAllMocks());

  test('a page may ask for less than our own pages', async () => {
    expect(OWN_PAGE_HANDLERS.size).toBeGreaterThan(0);
    for (const type of OWN_PAGE_HANDLERS.keys()) {
      expect(await routeMessage({ type, ask: { revision: 1 } }, page, own)).toEqual({ ok: false, error: 'Refused.' });
    }
  });

  test('nobody gets anything', async () => {
    for (const type of names) {
      expect(await routeMessage({ type, ask: null }, { ...page, id: 'xyz' }, own)).toEqual({
        ok: false,
        error: 'Refused.',
      });
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
      expect(await routeMessage(message, options, own)).toEqual({ ok: false, error: 'Refused.' });
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
      {
        entity: 'country:AZ',
        passage: { ...passage, others: Array.from({ length: MAX_OTHER_NAMES + 1 }, () => other) },
      },
    ],
    ['paintStyles', { mention: 'a){}body{display:none}', open: 'or-12-34', tint: false }],
    ['openOptions', { at: 'https://evil.example' }],
    ['openOptions', { at: '#/a b' }],
    ['injectCard', {}],
    ['injectInteraction', {}],
    ['injectOnDemand', {}],
  ])('a malformed %s', async (type, ask) => {
    expect(await routeMessage({ type, ask }, page, own)).toEqual({ ok: false, error: `Malformed request: ${type}.` });
  });

  test('a failure comes back in words', async () => {
    // No IndexedDB here.
    const reply = await routeMessage({ type: 'card', ask: { entity: 'country:AZ', passage } }, page, own);
    expect(reply).toMatchObject({ ok: false, error: expect.stringMatching(/\w/) });
  });
});
