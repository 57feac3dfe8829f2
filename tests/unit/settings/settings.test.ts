import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  marksOn,
  pageOf,
  readSettings,
  withOrWithout,
  withSiteMarks,
} from '../../../src/settings/settings.ts';

/** A browser whose storage holds this. */
function stored(settings: unknown): { readonly now: () => unknown } {
  let held: Record<string, unknown> = { settings };
  vi.stubGlobal('chrome', {
    storage: {
      local: {
        get: async () => held,
        set: async (change: object) => {
          held = { ...held, ...change };
        },
      },
    },
  });
  return { now: () => held.settings };
}
afterEach(() => vi.unstubAllGlobals());

describe('settings', () => {
  test.each([
    [null],
    ['x'],
    [[]],
    [{ siteMarks: 3, pagesOff: 'a', sitesOff: [1], countsOnButton: 'yes', marks: 'bold' }],
  ])('that are malformed are the defaults: %j', async (held) => {
    stored(held);
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  test('keep of what is held per site only what is known', async () => {
    stored({ siteMarks: { 'a.example': 'tint', 'b.example': 'bold', 'c.example': 'nothing' } });
    expect((await readSettings()).siteMarks).toEqual({ 'a.example': 'tint', 'c.example': 'nothing' });
  });

  test('of one site leave the others as they are', async () => {
    const { now } = stored({ siteMarks: { 'a.example': 'tint' } });
    await changeSettings(withSiteMarks('b.example', 'nothing'));
    await changeSettings(withSiteMarks('a.example', null));
    expect(now()).toMatchObject({ siteMarks: { 'b.example': 'nothing' }, marks: 'dotted' });
  });
});

test('names are marked on a site as the reader wants them there, else as everywhere', () => {
  const settings = { marks: 'dotted', siteMarks: { 'a.example': 'nothing' } } as const;
  expect(marksOn(settings, 'a.example')).toBe('nothing');
  expect(marksOn(settings, 'b.example')).toBe('dotted');
  expect(marksOn(settings, 'constructor'), 'a site that is named like what every object has').toBe('dotted');
});

test('a page is its address without the place in it', () => {
  expect(pageOf(new URL('https://a.example/b?c=d#e'))).toBe('https://a.example/b?c=d');
  expect(pageOf(new URL('https://a.example/b'))).toBe('https://a.example/b');
});

test('a value is in a list once, or not at all', () => {
  expect(withOrWithout(['a', 'b'], 'a', true)).toEqual(['b', 'a']);
  expect(withOrWithout(['a', 'b'], 'a', false)).toEqual(['b']);
});
