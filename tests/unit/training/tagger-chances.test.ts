import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LABELS } from '../../../src/engine/article/quotations/labelling/speech-labels.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(`${tmpdir()}/on-record-chances-`);
  vi.stubEnv('ON_RECORD_CHANCES', `${folder}/chances.bin`);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});
const chances = () => import('../../../src/training/tagger-chances.ts');
const of = (words: number) => ({
  labels: Float32Array.from({ length: words * LABELS }, (_, i) => i / 100),
  best: Uint8Array.from({ length: words }, (_, i) => i % LABELS),
});

test('held-out chances are read as they were written', async () => {
  const { writeChances, heldOutChances } = await chances();
  writeChances(
    new Map([
      ['made/étude', of(3)],
      ['made/b', of(5)],
    ]),
  );
  expect(heldOutChances('made/étude', 3)).toMatchObject(of(3));
  expect(heldOutChances('made/b', 5)).toMatchObject(of(5));
});

test('an article that has changed, one that is unknown, a file that is missing or another: all say what to do', async () => {
  const { writeChances, heldOutChances } = await chances();
  expect(() => heldOutChances('made/a', 3)).toThrow('tagger-folds');
  writeFileSync(`${folder}/chances.bin`, 'something else');
  expect(() => heldOutChances('made/a', 3)).toThrow('no file of chances');
  writeChances(new Map([['made/a', of(3)]]));
  expect(() => heldOutChances('made/a', 4)).toThrow('tagger-folds again');
  expect(() => heldOutChances('made/b', 3)).toThrow('tagger-folds again');
});

test('folds are of like size, and an id’s is always the same', async () => {
  const { foldOf, FOLDS } = await chances();
  const counts = new Array<number>(FOLDS).fill(0);
  for (let n = 0; n < 800; n++) {
    const fold = foldOf(`made/article ${n}`);
    counts[fold] = (counts[fold] ?? 0) + 1;
  }
  for (const count of counts) expect(count).toBeGreaterThan(150);
});
