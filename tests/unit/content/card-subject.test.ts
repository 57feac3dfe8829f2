import { expect, test } from 'vitest';
import { cardSubject } from '../../../src/content/interaction/card/card-subject.ts';
import { mentionOf } from '../../../src/content/interaction/mentions/mention.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import type { PageEntity, PageMention } from '../../../src/messages/page-requests.ts';
import { blockIn, put, the } from './made-page.ts';

const entities = new Map<EntityId, PageEntity>([
  ['person:ada', { kind: 'person', name: 'Ada Lovelace', quotations: 3 }],
]);

function subjectOf(found: Pick<PageMention, 'entity' | 'candidates'>) {
  put('<p>Here came Lovelace.</p>');
  return cardSubject({ entities }, mentionOf(blockIn(the('p')), { block: 0, start: 10, end: 18, ...found }));
}

test('the card of a settled mention is about its entity, by the full name where that is known', () => {
  expect(subjectOf({ entity: 'person:ada' })).toEqual({ entity: 'person:ada', name: 'Ada Lovelace', text: 'Lovelace' });
  expect(subjectOf({ entity: 'person:bo' })).toEqual({ entity: 'person:bo', name: 'Lovelace', text: 'Lovelace' });
});

test('the card of underlined words is about who says them, and knows no name as the page has it', () => {
  put('<p>I came.</p>');
  const words = { block: 0, start: 0, end: 6 };
  const of = (entity: EntityId) =>
    cardSubject({ entities }, { ...mentionOf(blockIn(the('p')), { ...words, entity }), quotation: 40 });
  expect(of('person:ada')).toEqual({ entity: 'person:ada', name: 'Ada Lovelace' });
  expect(of('person:bo')).toEqual({ entity: 'person:bo' });
});

test('the card of a mention that is not settled lets the reader choose from its candidates', () => {
  expect(subjectOf({ entity: null, candidates: ['person:ada', 'person:bo'] })).toEqual({
    text: 'Lovelace',
    candidates: [
      { entity: 'person:ada', kind: 'person', name: 'Ada Lovelace', quotations: 3 },
      { entity: 'person:bo', name: 'Lovelace', quotations: 0 },
    ],
  });
});
