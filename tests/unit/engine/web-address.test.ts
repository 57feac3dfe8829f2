import { expect, test } from 'vitest';
import { isInAddress } from '../../../src/engine/page/web-address.ts';

test.each([
  ['https://news.example/Peru/today', true],
  ['(see www.news.example/a?where=Peru)', true],
  ['news.example/Peru', true],
  ['mail info@Peru.example now', true],
  ['to Peru@news.example', true],
  ['Peru.com is down', true],
  ['read Peru.pdf', true],
  ['“http://Peru.example/”', true],
  ['the folder /home/Peru/notes', true],
  ['my folder ~/Peru/notes, this ./Peru', true],
  ['the drive C:\\Peru\\notes', true],
  ['get git@news.example:Peru/notes.git', true],
  ['see doi:10.1000/Peru.12', true],
  ['write to mailto:desk-Peru', true],
  ['the room desk@news.example/Peru', true],
  ['Live:Chile/Peru', false],
  ['of Chile /Peru/', false],
  ['in Peru. Then', false],
  ['in Peru.Then', false],
  ['@Peru trended, #Peru too', false],
  ['Chile/Peru', false],
  ['Chile-Peru', false],
  ['the pro-Peru side', false],
  ['3.5:Peru', false],
  ['Peru', false],
  ['and/or Peru', false],
])('%s: %s', (text, is) => {
  const start = text.indexOf('Peru');
  expect(isInAddress(text, start, start + 4)).toBe(is);
});

test('takes bounded time on one long run without white space', () => {
  const text = `${'/'.repeat(1_000_000)}Peru`;
  const begun = performance.now();
  for (let n = 0; n < 100; n++) expect(isInAddress(text, 1_000_000, 1_000_004)).toBe(false);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
