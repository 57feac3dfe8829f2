import { expect, test } from 'vitest';
import { safeLink } from '../../../src/ui/safe-link.ts';

test('only web and file addresses can be clicked', () => {
  expect(safeLink('https://gazette.example/a')).toBe('https://gazette.example/a');
  expect(safeLink('file:///home/a.html')).toBe('file:///home/a.html');
  expect(safeLink('javascript:alert(1)')).toBeNull();
  expect(safeLink(' https://gazette.example')).toBeNull();
  expect(safeLink('data:text/html,x')).toBeNull();
  expect(safeLink(null)).toBeNull();
});
