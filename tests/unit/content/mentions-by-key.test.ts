import { expect, test } from 'vitest';
import { countedFor, EntityCounts } from '../../../src/content/interaction/mentions/entity-counts.ts';
import type { Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { MentionsByKey } from '../../../src/content/interaction/mentions/mentions-by-key.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import { blockIn, put, the } from './made-page.ts';

put('<p>Ada Lovelace and Grace Hopper</p>');
const block = blockIn(the('p'));
const mention = (key: string | null, entity: EntityId | null = null): Mention => ({
  block,
  start: 0,
  end: 1,
  key,
  entity,
  candidates: [],
  held: false,
});

test('a context gives the mentions whose key means somebody else, each once', () => {
  const byKey = new MentionsByKey();
  const [ada, other, full] = [mention('lovelace'), mention('hopper'), mention(null)];
  for (const one of [ada, other, full]) byKey.add(one);
  expect(byKey.renamedBy({ names: { lovelace: 'person:ada' } })).toEqual([ada]);
  expect(byKey.renamedBy({ names: { lovelace: 'person:ada', hopper: 'other' } })).toEqual([other]);
  expect(byKey.renamedBy({ names: { lovelace: 'person:ada', hopper: 'other' } })).toEqual([]);
  byKey.delete(ada);
  expect(byKey.renamedBy({ names: { lovelace: 'other', hopper: 'other' } })).toEqual([]);
});

test('after an empty context a key counts as new again', () => {
  const byKey = new MentionsByKey();
  const ada = mention('lovelace');
  byKey.add(ada);
  byKey.renamedBy({ names: { lovelace: 'person:ada' } });
  byKey.renamedBy({ names: {} });
  expect(byKey.renamedBy({ names: { lovelace: 'person:ada' } })).toEqual([ada]);
});

test('a shown mention counts for its entity, and entities without any are not listed', () => {
  const counts = new EntityCounts();
  const ada = mention(null, 'person:ada');
  counts.count(countedFor(ada), 1);
  counts.count(countedFor({ ...ada, held: true }), 1);
  counts.count(countedFor(ada), 1);
  expect([...counts.all]).toEqual([['person:ada', 2]]);
  for (let times = 0; times < 2; times++) counts.count('person:ada', -1);
  expect([...counts.all]).toEqual([]);
});
