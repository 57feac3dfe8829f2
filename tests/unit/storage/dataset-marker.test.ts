import { expect, test } from 'vitest';
import { type DatasetMarker, markerAfter } from '../../../src/storage/dataset-marker.ts';

const AT = '2026-03-03T10:00:00.000Z';
const LATER = '2026-03-04T10:00:00.000Z';
const of = (dataset: string, kept: number, at = AT): Omit<DatasetMarker, 'lost'> => ({ dataset, kept, at });

test('another dataset in the place of one with articles of the reader’s means that it was lost', () => {
  const before = markerAfter(null, of('one', 41));
  expect(before).toEqual(of('one', 41));
  const lost = { kept: 41, at: AT };
  const after = markerAfter(before, of('two', 0, LATER));
  expect(after).toEqual({ ...of('two', 0, LATER), lost });
  // It is remembered while the reader goes on, and also where that is lost, too.
  expect(markerAfter(after, of('two', 3, LATER))).toEqual({ ...of('two', 3, LATER), lost });
  expect(markerAfter({ ...of('two', 3), lost }, of('three', 0, LATER)).lost).toEqual(lost);
});

test('deleting, resetting, and a dataset without anything of the reader’s lose nothing', () => {
  expect(markerAfter(of('one', 41), of('one', 0, LATER))).toEqual(of('one', 0, LATER));
  expect(markerAfter(of('one', 0), of('two', 0, LATER))).toEqual(of('two', 0, LATER));
});
