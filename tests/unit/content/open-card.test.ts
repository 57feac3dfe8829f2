import { beforeEach, expect, test, vi } from 'vitest';
import { OpenCard } from '../../../src/content/interaction/card/open-card.ts';
import { mentionOf } from '../../../src/content/interaction/mentions/mention.ts';
import { CARD, type CardOptions, type MakeReady } from '../../../src/messages/card-contract.ts';
import { blockIn, put } from './made-page.ts';

const box = put('<p>Ada came.</p>');
const mention = mentionOf(blockIn(box), { block: 0, start: 0, end: 3, entity: 'person:ada' });
const options: CardOptions = {
  subject: { entity: 'person:ada' },
  ask: () => Promise.reject(new Error('Not asked.')),
  keyboard: true,
  close: () => {},
  openOptions: () => {},
  pinned: () => {},
};

const closed = vi.fn();
const opened = vi.fn(() => ({ isPainted: true, isTowards: () => false, close: closed }));
const makeReady = vi.fn<MakeReady>(() => ({ host: box, open: opened, close: closed }));
const gone = vi.fn();
const told = { gone, left: () => {} };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.clearAllMocks();
  Reflect.deleteProperty(window, CARD);
});

/** Has the script put in, as the background does. */
async function inject(): Promise<null> {
  window[CARD] = makeReady;
  return null;
}

test('has its script put in and its frame made ready, is opened in it, and closed', async () => {
  const card = new OpenCard(mention, inject);
  expect(card.host).toBe(null);
  await settled();
  expect(makeReady).toHaveBeenCalledOnce();
  expect(card.host).toBe(box);
  expect(opened).not.toHaveBeenCalled();
  card.open(null, options, told);
  expect(opened).toHaveBeenCalledOnce();
  card.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
});

test('opened before its script has come, it is open once that has', async () => {
  const card = new OpenCard(mention, inject);
  card.open(null, options, told);
  expect(opened).not.toHaveBeenCalled();
  await settled();
  expect(opened).toHaveBeenCalledOnce();
});

test.each([
  ['before its script has come', false],
  ['made ready and not opened', true],
])('closed %s, nothing of it stays on the page', async (_, isReady) => {
  const card = new OpenCard(mention, inject);
  if (isReady) await settled();
  card.close();
  await settled();
  expect(makeReady.mock.calls.length).toBe(closed.mock.calls.length);
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ['cannot be put in', () => Promise.reject(new Error('No.'))],
  ['was put in and is not there', async () => null],
])('where its script %s it is gone', async (_, ask) => {
  const card = new OpenCard(mention, ask);
  card.open(null, options, told);
  await settled();
  expect(gone).toHaveBeenCalledOnce();
  expect(card.host).toBe(null);
});
