import { describe, expect, test } from 'vitest';
import { type Job, watchedJobs } from './jobs.ts';
import { watch } from './watch.ts';

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
