import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mention, MentionBlock } from '../../../src/content/interaction/mentions/mention.ts';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { MentionHighlights } from '../../../src/content/interaction/paint/mention-highlights.ts';
import { InjectedHighlightStyles } from '../../../src/content/reading/injected-highlight-styles.ts';
import { PageState } from '../../../src/content/reading/page-state.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import { paintedWords } from '../../browser/harness/in-page.ts';
import { blockIn, put, rendered } from './made-page.ts';

const FRANCE = 'country:FR' as const;
const PERU = 'country:PE' as const;
const JAPAN = 'country:JP' as const;
const ADA = 'person:ada' as const;

let nearby: Set<MentionBlock>;
let looks: number;
let came: (block: MentionBlock) => void;
let left: (block: MentionBlock, isAside: boolean) => void;

vi.mock('../../../src/content/interaction/paint/viewport-blocks.ts', () => ({
  watchViewportBlocks: (on: typeof came, off: typeof left) => {
    came = (block) => {
      nearby.add(block);
      on(block);
    };
    left = (block, isAside) => {
      nearby.delete(block);
      off(block, isAside);
    };
    return {
      watch: () => {},
      again: () => {},
      forget: (block: MentionBlock) => nearby.delete(block),
      has: (block: MentionBlock) => {
        looks++;
        return nearby.has(block);
      },
    };
  },
}));

let page: PageMentions;
let end: AbortController;

beforeEach(() => {
  nearby = new Set();
  looks = 0;
  put('');
  end = new AbortController();
  page = new PageMentions(new PageState());
  for (const id of [FRANCE, PERU, JAPAN])
    page.entities.set(id, { kind: 'country', name: id, quotations: id === JAPAN ? 3 : 0 });
  page.entities.set(ADA, { kind: 'person', name: 'Ada', quotations: 0 });
  new MentionHighlights(
    page,
    new InjectedHighlightStyles(
      async () => null,
      () => {},
    ),
    'dotted',
    () => {},
    end.signal,
  );
});

afterEach(() => {
  end.abort();
});

/** Puts a paragraph with one mention, the whole of its text, into the page: the `at`th of all. */
function block(word: string, at: number, entity: EntityId): MentionBlock & { readonly mention: Mention } {
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

function drop(gone: MentionBlock): void {
  page.blocks.delete(gone);
  page.listener?.dropped(gone);
}

/** Waits until all is painted, and gives the painted words. */
async function painted(): Promise<string[]> {
  await rendered();
  return paintedWords().sort();
}

test('mentions of people, and of countries on record, are all painted; of a country with nothing on record only one', async () => {
  for (const [n, entity] of [FRANCE, FRANCE, JAPAN, JAPAN, ADA, ADA].entries())
    came(block(`${entity} ${n}`, n, entity));
  expect(await painted()).toEqual(['country:FR 0', 'country:JP 2', 'country:JP 3', 'person:ada 4', 'person:ada 5']);
});

test('where the painted one is removed the next one near the viewport is painted, and none that is far', async () => {
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

test('where the painted one turns out to name somebody else, the next one is painted as well', async () => {
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

test('where the painted one turns out to name another country, it gives way to an earlier mention of that', async () => {
  const [peru, first, next] = [block('Peru 0', 0, PERU), block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [peru, first, next]) came(one);
  expect(await painted()).toEqual(['France 1', 'Peru 0']);
  first.mention.entity = PERU;
  page.listener?.changed(first.mention);
  expect(await painted()).toEqual(['France 2', 'Peru 0']);
});

test('a mention before the painted one replaces it when it comes near', async () => {
  const [first, second, third] = [1, 2, 3].map((at) => block(`France ${at}`, at, FRANCE));
  if (third) came(third);
  expect(await painted()).toEqual(['France 3']);
  if (first) came(first);
  expect(await painted()).toEqual(['France 1']);
  if (second) came(second);
  expect(await painted()).toEqual(['France 1']);
});

test('one that is scrolled away is not replaced, and is painted when it comes near again', async () => {
  const [first, second] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  came(first);
  expect(await painted()).toEqual(['France 1']);
  left(first, false);
  came(second);
  expect(await painted()).toEqual([]);
  came(first);
  expect(await painted()).toEqual(['France 1']);
});

test('one that is hidden, or moved sideways, is replaced by the next until it is back', async () => {
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

test('where many are removed at once, the blocks are looked through once', async () => {
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

test('where the page clears the registry of highlights, the marks come back', async () => {
  came(block('Ada 1', 1, ADA));
  expect(await painted()).toEqual(['Ada 1']);
  CSS.highlights.clear();
  expect(await painted()).toEqual([]);
  await vi.waitFor(async () => expect(await painted()).toEqual(['Ada 1']), 3_000);
});

test('whoever is not on record keeps the lighter mark, and gets it back where the page empties each highlight', async () => {
  page.entities.set(ADA, { kind: 'person', name: 'Ada', quotations: 0, isOnlyHere: true });
  came(block('Ada 1', 1, ADA));
  came(block('Japan 2', 2, JAPAN));
  expect(await painted()).toEqual(['Ada 1', 'Japan 2']);
  const marks = () => [...CSS.highlights.values()].map((one) => one.size);
  const before = marks();
  await new Promise((resolve) => setTimeout(resolve, 1_200));
  expect(marks()).toEqual(before);
  for (const one of CSS.highlights.values()) one.clear();
  await vi.waitFor(() => expect(marks()).toEqual(before), 3_000);
});

test('words that the page puts in before a name is painted get no mark', async () => {
  const first = block('Ada 1', 1, ADA);
  vi.spyOn(page, 'blocksAt').mockImplementation((text) => [first].filter((one) => one.first.node === text));
  came(first);
  first.first.node.data = 'Bob 3';
  expect(await painted()).toEqual([]);
  came(first);
  expect(await painted(), 'nor when they come near again').toEqual([]);
});

test('a mark is off before the next frame where the page puts other words under it, and stays where the words are the same', async () => {
  const [first, second] = [block('Ada 1', 1, ADA), block('Ada 2', 2, ADA)];
  vi.spyOn(page, 'blocksAt').mockImplementation((text) => [first, second].filter((one) => one.first.node === text));
  for (const one of [first, second]) came(one);
  expect(await painted()).toEqual(['Ada 1', 'Ada 2']);
  first.first.node.data = 'Bob 3';
  second.first.node.data = 'Ada 2';
  const seen = await new Promise((resolve) => requestAnimationFrame(() => resolve(paintedWords())));
  expect(seen).toEqual(['Ada 2']);
});

test.each([
  ['<nav><p>', false],
  ['<header><p>', false],
  ['<footer><p>', false],
  ['<aside><p>', false],
  ['<div role="navigation"><p>', false],
  ['<main><aside><p>', false],
  ['<article><header><p>', true],
  ['<main><p>', true],
  ['<div><p>', true],
])('a country with nothing on record in %s is painted: %s; everybody else is', async (html, isPainted) => {
  put(html);
  const box = document.querySelector('p');
  if (!box) throw new Error('There is no paragraph.');
  box.textContent = 'Peru Ada';
  const made = blockIn(box, 0);
  const names = [[PERU, 0, 4] as const, [ADA, 5, 8] as const];
  for (const [entity, start, to] of names)
    made.mentions.push({ block: made, start, end: to, key: null, entity, candidates: [], held: false });
  page.blocks.add(made);
  page.listener?.added(made);
  came(made);
  await rendered();
  expect(paintedWords()).toEqual(isPainted ? ['Peru', 'Ada'] : ['Ada']);
});
