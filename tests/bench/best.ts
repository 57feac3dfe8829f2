/** The least of several runs in milliseconds: what is longer is the machine's other work. */
export function best(runs: number, job: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    job();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/**
 * The least of several runs of each job, in milliseconds, the jobs taking turns: a machine that is slower for a second is so
 * for all of them, and what is compared is their ratio.
 */
export function bestOfEach(runs: number, jobs: readonly (() => unknown)[]): number[] {
  const least = jobs.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < runs; run++)
    for (const [n, job] of jobs.entries()) least[n] = Math.min(least[n] ?? 0, best(1, job));
  return least;
}
