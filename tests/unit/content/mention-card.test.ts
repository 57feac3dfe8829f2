import { beforeEach, expect, test, vi } from 'vitest';
import { MentionCard } from '../../../src/content/interaction/card/mention-card.ts';
import { mentionOf } from '../../../src/content/interaction/mentions/mention.ts';
import { CARD, type CardOptions, type PrepareCardFrame } from '../../../src/messages/card-contract.ts';
import { blockIn, put } from './made-page.ts';

const box = put('<p>Ada came.</p>');
const mention = mentionOf(blockIn(box), { block: 0, start: 0, end: 3, entity: 'person:ada' });
const options: CardOptions = {
  subject: { entity: 'person:ada' },
  ask: () => Promise.reject(new Error('Not asked.')),
  keyboard: true,
  colours: 'page',
  close: () => {},
  askHere: async () => [],
  goTo: async () => true,
  keep: async () => 'kept',
  openOptions: () => {},
  pinned: () => {},
};

const closed = vi.fn();
const opened = vi.fn(() => ({ isPainted: true, isTowards: () => false, close: closed }));
const makeReady = vi.fn<PrepareCardFrame>(() => ({ host: box, open: opened, close: closed }));
const gone = vi.fn();
const told = { gone, left: () => {} };
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.clearAllMocks();
  Reflect.deleteProperty(window, CARD);
});

/** Injects the script, as the background does. */
async function inject(): Promise<null> {
  window[CARD] = makeReady;
  return null;
}

test('has its script injected and its frame made, is opened in the frame, and closed', async () => {
  const card = new MentionCard(mention, inject);
  expect(card.host).toBe(null);
  await nextTask();
  expect(makeReady).toHaveBeenCalledOnce();
  expect(card.host).toBe(box);
  expect(opened).not.toHaveBeenCalled();
  card.open(null, options, told);
  expect(opened).toHaveBeenCalledOnce();
  card.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
});

test('a card that is opened before its script has come is shown once that has', async () => {
  const card = new MentionCard(mention, inject);
  card.open(null, options, told);
  expect(opened).not.toHaveBeenCalled();
  await nextTask();
  expect(opened).toHaveBeenCalledOnce();
});

test.each([
  ['before its script has come', false],
  ['made ready and not opened', true],
])('a card that is closed %s leaves nothing on the page', async (_, isReady) => {
  const card = new MentionCard(mention, inject);
  if (isReady) await nextTask();
  card.close();
  await nextTask();
  expect(makeReady.mock.calls.length).toBe(closed.mock.calls.length);
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ['cannot be put in', () => Promise.reject(new Error('No.'))],
  ['was put in and is not there', async () => null],
])('a card whose script %s says that it is gone', async (_, ask) => {
  const card = new MentionCard(mention, ask);
  card.open(null, options, told);
  await nextTask();
  expect(gone).toHaveBeenCalledOnce();
  expect(card.host).toBe(null);
});
