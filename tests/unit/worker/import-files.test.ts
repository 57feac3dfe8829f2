import { beforeEach, expect, test } from 'vitest';
import { parsePage } from '../../../src/cli/inputs/parse-page.ts';
import type { ImportResult } from '../../../src/dataset/model/dataset-types.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import { type DatasetDb, read } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { getArticle, getFullArticle, listArticles } from '../../../src/dataset/read/read-articles.ts';
import { getImport, importResults } from '../../../src/dataset/read/read-imports.ts';
import { unfinishedJobs } from '../../../src/dataset/read/read-jobs.ts';
import { readReadersPeople } from '../../../src/dataset/read/read-readers-people.ts';
import { correctPeople } from '../../../src/dataset/write/correct-people.ts';
import { correctArticle, setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import { writeQueueOf } from '../../../src/dataset/write/write-queue.ts';
import { extractArticle } from '../../../src/extraction/extract-article.ts';
import { holdsMany } from '../../../src/import/file-kind.ts';
import { importItems } from '../../../src/import/import-items.ts';
import { refusalOf } from '../../../src/import/import-limits.ts';
import { previewTable } from '../../../src/import/preview-table.ts';
import { type FileImporter, fileImporter } from '../../../src/worker/import-files.ts';
import { keepText } from '../../../src/worker/keep-text.ts';
import { mutationQueue } from '../../../src/worker/mutation-queue.ts';
import { readArticle } from '../../../src/worker/read-article.ts';
import { newDataset } from '../dataset/dataset-helpers.ts';

const AT = '2026-03-06T10:00:00.000Z';
const ACT = 'an-import';

const story = (n: number): string =>
  `Story ${n}\n\nThe council of Lima voted on Tuesday. “We have waited ${n} years,” said Ada Quill, the mayor of the city.`;

let db: DatasetDb;
beforeEach(async () => {
  db = await newDataset();
});

/**
 * A writer's importer.
 * @param afterParts called after each part
 * @param killedAt after so many items it goes no further, as if the writer had been killed; what it was reading is stored
 */
function writer(afterParts: (parts: number) => void = () => {}, killedAt = Number.POSITIVE_INFINITY) {
  let parts = 0;
  let items = 0;
  let hung = (): void => {};
  const hanging = new Promise<void>((resolve) => {
    hung = resolve;
  });
  const works: Promise<void>[] = [];
  let underWay = 0;
  const importer: FileImporter = fileImporter({
    queue: mutationQueue(),
    script: () => ({
      previewTable,
      refusalOf,
      holdsMany,
      async *importItems(...asked) {
        for await (const item of importItems(...asked)) {
          if (++items > killedAt) {
            hung();
            await new Promise<never>(() => {});
          }
          yield item;
        }
      },
    }),
    tools: {
      extract: () => (html, address) => extractArticle(parsePage(html), address),
      readPdf: () => async () => '',
    },
    readers: () => ({
      async read(...asked) {
        underWay++;
        return readArticle(...asked).finally(() => underWay--);
      },
      end: () => {},
    }),
    announce: {
      begun: () => () => afterParts(++parts),
      changed: async () => {},
    },
    runInBackground: (work) => works.push(work()),
    announceChange: async () => {},
  });
  return {
    ...importer,
    idle: () => Promise.all(works),
    /** Resolves when it goes no further, and has stored what it was reading and storing. */
    async gone() {
      await Promise.race([hanging, Promise.all(works)]);
      // What is read gets into the queue some turns of the event loop later.
      for (let turns = 0; turns < 10; turns = underWay > 0 ? 0 : turns + 1) {
        await new Promise((resolve) => setTimeout(resolve));
        await writeQueueOf(db)(async () => {});
      }
    },
  };
}

const give = (to: FileImporter, files: readonly (readonly [string, string])[]) =>
  to.give(db, { act: ACT, at: AT, from: 0, files: files.map(([path, text]) => ({ path, file: new Blob([text]) })) });

const told = (results: readonly ImportResult[]): string[] =>
  results.map(({ name, outcome, why }) => `${name} ${outcome}${why ? `: ${why}` : ''}`);

test('says of each item what came of it, and shows all at once', async () => {
  const one = writer();
  await give(one, [
    ['a.txt', story(1)],
    ['b.jsonl', [1, 2, 3].map((n) => JSON.stringify({ text: story(n) })).join('\n')],
    ['c.txt', ''],
    ['d.jpg', 'x'],
  ]);
  await one.start(db, { act: ACT, columns: null });
  await one.idle();
  expect(told(await importResults(db, ACT))).toEqual([
    'a.txt taken',
    'b.jsonl, line 1 held',
    'b.jsonl, line 2 taken',
    'b.jsonl, line 3 taken',
    'c.txt failed: is empty.',
    'd.jpg failed: is of a kind that cannot be imported (.jpg).',
  ]);
  expect((await datasetCounts(db)).kept).toBe(3);
  expect(await getImport(db, ACT)).toMatchObject({
    state: 'done',
    counts: { taken: 3, held: 1, earlier: 0, failed: 2 },
  });
  expect(await unfinishedJobs(db)).toEqual([]);
  expect(await read(db, ['importFiles'], (tx) => tx.objectStore('importFiles').count())).toBe(0);
});

test('a text that is too long to be read whole is taken, and said to be read in part', async () => {
  const long = `${story(1)}\n\n${'a'.repeat(2_000_000)}`;
  const one = writer();
  await give(one, [['a.txt', long]]);
  await one.start(db, { act: ACT, columns: null });
  await one.idle();
  expect(told(await importResults(db, ACT))).toEqual([
    'a.txt taken: is too long to be read whole: names and quotations are from its first 50 %, the rest is kept as text.',
  ]);
  const [meta] = await listArticles(db);
  const article = meta && (await getFullArticle(db, meta.id));
  expect(article?.text === long).toBe(true);
  expect(article?.reading).toMatchObject({ readTo: 1_000_000, quotations: [{ speaker: { name: 'Ada Quill' } }] });
});

test('what the dataset holds already is not read again', async () => {
  const one = writer();
  await give(one, [['a.txt', story(1)]]);
  await one.start(db, { act: ACT, columns: null });
  await one.idle();
  await one.give(db, { act: 'second', at: AT, from: 0, files: [{ path: 'z.txt', file: new Blob([story(1)]) }] });
  await one.start(db, { act: 'second', columns: null });
  await one.idle();
  expect(told(await importResults(db, 'second'))).toEqual(['z.txt held']);
  // The import before has made way.
  expect(await getImport(db, ACT)).toBeUndefined();
});

test('a pack brings its corrections in, behind the reader’s own, and how many is known', async () => {
  const theirs = await newDataset();
  const facts = { url: 'https://lima.example/1', source: 'Lima Post' };
  await keepText(theirs, { text: story(1), facts, at: AT });
  const [article] = await listArticles(theirs);
  if (!article) throw new Error('Nothing was kept.');
  const correct = (to: DatasetDb, id: string, title: string, at: string) =>
    correctArticle(to, { id, article: article.id, facts: { title, author: id }, at });
  await correct(theirs, 'theirs', 'Their title', '2026-03-08T10:00:00.000Z');
  await correctPeople(theirs, [{ id: 'people not', change: { kind: 'not a name', name: 'Quill' } }], AT);
  const pack = await (await exportPack(theirs)).file.text();

  await keepText(db, { text: story(1), facts, at: AT });
  await correctArticle(db, { id: 'own', article: article.id, facts: { title: 'My title' }, at: AT });
  const one = writer();
  await give(one, [['theirs.json', pack]]);
  await one.start(db, { act: ACT, columns: null });
  await one.idle();
  expect(await getImport(db, ACT)).toMatchObject({ state: 'done', corrected: { taken: 2, held: 0 }, corrections: [] });
  expect(await getArticle(db, article.id)).toMatchObject({ title: 'My title', author: 'theirs', source: 'Lima Post' });
  expect((await readReadersPeople(db)).notNames).toEqual(new Set(['quill']));
  // What the reader takes back stays so, though the pack has it.
  await setCorrectionUndone(db, 'theirs', true, '2026-03-09T10:00:00.000Z');
  await one.give(db, { act: 'again', at: AT, from: 0, files: [{ path: 'theirs.json', file: new Blob([pack]) }] });
  await one.start(db, { act: 'again', columns: null });
  await one.idle();
  expect(await getImport(db, 'again')).toMatchObject({ state: 'done', corrected: { taken: 0, held: 2 } });
  expect(await getArticle(db, article.id)).toMatchObject({ title: 'My title' });
  expect((await getArticle(db, article.id))?.author).not.toBe('theirs');
});

/** Some 70 articles in files of one and of many. */
const FILES = Array.from({ length: 12 }, (_, n): [string, string] =>
  n % 3 === 0
    ? [`${n}.jsonl`, Array.from({ length: 17 }, (_, line) => JSON.stringify({ text: story(n * 20 + line) })).join('\n')]
    : [`${n}.txt`, n === 5 ? '' : story(n * 20)],
);

test('a writer that is killed loses nothing and does nothing twice, wherever it ends', {
  timeout: 60_000,
}, async () => {
  const whole = writer();
  await give(whole, FILES);
  await whole.start(db, { act: ACT, columns: null });
  await whole.idle();
  const expected = told(await importResults(db, ACT));
  const { kept } = await datasetCounts(db);
  expect(expected).toHaveLength(76);

  for (const step of [1, 7, 19, 20, 21, 24]) {
    db = await newDataset();
    await give(writer(), FILES);
    // Given twice, as when a writer ends before it has answered.
    await give(writer(), FILES);
    expect((await getImport(db, ACT))?.files).toBe(FILES.length);
    const first = writer(undefined, step);
    await first.start(db, { act: ACT, columns: null });
    await first.gone();
    for (let kills = 0; kills < 3; kills++) {
      const next = writer(undefined, step * 3);
      await next.resume(db);
      await next.gone();
    }
    const last = writer();
    await last.resume(db);
    await last.idle();
    expect(told(await importResults(db, ACT))).toEqual(expected);
    expect((await datasetCounts(db)).kept).toBe(kept);
  }
});

test.each(['keep', 'drop', 'go on'] as const)('a stopped import asks, and does what it is told: %s', async (what) => {
  let stopping: Promise<unknown> = Promise.resolve();
  const one = writer((parts) => {
    if (parts === 2) stopping = one.stop(db, { act: ACT });
  });
  await give(one, FILES);
  await one.start(db, { act: ACT, columns: null });
  await one.idle();
  await stopping;
  const row = await getImport(db, ACT);
  expect(row?.state).toBe('asking');
  const read = row?.counts.taken ?? 0;
  expect(read).toBeGreaterThan(20);
  expect(read).toBeLessThan(70);
  // Nothing is shown while it waits, also after the browser was closed.
  expect((await datasetCounts(db)).kept).toBe(0);
  const next = writer();
  await next.resume(db);
  await next.idle();
  expect((await getImport(db, ACT))?.state).toBe('asking');

  await next.answer(db, { act: ACT, what });
  await next.answer(db, { act: ACT, what });
  await next.idle();
  expect((await datasetCounts(db)).kept).toBe(what === 'keep' ? read : what === 'drop' ? 0 : 75);
  if (what === 'drop') {
    expect(await getImport(db, ACT)).toBeUndefined();
    for (const store of ['importFiles', 'importResults', 'staged', 'texts', 'readings', 'jobs'] as const)
      expect(await read2(store)).toBe(0);
  } else expect((await getImport(db, ACT))?.state).toBe('done');
});

const read2 = (store: 'importFiles' | 'importResults' | 'staged' | 'texts' | 'readings' | 'jobs'): Promise<number> =>
  read(db, [store], (tx) => tx.objectStore(store).count());

test('a reset ends an import', async () => {
  const { resetDataset } = await import('../../../src/dataset/write/reset-dataset.ts');
  const { packOf } = await import('../../../src/dataset/model/pack-format.ts');
  let resetting: Promise<unknown> = Promise.resolve();
  const one = writer((parts) => {
    if (parts === 1) resetting = resetDataset(db, packOf([]), AT);
  });
  await give(one, FILES);
  await one.start(db, { act: ACT, columns: null });
  await one.idle();
  await resetting;
  expect((await datasetCounts(db)).kept).toBe(0);
  expect(await getImport(db, ACT)).toBeUndefined();
  expect(await unfinishedJobs(db)).toEqual([]);
});
