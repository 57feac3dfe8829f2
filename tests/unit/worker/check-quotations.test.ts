import { beforeEach, describe, expect, test } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { getEntities } from '../../../src/dataset/read/read-entities.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import type { EntityId } from '../../../src/engine/types.ts';
import { checkQuotations } from '../../../src/worker/check-quotations.ts';
import { handMade, newDataset, person, type Said } from '../dataset/dataset-helpers.ts';

const ADA = person('Ada Quill');
const BO = person('Bo Tarn');
const CLEO = person('Cleo Marsh');
const LAMP = 'We will light the old lamp on the northern cape before the first of May';
const ROAD = 'No road in this valley was ever built without the farmers who own the meadows';

const article = (name: string, said: readonly Said[], date?: string): Promise<FullArticle> =>
  handMade(
    `Ada Quill, Bo Tarn and Cleo Marsh met in ${name}. ${said.map(({ words }) => `“${words},” it was said. `).join('')}`,
    { people: [ADA, BO, CLEO], said },
    { title: name, source: `${name} Post`, url: `https://${name.toLowerCase()}.example/lamp`, ...(date && { date }) },
  );

let db: DatasetDb;
beforeEach(async () => {
  db = await newDataset();
  await putArticles(db, [
    await article(
      'Lima',
      [
        { by: ADA, words: LAMP },
        { by: BO, words: ROAD },
      ],
      '2024-02-01',
    ),
    await article('Kyoto', [{ by: CLEO, words: 'The meadows and the lamp are nobody’s business but ours' }]),
  ]);
});

/** What is said of each quotation of an open page: its words that differ, those on record, and where these are. */
async function check(open: FullArticle) {
  const ids = open.reading.people.map(({ id }) => id);
  const summaries = await getEntities(db, ids);
  const found = await checkQuotations(db, open, (id: EntityId) => summaries.get(id)?.id ?? null);
  return Array.from(found.values(), ({ kind, here, onRecord, speaker, source, places }) => ({
    kind,
    here: here.filter(({ isDifferent }) => isDifferent).map(({ text }) => text),
    onRecord: onRecord.filter(({ isDifferent }) => isDifferent).map(({ text }) => text),
    whole: [here, onRecord].map((words) => words.map(({ text }) => text).join('')),
    from: `${speaker}, ${source.source}, ${source.date}`,
    at: places.map(({ start, end }) => open.text.slice(start, end)),
  }));
}
const open = (said: readonly Said[]) => article('Oslo', said).then(check);

describe('the quotations of an open page', () => {
  test('that are on record in other words are told, with both wordings, source and date', async () => {
    const words = LAMP.replace('old', 'new');
    expect(
      await open([
        { by: ADA, words },
        { by: BO, words: ROAD },
      ]),
    ).toEqual([
      {
        kind: 'words',
        here: ['new'],
        onRecord: ['old'],
        whole: [words, LAMP],
        from: 'Ada Quill, Lima Post, 2024-02-01',
        at: [words],
      },
    ]);
  });

  test('that are on record by somebody else are told', async () => {
    expect(await open([{ by: CLEO, words: ROAD }])).toMatchObject([
      { kind: 'speaker', from: 'Bo Tarn, Lima Post, 2024-02-01' },
    ]);
  });

  test('are passed over where the article only reports them, or the speaker is not clear or not on record', async () => {
    const words = LAMP.replace('old', 'new');
    expect(await open([{ by: ADA, words, kind: 'indirect' }])).toEqual([]);
    expect(await open([{ by: null, words }])).toEqual([]);
    expect(await open([{ by: person('Dora Finch'), words: LAMP }])).toEqual([]);
    expect(await open([{ by: ADA, words, kind: 'mixed', quoted: 'before the first of May' }])).toEqual([]);
    expect(await open([{ by: ADA, words }])).toHaveLength(1);
  });

  test('are passed over where the same person is on record with these words, too', async () => {
    await putArticles(db, [await article('Quito', [{ by: ADA, words: LAMP.replace('old', 'new') }])]);
    expect(await open([{ by: ADA, words: LAMP.replace('old', 'new') }])).toEqual([]);
  });

  test('of a page that is kept are passed over: what changed in it is another matter', async () => {
    expect(await check(await article('Lima', [{ by: ADA, words: LAMP.replace('old', 'new') }]))).toEqual([]);
  });

  test('are compared with what is shown alone, not with what was deleted', async () => {
    const { meta } = await article('Lima', [
      { by: ADA, words: LAMP },
      { by: BO, words: ROAD },
    ]);
    await deleteArticles(db, [meta.id], 'act', '2026-05-01T10:00:00.000Z');
    expect(await open([{ by: CLEO, words: ROAD }])).toEqual([]);
  });
});

test('a dataset of the derivation before is searched once it has been derived anew', async () => {
  const said = [{ by: ADA, words: LAMP.replace('old', 'new') }];
  await write(db, ['articles', 'readings', 'quotations', 'fingerprints', 'likenesses'], async (tx) => {
    for (const store of ['articles', 'readings', 'quotations', 'fingerprints'] as const) {
      const held = await tx.objectStore(store).getAll();
      await tx.objectStore(store).clear();
      for (const row of held) await tx.anyStore(store).put({ ...row, made: 'by hand 0' });
    }
    await tx.objectStore('likenesses').clear();
  });
  expect(await open(said)).toEqual([]);
  await rereadOutdated(db, () => Promise.reject(new Error('The reading is there.')), { engine: 'by hand' });
  expect(await open(said)).toHaveLength(1);
});
