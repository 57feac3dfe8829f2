import './made-nodes.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { OpenCard } from '../../../src/content/card/open-card.ts';
import { Block, mentionOf } from '../../../src/content/mentions/mention.ts';
import { CARD, type CardOptions } from '../../../src/messages/card-contract.ts';

const box: Element = Object.create(null);
const first = { node: Object.create(null), from: 0, at: 0, length: 3 };
const block = new Block({ first, box, at: 0, length: 3, segments: [] }, () => {});
const mention = mentionOf(block, { block: 0, start: 0, end: 3, entity: 'person:ada' });
const options: CardOptions = {
  subject: { entity: 'person:ada' },
  ask: () => Promise.reject(new Error('Not asked.')),
  keyboard: true,
  close: () => {},
  openOptions: () => {},
  pinned: () => {},
};

const closed = vi.fn();
const script = vi.fn(() => ({ host: box, box: () => null, close: closed }));
const gone = vi.fn();
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('window', {});
});

/** Has the script put in, as the background does. */
async function inject(): Promise<null> {
  window[CARD] = script;
  return null;
}

test('has its script put in, then is on the page until closed', async () => {
  const card = new OpenCard(mention, null, options, inject, gone);
  expect(card.host).toBe(null);
  await settled();
  expect(script).toHaveBeenCalledOnce();
  expect(card.host).toBe(box);
  card.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
});

test('closed before its script has come, it is never on the page', async () => {
  const card = new OpenCard(mention, null, options, inject, gone);
  card.close();
  await settled();
  expect(script).not.toHaveBeenCalled();
  expect(card.host).toBe(null);
});

test.each([
  ['cannot be put in', () => Promise.reject(new Error('No.'))],
  ['was put in and is not there', async () => null],
])('where its script %s it is gone', async (_, ask) => {
  const card = new OpenCard(mention, null, options, ask, gone);
  await settled();
  expect(gone).toHaveBeenCalledOnce();
  expect(card.host).toBe(null);
});
