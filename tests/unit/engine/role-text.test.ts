import { expect, test } from 'vitest';
import { roleText } from '../../../src/engine/role-text.ts';

test.each([
  ['President', 'country:AZ', 'President of Azerbaijan'],
  ['President', 'country:US', 'President of the United States'],
  ['Prime Minister', 'country:NL', 'Prime Minister of the Netherlands'],
  ['Governor', 'country:FK', 'Governor of the Falkland Islands'],
  ['a driver', null, 'a driver'],
] as const)('%s, %s', (title, country, words) => {
  expect(roleText({ title, country })).toBe(words);
});
