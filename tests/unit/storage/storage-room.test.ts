import { afterEach, expect, test, vi } from 'vitest';
import { askToKeepStorage, isNearlyFull, storageRoom } from '../../../src/storage/storage-room.ts';

afterEach(() => vi.unstubAllGlobals());
const storage = (of: object) => vi.stubGlobal('navigator', { storage: of });

test('what is used and free is what the browser says, and nothing where it says nothing', async () => {
  storage({ estimate: async () => ({ usage: 3, quota: 10 }) });
  expect(await storageRoom()).toEqual({ used: 3, free: 7 });
  storage({ estimate: async () => ({ usage: 12, quota: 10 }) });
  expect(await storageRoom()).toEqual({ used: 12, free: 0 });
  storage({ estimate: async () => ({}) });
  expect(await storageRoom()).toEqual({ used: null, free: null });
  storage({});
  expect(await storageRoom()).toEqual({ used: null, free: null });
});

test('little room is warned of, unknown room is not', () => {
  expect(isNearlyFull({ used: 1, free: 43_000_000 })).toBe(true);
  expect(isNearlyFull({ used: 1, free: 10_000_000_000 })).toBe(false);
  expect(isNearlyFull({ used: 1, free: null })).toBe(false);
});

test('the browser is asked for its promise once it has given none, and its answer is its own', async () => {
  const persist = vi.fn(async () => false);
  storage({ persisted: async () => true, persist });
  expect(await askToKeepStorage()).toBe(true);
  expect(persist).not.toHaveBeenCalled();
  storage({ persisted: async () => false, persist });
  expect(await askToKeepStorage()).toBe(false);
  storage({});
  expect(await askToKeepStorage()).toBe(null);
});
