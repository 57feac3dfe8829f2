import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PAGE_SCHEMAS } from '../../../src/messages/background-request-schemas.ts';
import { searchPlace } from '../../../src/messages/search-place.ts';

test.each(['', ' ', '\ud800', 'a\udc00b', '😀'.repeat(200), '中'.repeat(5_000), '%&#/?"<', '\0\n\t'])(
  'a search for any selected words is a place that the background opens: %j',
  (words) => {
    expect(v.safeParse(PAGE_SCHEMAS.openOptions, { at: searchPlace(words) }).success).toBe(true);
  },
);

test('the words of a name come through', () => {
  expect(decodeURIComponent(searchPlace('Émile Żak 😀'))).toBe('#/search?q=Émile Żak 😀');
});
