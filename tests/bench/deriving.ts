import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GenerationContentBuilder } from '../../src/dataset/model/generation-content.ts';
import { DERIVED_ROWS } from '../../src/dataset/model/generation-rows.ts';
import { readingStamp } from '../../src/dataset/model/reading-stamp.ts';
import { ENGINE_VERSION } from '../../src/engine/version.ts';
import { madeArticles } from './made-articles.ts';
import type { Report } from './report.ts';

/** Articles added at once, as the writer does. */
const BATCH = 100;
const MB = 1_000_000;
/** The most that a collector should have to look through, in MB. */
const MAX_OBJECTS_MB = 40;

/** What everything derived takes to compute, in Node: processor time, and memory held meanwhile. */
export async function derivingRows(out: Report, count: number): Promise<void> {
  const made = madeArticles(count);
  const numbers = await inOrderOfIds(made);
  const before = held();
  const builder = new GenerationContentBuilder(new Map());
  let ms = 0;
  for (let from = 0; from < count; from += BATCH) {
    const batch = await Promise.all(numbers.slice(from, from + BATCH).map((n) => made.article(n)));
    const articles = batch.map(({ meta, reading, text }) => ({
      meta,
      reading,
      text,
      made: readingStamp(ENGINE_VERSION),
    }));
    ms += processorMs(() => builder.add(articles));
  }
  const after = held();
  let rows = 0;
  ms += processorMs(() => {
    const content = builder.content([]);
    for (const producer of Object.values(DERIVED_ROWS)) for (const _ of producer(content)) rows++;
  });
  const add = (name: string, value: number, unit: string, wanted?: number): void =>
    out.add({ name, value, unit, peer: null, peerValue: null, found: rows, ...(wanted !== undefined && { wanted }) });
  add(`objects held while ${count} articles are derived`, (after.objects - before.objects) / MB, 'MB', MAX_OBJECTS_MB);
  add('numbers held beside them', (after.buffers - before.buffers) / MB, 'MB');
  add('processor time of deriving an article', ms / count, 'ms');
}

/** Articles are added in the order of their ids. */
async function inOrderOfIds(made: ReturnType<typeof madeArticles>): Promise<number[]> {
  const ids: { readonly n: number; readonly id: string }[] = [];
  for (let n = 0; n < made.count; n++) ids.push({ n, id: (await made.article(n)).meta.id });
  return ids.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ n }) => n);
}

/** The memory that is held once everything else is collected, in bytes. */
function held(): { readonly objects: number; readonly buffers: number } {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What is freed by a first round may have held what only a second one frees.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { objects: heapUsed, buffers: arrayBuffers };
}

function processorMs(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
