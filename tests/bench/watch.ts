import { best } from './best.ts';
import { calibrate } from './calibration.ts';
import type { Job } from './jobs.ts';

/** What a job took. */
export interface Watched {
  /** In times of the calibration job, which is measured right before and after. */
  readonly took: number;
  readonly found: number;
  /** What is wrong with it, in words; null where nothing is. */
  readonly fault: string | null;
}

/** So many times what is usual is a fault: a busy machine takes less than this at its best of several runs. */
const MARGIN = 2.5;
/** Of what is there, so much must be found: names that a stranger has taken are left out with reason. */
const MIN_FOUND = 0.5;

/** Measures a job against the calibration job, and judges what it found and what it took. */
export function watch({ name, usual, there, run }: Job, runs = 5): Watched {
  const found = run();
  let took = Number.POSITIVE_INFINITY;
  for (let round = 0; round < runs; round++) {
    const before = calibrate();
    const milliseconds = best(3, run);
    took = Math.min(took, milliseconds / Math.min(before, calibrate()));
  }
  const few = found < there * MIN_FOUND ? `found ${found} of ${there}` : null;
  const slow = took > usual * MARGIN ? `took ${took.toFixed(2)} calibration jobs, usually ${usual}` : null;
  const fault = few ?? slow;
  return { took, found, fault: fault === null ? null : `${name}: ${fault}` };
}
