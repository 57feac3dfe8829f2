import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Block, Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { Paint } from '../../../src/content/interaction/paint/paint.ts';
import { PaintStyles } from '../../../src/content/reading/paint-styles.ts';
import { ReadPage } from '../../../src/content/reading/read-page.ts';
import type { EntityId } from '../../../src/messages/ids.ts';
import { paintedWords } from '../../browser/harness/in-page.ts';
import { blockIn, put, rendered } from './made-page.ts';

const FRANCE = 'country:FR' as const;
const PERU = 'country:PE' as const;
const JAPAN = 'country:JP' as const;
const ADA = 'person:ada' as const;

let near: Set<Block>;
let looks: number;
let came: (block: Block) => void;
let left: (block: Block, isAside: boolean) => void;

vi.mock('../../../src/content/interaction/paint/near.ts', () => ({
  lookNear: (on: typeof came, off: typeof left) => {
    came = (block) => {
      near.add(block);
      on(block);
    };
    left = (block, isAside) => {
      near.delete(block);
      off(block, isAside);
    };
    return {
      watch: () => {},
      again: () => {},
      forget: (block: Block) => near.delete(block),
      has: (block: Block) => {
        looks++;
        return near.has(block);
      },
    };
  },
}));

let page: PageMentions;
let end: AbortController;

beforeEach(() => {
  near = new Set();
  looks = 0;
  put('');
  end = new AbortController();
  page = new PageMentions(new ReadPage());
  for (const id of [FRANCE, PERU, JAPAN])
    page.entities.set(id, { kind: 'country', name: id, quotations: id === JAPAN ? 3 : 0 });
  page.entities.set(ADA, { kind: 'person', name: 'Ada', quotations: 0 });
  new Paint(page, new PaintStyles(async () => null), 'dotted', () => {}, end.signal);
});

afterEach(() => {
  end.abort();
});

/** Puts a paragraph with one mention, the whole of its text, into the page: the `at`th of all. */
function block(word: string, at: number, entity: EntityId): Block & { readonly mention: Mention } {
  const box = Object.assign(document.createElement('p'), { textContent: word });
  box.dataset.at = String(at);
  const after = Array.from(document.body.children).find(
    (other) => other instanceof HTMLElement && Number(other.dataset.at) > at,
  );
  document.body.insertBefore(box, after ?? null);
  const made = blockIn(box, at);
  const mention: Mention = { block: made, start: 0, end: word.length, key: null, entity, candidates: [], held: false };
  made.mentions.push(mention);
  page.blocks.add(made);
  page.listener?.added(made);
  return Object.assign(made, { mention });
}

function drop(gone: Block): void {
  page.blocks.delete(gone);
  page.listener?.dropped(gone);
}

/** Lets what waits for a frame be painted, and says which words are. */
async function painted(): Promise<string[]> {
  await rendered();
  return paintedWords().sort();
}

test('what is on record, and a person, is painted wherever it stands; a country with nothing once', async () => {
  for (const [n, entity] of [FRANCE, FRANCE, JAPAN, JAPAN, ADA, ADA].entries())
    came(block(`${entity} ${n}`, n, entity));
  expect(await painted()).toEqual(['country:FR 0', 'country:JP 2', 'country:JP 3', 'person:ada 4', 'person:ada 5']);
});

test('where the painted one is taken away the next one near is painted, and none that is far', async () => {
  const [first, far, next, last] = [1, 2, 3, 4].map((at) => block(`France ${at}`, at, FRANCE));
  for (const one of [first, next, last]) if (one) came(one);
  expect(await painted()).toEqual(['France 1']);
  if (first) drop(first);
  expect(await painted()).toEqual(['France 3']);
  if (next) drop(next);
  expect(await painted()).toEqual(['France 4']);
  if (far) came(far);
  expect(await painted()).toEqual(['France 2']);
});

test('where the painted one turns out to be another the next one is painted, and that one as what it is', async () => {
  const [first, next] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [first, next]) came(one);
  expect(await painted()).toEqual(['France 1']);
  first.mention.entity = ADA;
  page.listener?.changed(first.mention);
  expect(await painted()).toEqual(['France 1', 'France 2']);
  first.mention.entity = null;
  page.listener?.changed(first.mention);
  expect(await painted()).toEqual(['France 2']);
});

test('where the painted one turns out to be another country it gives way to an earlier one of that', async () => {
  const [peru, first, next] = [block('Peru 0', 0, PERU), block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [peru, first, next]) came(one);
  expect(await painted()).toEqual(['France 1', 'Peru 0']);
  first.mention.entity = PERU;
  page.listener?.changed(first.mention);
  expect(await painted()).toEqual(['France 2', 'Peru 0']);
});

test('one that stands before the painted one takes over when it comes near', async () => {
  const [first, second, third] = [1, 2, 3].map((at) => block(`France ${at}`, at, FRANCE));
  if (third) came(third);
  expect(await painted()).toEqual(['France 3']);
  if (first) came(first);
  expect(await painted()).toEqual(['France 1']);
  if (second) came(second);
  expect(await painted()).toEqual(['France 1']);
});

test('one that is scrolled away keeps its turn, and is painted when it comes near again', async () => {
  const [first, second] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  came(first);
  expect(await painted()).toEqual(['France 1']);
  left(first, false);
  came(second);
  expect(await painted()).toEqual([]);
  came(first);
  expect(await painted()).toEqual(['France 1']);
});

test('one that is hidden, or beside what is shown, leaves its turn to the next until it is back', async () => {
  const [first, second] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [first, second]) came(one);
  expect(await painted()).toEqual(['France 1']);
  left(first, true);
  expect(await painted()).toEqual(['France 2']);
  came(first);
  expect(await painted()).toEqual(['France 1']);
});

test('of those that come near in one frame only the first is painted', async () => {
  const blocks = [3, 1, 2].map((at) => block(`France ${at}`, at, FRANCE));
  blocks.forEach((one) => {
    came(one);
  });
  expect(await painted()).toEqual(['France 1']);
});

test('a long list of them that goes at once has the blocks looked at once', async () => {
  const blocks = Array.from({ length: 500 }, (_, n) => block(`France ${n}`, n, FRANCE));
  blocks.forEach((one) => {
    came(one);
  });
  expect(await painted()).toEqual(['France 0']);
  looks = 0;
  for (const one of blocks.slice(0, 400)) drop(one);
  expect(await painted()).toEqual(['France 400']);
  expect(looks).toBeLessThanOrEqual(blocks.length);
  looks = 0;
  came(block('Peru', 500, PERU));
  expect(await painted()).toEqual(['France 400', 'Peru']);
  expect(looks, 'and not again with later frames').toBe(0);
});
