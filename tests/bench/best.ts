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
