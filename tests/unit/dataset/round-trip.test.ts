import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ArticleId, FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../../src/dataset/model/full-article.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { finishJob, stageItems, startJob } from '../../../src/dataset/write/job-lifecycle.ts';
import { loadBundle } from '../../../src/dataset/write/load-bundle.ts';
import { bringBack, deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { correctQuotation, setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import type { Reading } from '../../../src/engine/types.ts';
import { newDataset, person, readingOf } from './dataset-helpers.ts';
import { bridge, bundleOf, fish } from './sample-articles.ts';

const PEOPLE = [person('Ada Quill', 'Prime Minister of Peru', 'country:PE'), person('Bo Tarn')];
const STATEMENTS = ['the harvest was late', 'nobody counted the ballots twice', 'a bridge is not a promise'];

/** What a reader does, one thing after the other. */
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('keep' as const),
      /** The article's address; one of none is known by its text. */
      address: fc.option(fc.nat(2)),
      text: fc.nat(2),
      title: fc.option(fc.constantFrom('A title', 'Zwei “Titel” \u2028 \ud800', '"quoted", \\ and </script>')),
      date: fc.option(fc.constantFrom('2023', '2023-02-27')),
    }),
  },
  fc.record({ kind: fc.constant('delete' as const), which: fc.nat(4) }),
  fc.record({ kind: fc.constant('bring back' as const), which: fc.nat(4) }),
  fc.record({ kind: fc.constant('correct' as const), which: fc.nat(9), how: fc.nat(2) }),
  fc.record({ kind: fc.constant('take back' as const), which: fc.nat(3) }),
);

const textOf = (n: number): string => {
  const [who, other] = n % 2 === 0 ? [PEOPLE[0], PEOPLE[1]] : [PEOPLE[1], PEOPLE[0]];
  return `Text ${n}. ${who?.name} met ${other?.name}. “${STATEMENTS[n % 3]},” he said. “${STATEMENTS[(n + 1) % 3]}.”`;
};

/** Reads a text as an engine would: the same text and facts give the same reading. */
function read(text: string): Reading {
  const n = Number(text.slice(5, 6));
  const said = [n % 3, (n + 1) % 3].map((of, i) => ({
    by: PEOPLE[(n + i) % 2] ?? null,
    words: STATEMENTS[of] ?? '',
  }));
  return { ...readingOf(text, { people: PEOPLE, said }), title: `What text ${n} calls itself` };
}

const moment = (n: number): string => new Date(Date.UTC(2026, 2, 1, 0, 0, n)).toISOString();

async function live(db: DatasetDb, acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[]) {
  const ids: ArticleId[] = (await shipped()).map(({ meta }) => meta.id);
  const deletions: string[] = [];
  const corrections: string[] = [];
  for (const [n, one] of acts.entries()) {
    const at = moment(n);
    if (one.kind === 'keep') {
      const text = textOf(one.text);
      const given = {
        // In another order than a pack's.
        ...(one.date !== null && { date: one.date }),
        ...(one.title !== null && { title: one.title }),
        ...(one.address !== null && { url: `https://gazette.example/${one.address}` }),
      };
      const article: FullArticle = await fullArticle(text, given, read(text), 'reader', at);
      ids.push(article.meta.id);
      await putArticles(db, [article], at);
    } else if (one.kind === 'delete') {
      deletions.push(`act ${n}`);
      const id = ids[one.which % ids.length];
      if (id) await deleteArticles(db, [id], `act ${n}`, at);
    } else if (one.kind === 'bring back') {
      const deletion = deletions[one.which % deletions.length];
      if (deletion) await bringBack(db, deletion, at);
    } else if (one.kind === 'correct') {
      const { quotations } = await listQuotations(db, { offset: one.which, limit: 1 });
      const [quotation] = quotations;
      const change = [
        { kind: 'speaker' as const, entity: 'person:bo-tarn' as const, name: 'Bo Tarn' },
        { kind: 'not said' as const },
        { kind: 'reported' as const },
      ][one.how];
      if (!quotation || !change) continue;
      corrections.push(`correction ${n}`);
      const asked = { id: `correction ${n}`, article: quotation.article.id, quotation: quotation.id, change, at };
      await correctQuotation(db, asked);
    } else {
      const id = corrections[one.which % corrections.length];
      if (id) await setCorrectionUndone(db, id, n % 2 === 0, at);
    }
  }
}

const shipped = () => Promise.all([bridge(), fish()]);

/** A new dataset with what is shipped, as after the extension was installed. */
async function installed(): Promise<DatasetDb> {
  const db = await newDataset();
  await loadBundle(db, bundleOf(...(await shipped())));
  return db;
}

const backupOf = async (db: DatasetDb): Promise<string> => (await exportPack(db)).file.text();

/** As the writer restores a backup (`worker/restore-backup.ts`). */
async function restore(db: DatasetDb, backup: string): Promise<void> {
  const pack = readPack(backup);
  const items = pack.articles.filter(({ origin }) => origin === 'reader');
  const job = await startJob(db, { source: 'a', fingerprint: 'a', total: items.length }, moment(1000));
  await stageItems(db, job, items, {
    read: ({ id: _, text, origin, keptAt, ...facts }) => fullArticle(text, facts, read(text), origin, keptAt),
  });
  await finishJob(db, job.id, pack.log, moment(1000), pack.corrections);
}

test('a backup that is restored where nothing was gives the same backup, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
      const db = await installed();
      await live(db, acts);
      const backup = await backupOf(db);
      const other = await installed();
      await restore(other, backup);
      expect(await backupOf(other)).toBe(backup);
      // And it is not added twice.
      await restore(other, backup);
      expect(await backupOf(other)).toBe(backup);
    }),
    { numRuns: 60 },
  );
});

test('what a backup’s log says of an article that is known here is not taken', async () => {
  const [one, other] = [await installed(), await installed()];
  const [article] = await shipped();
  const id = article?.meta.id;
  if (!id) throw new Error('No article.');
  await deleteArticles(one, [id], 'here', moment(5));
  await bringBack(one, 'here', moment(6));
  await deleteArticles(other, [id], 'there', moment(9));
  const before = await backupOf(one);
  await restore(one, await backupOf(other));
  expect(await backupOf(one)).toBe(before);
});

test('articles of a pack without a log are kept at the moment of the restoring', async () => {
  const db = await installed();
  const text = textOf(1);
  await restore(
    db,
    JSON.stringify({
      format: 'on-record pack',
      version: 1,
      articles: [{ id: 'article:0123456789abcdef', text, origin: 'reader', keptAt: moment(3) }],
      log: [],
    }),
  );
  const { log, articles } = readPack(await backupOf(db));
  expect(log).toEqual([{ kind: 'kept', article: articles.find((one) => one.text === text)?.id, at: moment(1000) }]);
});
