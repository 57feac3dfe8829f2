import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { afterAll, describe, expect, test } from 'vitest';
import type { Job } from './jobs.ts';

// The jobs are measured as a bundle, as they ship and as `npm run bench` measures them. In vitest's own modules each call of an
// imported function reads a property of its module first, which doubles the time of a loop that calls a small one.
const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(here, '.built-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'jobs.mjs');
await esbuild.build({
  entryPoints: [join(here, 'regression-jobs.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  packages: 'external',
  logLevel: 'error',
});
const { watchedJobs, watch }: typeof import('./regression-jobs.ts') = await import(pathToFileURL(outfile).href);

// Run with `npm test`: alone, after all else, so that what is measured is not the other tests.
describe('nothing has grown slow, as a ratio to the calibration job', { timeout: 60_000 }, () => {
  const jobs = watchedJobs();
  test.each(jobs)('$name', (job) => {
    const { took, found, fault } = watch(job);
    console.log(`${job.name}: ${took.toFixed(2)} calibration jobs (usually ${job.usual}), found ${found}`);
    expect(fault).toBeNull();
  });

  const [first] = jobs;
  test('a job that is four times as slow is seen', () => {
    if (!first) throw new Error('No job.');
    const slow: Job = {
      ...first,
      run() {
        for (let n = 0; n < 3; n++) first.run();
        return first.run();
      },
    };
    // Against what it takes here and now, not against another machine's.
    expect(watch({ ...slow, usual: watch(first).took }).fault).toMatch(/took/);
  });

  test('so is one that finds too little', () => {
    if (!first) throw new Error('No job.');
    expect(watch({ ...first, run: () => 0 }).fault).toMatch(/found 0/);
  });
});
