import { expect, test } from 'vitest';
import { countedFor, EntityCounts } from '../../../src/content/interaction/mentions/entity-counts.ts';
import type { Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { OpenNames } from '../../../src/content/interaction/mentions/open-names.ts';
import type { EntityId } from '../../../src/messages/ids.ts';
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

test('those are told whom a context names by somebody else, and nobody twice', () => {
  const names = new OpenNames();
  const [ada, other, full] = [mention('lovelace'), mention('hopper'), mention(null)];
  for (const one of [ada, other, full]) names.add(one);
  expect(names.renamedBy({ names: { lovelace: 'person:ada' } })).toEqual([ada]);
  expect(names.renamedBy({ names: { lovelace: 'person:ada', hopper: 'other' } })).toEqual([other]);
  expect(names.renamedBy({ names: { lovelace: 'person:ada', hopper: 'other' } })).toEqual([]);
  names.delete(ada);
  expect(names.renamedBy({ names: { lovelace: 'other', hopper: 'other' } })).toEqual([]);
});

test('after everything was expired, a name counts as new again', () => {
  const names = new OpenNames();
  const ada = mention('lovelace');
  names.add(ada);
  names.renamedBy({ names: { lovelace: 'person:ada' } });
  names.renamedBy({ names: {} });
  expect(names.renamedBy({ names: { lovelace: 'person:ada' } })).toEqual([ada]);
});

test('a mention counts for whom it shows, and entities without any are not listed', () => {
  const counts = new EntityCounts();
  const ada = mention(null, 'person:ada');
  counts.count(countedFor(ada), 1);
  counts.count(countedFor({ ...ada, held: true }), 1);
  counts.count(countedFor(ada), 1);
  expect([...counts.all]).toEqual([['person:ada', 2]]);
  for (let times = 0; times < 2; times++) counts.count('person:ada', -1);
  expect([...counts.all]).toEqual([]);
});
