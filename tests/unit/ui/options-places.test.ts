import { expect, test } from 'vitest';
import { articlePlace, quotationsPlace } from '../../../src/ui/options-places.ts';

test('places survive any id', () => {
  expect(articlePlace('article:0a', 'article:0a@f00:1-2')).toBe('#/article/article:0a?quotation=article:0a@f00:1-2');
  const place = quotationsPlace('speaker', 'person:نادية-a&b');
  expect(new URLSearchParams(place.split('?')[1]).get('speaker')).toBe('person:نادية-a&b');
});
