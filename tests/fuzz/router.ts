import { vi } from 'vitest';
import type { MessageSender } from '../../src/background/message-router.ts';
import type { Random } from '../bench/random.ts';
import type { FuzzTarget } from './fuzzing.ts';
import { hostileText, hostileValue, mutated } from './hostile-values.ts';

interface Sent {
  readonly message: unknown;
  readonly sender: MessageSender;
}

const OWN = { id: 'abc', base: 'chrome-extension://abc/' };
const SENDERS: readonly MessageSender[] = [
  { id: 'abc', url: 'https://news.example/a', tab: { id: 7 }, frameId: 2 },
  { id: 'abc', url: 'https://news.example/a', tab: { id: 9 }, frameId: 0 },
  { id: 'abc', url: 'about:srcdoc', tab: { id: 7 }, frameId: 3 },
  { id: 'abc', url: 'chrome-extension://abc/options.html', tab: { id: 8 }, frameId: 0 },
  { id: 'abc', url: 'chrome-extension://abc.evil.example/', tab: { id: 8 }, frameId: 0 },
  { id: 'xyz', url: 'https://news.example/a', tab: { id: 7 }, frameId: 0 },
  { id: 'abc', url: 'data:text/html,x', tab: { id: 7 } },
  { id: 'abc' },
  {},
];
/** What a page's script may have the writer do: the article of its own tab read or kept. Nothing else of what it asks gets there. */
const PAGES_MAY = new Set(['keepPage', 'readThisPage', 'readPage']);

/** Requests that fit their schemas. */
const FITTING: readonly { readonly type: string; readonly ask: unknown }[] = [
  { type: 'spot', ask: { blocks: ['In Lima.'], context: { names: { lavrov: 'person:a' } }, bringsInteraction: true } },
  {
    type: 'card',
    ask: {
      entity: 'country:AZ',
      passage: { text: 'In Baku.', start: 3, end: 7, others: [{ entity: 'person:a', start: 0, end: 2 }] },
    },
  },
  { type: 'paintStyles', ask: { mention: 'or-1-2', open: 'or-3-4', tint: false } },
  { type: 'unpaintStyles', ask: { mention: 'or-1-2', open: 'or-3-4', tint: false } },
  { type: 'injectInteraction', ask: null },
  { type: 'injectOnDemand', ask: null },
  { type: 'injectCardFrame', ask: null },
  { type: 'injectThisPage', ask: null },
  { type: 'readThisPage', ask: { isAsked: true } },
  { type: 'keepPage', ask: null },
  { type: 'openOptions', ask: { at: '#/articles' } },
  { type: 'showCount', ask: { people: 3 } },
  { type: 'changed', ask: { revision: 3 } },
  { type: 'importing', ask: { percent: 3 } },
  { type: 'wakeWriter', ask: null },
  { type: 'readTab', ask: { tab: 3 } },
  { type: 'keepTab', ask: { tab: 3, part: 'article', isConfirmed: true, at: '2026-05-01T10:00:00.000Z' } },
  { type: 'undoKeep', ask: { id: 'article:0123456789abcdef', at: '2026-05-01T10:00:00.000Z' } },
  {
    type: 'changeDetails',
    ask: { id: 'article:0123456789abcdef', details: { title: '', source: '', author: '', date: '' } },
  },
];

/**
 * The background's router, with a browser that notes what it is told to do. Whatever is sent: it answers and never throws; a page's
 * script is refused what our own pages alone may ask, has nothing written but its own tab's article, and nothing is done to any tab
 * but the sender's.
 */
export async function routerTarget(): Promise<FuzzTarget<Sent>> {
  const asked: string[] = [];
  const touched: number[] = [];
  const note = async (type: string): Promise<null> => {
    asked.push(type);
    return null;
  };
  vi.doMock('../../src/background/writer-connection.ts', () => ({ askWriter: note, wakeWriter: () => note('wake') }));
  vi.doMock('../../src/background/open-dataset.ts', () => ({
    dataset: () => Promise.reject(new Error('No dataset.')),
  }));
  const touch = async ({ target: { tabId } }: { target: { tabId: number } }): Promise<unknown[]> => {
    touched.push(tabId);
    const html = '<p>Words.</p>';
    return [{ frameId: 0, result: { url: 'https://news.example/a', html, selection: '', contentType: 'text/html' } }];
  };
  const tab = async (id: number): Promise<object> => {
    touched.push(id);
    return { id, index: 0, windowId: 1, incognito: false };
  };
  vi.stubGlobal('chrome', {
    runtime: { id: OWN.id, getURL: (path: string) => `${OWN.base}${path}` },
    scripting: { executeScript: touch, insertCSS: touch, removeCSS: touch },
    action: {
      setBadgeText: async ({ tabId }: { tabId?: number }) => void (tabId === undefined || touched.push(tabId)),
    },
    tabs: { get: tab, create: async () => ({}), query: async () => [], sendMessage: async () => null },
  });
  const { routeMessage, senderKind } = await import('../../src/background/message-router.ts');
  const { PAGE_HANDLERS } = await import('../../src/background/handlers/background-handlers.ts');
  return {
    name: 'the message router',
    found: [],
    make: (r) => ({ message: messageFrom(r), sender: r.below(4) === 0 ? mutatedSender(r) : r.pick(SENDERS) }),
    async check({ message, sender }) {
      asked.length = 0;
      touched.length = 0;
      const kind = senderKind(sender, OWN);
      const answer = await routeMessage(message, sender, OWN);
      if (typeof answer.ok !== 'boolean') throw new Error('That is no answer.');
      JSON.stringify(answer);
      const type = Object(message).type;
      if (kind === 'nobody' && (answer.ok || asked.length || touched.length)) throw new Error('Nobody was answered.');
      if (kind !== 'page') return;
      if (answer.ok && !PAGE_HANDLERS.has(type)) throw new Error('A page was answered what it may not ask.');
      const wrong = asked.find((one) => !PAGES_MAY.has(one));
      if (wrong) throw new Error(`A page had the writer asked: ${wrong}.`);
      const strange = touched.find((one) => one !== sender.tab?.id);
      if (strange !== undefined) throw new Error(`Another tab was touched: ${strange}.`);
    },
  };
}

function messageFrom(r: Random): unknown {
  const fitting = r.pick(FITTING);
  // A request to a frame's card waits for it: left as it is, it would take all the time there is.
  switch (r.below(6)) {
    case 0:
      return hostileValue(r);
    case 1:
      return { type: hostileText(r), ask: fitting.ask };
    case 2:
      return { type: fitting.type, ask: hostileValue(r) };
    case 3:
      return mutated(r, fitting);
    case 4:
      return { ...fitting, ask: mutated(r, fitting.ask) };
    default:
      return fitting;
  }
}

function mutatedSender(r: Random): MessageSender {
  return {
    ...r.pick(SENDERS),
    ...(r.below(2)
      ? { url: r.pick(['', 'https://', 'chrome-extension://abc', 'about:blank', 'blob:x', 'file:///']) }
      : {}),
    ...(r.below(2) ? { tab: r.pick([{ id: -1 }, { id: 0 }, { id: 7 }, {}]) } : {}),
  };
}
