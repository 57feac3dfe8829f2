import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { meantAt, meantMentions } from '../../../src/background/meant-mentions.ts';
import { articleId } from '../../../src/dataset/model/article-ids.ts';
import { revision } from '../../../src/dataset/read/dataset-state.ts';
import { correctPeople, partPeople } from '../../../src/dataset/write/correct-people.ts';
import { setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import type { EntityId, PageMention } from '../../../src/engine/types.ts';
import { newDataset } from '../dataset/dataset-helpers.ts';

const AT = '2026-03-07T08:00:00.000Z';
const PAGE = 'https://harbour-news.test/quiz';

const [ada, bo, cy] = ['person:ada-quill', 'person:bo-quill', 'person:cy-quill'] as const;
const named = (entity: EntityId, key?: string): PageMention => ({
  block: 0,
  start: 0,
  end: 5,
  entity,
  ...(key && { key }),
});
const among = (candidates: readonly EntityId[], more: Partial<PageMention> = {}): PageMention => ({
  ...named(ada, 'quill'),
  entity: null,
  candidates,
  ...more,
});

test('whom a page means counts instead of whom it was taken to name', () => {
  const meant = new Map<EntityId, EntityId | null>([[ada, bo]]);
  const certain = { block: 0, start: 0, end: 5, entity: bo };
  expect(meantMentions([named(ada, 'quill'), named(ada)], meant)).toEqual([certain, certain]);
  expect(meantMentions([among([ada, bo])], meant)).toEqual([certain]);
  expect(meantMentions([among([ada, cy])], meant)).toEqual([among([bo, cy])]);
  // Still to be decided by what the page says: then it is shown, or it is not.
  expect(meantMentions([among([ada, bo], { held: true })], meant)).toEqual([among([bo], { held: true })]);
  const others = [named(cy), among([bo, cy]), named('country:JO')];
  expect(meantMentions(others, meant)).toEqual(others);
});

test('somebody who is not on record is not named at all', () => {
  const meant = new Map<EntityId, EntityId | null>([[ada, null]]);
  expect(meantMentions([named(ada), among([ada]), among([ada, bo, cy])], meant)).toEqual([among([bo, cy])]);
});

test('what the reader says of a page holds there until it is taken back, and on no other page', async () => {
  const db = await newDataset();
  await correctPeople(
    db,
    [ada, bo, cy].map((person) => ({ id: `people ${person}`, change: { kind: 'added', person, name: person } })),
    AT,
  );
  const at = async (url: string) => [...(await meantAt(db, await revision(db), url))];
  const say = async (id: string, person: typeof ada | typeof bo, other: typeof cy | typeof bo | null) =>
    partPeople(db, {
      id,
      two: `people ${id}`,
      person,
      articles: [await articleId({ url: PAGE, text: '' })],
      other,
      name: 'Q',
      page: PAGE,
      at: AT,
    });
  await say('1', ada, bo);
  expect(await at(`${PAGE}?utm_source=x#top`)).toEqual([[ada, bo]]);
  expect(await at(`${PAGE}?page=2`)).toEqual([]);
  expect(await at('about:srcdoc')).toEqual([]);
  // The later one counts for those whom the earlier one names, too.
  await say('2', bo, null);
  expect(await at(PAGE)).toEqual([
    [ada, null],
    [bo, null],
  ]);
  await setCorrectionUndone(db, '2', true, '2026-03-08T08:00:00.000Z');
  expect(await at(PAGE)).toEqual([[ada, bo]]);
  await setCorrectionUndone(db, '1', true, '2026-03-08T08:00:00.000Z');
  expect(await at(PAGE)).toEqual([]);
});
