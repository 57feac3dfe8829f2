import { expect, test } from 'vitest';
import type { EntityCount } from '../../../src/messages/tab-requests.ts';
import { joinFrameSummaries } from '../../../src/popup/join-frame-summaries.ts';

const count = (entity: EntityCount['entity'], mentions: number, quotations: number): EntityCount => ({
  entity,
  kind: entity.startsWith('person:') ? 'person' : 'country',
  name: entity,
  mentions,
  quotations,
});

test('mentions add up over frames, most on record first, and each is gone to where it is first met', () => {
  const { summary, where } = joinFrameSummaries([
    { frame: 0, summary: { counts: [count('country:JP', 1, 0), count('person:ada', 2, 3)], reading: false } },
    { frame: 7, summary: { counts: [count('person:bo', 1, 9), count('country:JP', 4, 0)], reading: true } },
  ]);
  expect(summary.counts.map(({ entity, mentions }) => [entity, mentions])).toEqual([
    ['person:bo', 1],
    ['person:ada', 2],
    ['country:JP', 5],
  ]);
  expect(summary.reading).toBe(true);
  expect([...where]).toEqual([
    ['country:JP', 0],
    ['person:ada', 0],
    ['person:bo', 7],
  ]);
});
