import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesRevision } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { dictionaryParts, newerHead } from '../../../src/dataset/read/read-dictionary.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { makeDictionary } from '../../../src/dataset/write/write-dictionary.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { openDictionary, putShard, type Shard } from '../../../src/engine/dictionary/dictionary.ts';
import { spot } from '../../../src/engine/dictionary/spot.ts';
import { articlesArbitrary, deleteForGood, handMade, newDataset, person, rowsOf } from './dataset-helpers.ts';

const stored = (db: DatasetDb) => rowsOf(db, ['dictionary']);

const madeAnew = async (db: DatasetDb) => {
  await makeDictionary(db);
  return stored(db);
};

describe('the stored dictionary', { timeout: 60_000 }, () => {
  test('is made when it is first wanted, and not before', async () => {
    const db = await newDataset();
    await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
    expect((await dictionaryParts(db, [])).head).toBeNull();
    await makeDictionary(db);
    const { head, named } = await dictionaryParts(db, []);
    expect(head?.size).toBeGreaterThan(500);
    expect(named).toBe(await namesRevision(db));
    expect(await newerHead(db, named)).toBeNull();
    expect(await newerHead(db, named - 1)).not.toBeNull();
  });

  test('comes along with every article, as if it were made anew', async () => {
    await fc.assert(
      fc.asyncProperty(articlesArbitrary(), articlesArbitrary(), fc.nat(5), async (first, second, gone) => {
        const db = await newDataset();
        await putArticles(db, first);
        await makeDictionary(db);
        for (const article of second) await putArticles(db, [article]);
        for (const { meta } of [...first, ...second].slice(0, gone)) await deleteForGood(db, meta.id);
        expect(await stored(db)).toEqual(await madeAnew(db));
      }),
      { numRuns: 25 },
    );
  });

  test('gets more shards when it grows, and fewer again', async () => {
    const db = await newDataset();
    await makeDictionary(db);
    const bits = (await dictionaryParts(db, [])).head?.bits;
    const before = await stored(db);
    const people = Array.from({ length: 2500 }, (_, i) =>
      person(`Ada Q${String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26), 97 + Math.floor(i / 676))}`),
    );
    const article = await handMade('Many were there.', { people });
    await putArticles(db, [article]);
    expect((await dictionaryParts(db, [])).head?.bits).toBeGreaterThan(bits ?? 0);
    expect(await stored(db)).toEqual(await madeAnew(db));
    await deleteForGood(db, article.meta.id);
    expect(await stored(db)).toEqual(before);
  });

  test('a kept article writes a few shards of many', async () => {
    const db = await newDataset();
    await makeDictionary(db);
    const before = new Map((await shardsOf(db)).map(([number, shard]) => [number, shard.join()]));
    await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
    const written = (await shardsOf(db)).filter(([number, shard]) => before.get(number) !== shard.join());
    expect(written.length).toBeGreaterThan(0);
    expect(written.length).toBeLessThanOrEqual(3);
    expect(before.size).toBeGreaterThanOrEqual(8);
  });

  test('where a shard is damaged or missing, an article is kept and deleted all the same, and all is made anew', async () => {
    const db = await newDataset();
    await makeDictionary(db);
    const whole = await stored(db);
    const quill = await handMade('Ada Quill rests.', { people: [person('Ada Quill')] });
    for (const harm of ['damaged', 'missing'] as const) {
      for (const [number, shard] of await shardsOf(db)) {
        await write(db, ['dictionary'], async (tx) => {
          const store = tx.objectStore('dictionary');
          await (harm === 'missing' ? store.delete(number) : store.put(shard.fill(7, 3, 5), number));
        });
      }
      await putArticles(db, [quill]);
      expect((await dictionaryParts(db, [])).head, harm).toBeNull();
      await deleteForGood(db, quill.meta.id);
      expect(await madeAnew(db)).toEqual(whole);
    }
  });

  test('two written forms of a person that are one alias stay while either is there, and go with both', async () => {
    const db = await newDataset();
    await makeDictionary(db);
    const before = await stored(db);
    const named = (aliases: string[], text: string) =>
      handMade(text, { people: [{ ...person('Ada Schimanskij'), aliases }] });
    const both = await named(['Ada Schimanskij', 'Schimanskij', 'Schi\u00admanskij', 'Schimanskij.'], 'One.');
    const one = await named(['Ada Schimanskij', 'Schi\u00admanskij'], 'Two.');
    await putArticles(db, [both, one]);
    expect(await stored(db)).toEqual(await madeAnew(db));
    await deleteForGood(db, both.meta.id);
    expect(await stored(db)).toEqual(await madeAnew(db));
    await deleteForGood(db, one.meta.id);
    expect(await stored(db)).toEqual(before);
  });

  test('a name of a hundred thousand letters is kept and deleted', async () => {
    const db = await newDataset();
    await makeDictionary(db);
    const before = await stored(db);
    const article = await handMade('Long.', { people: [person(`Ada ${'Quill'.repeat(25_000)}`)] });
    await putArticles(db, [article]);
    await deleteForGood(db, article.meta.id);
    expect(await stored(db)).toEqual(before);
  });

  test('spots what it has, by the shards that are missed', async () => {
    const db = await newDataset();
    await putArticles(db, [await handMade('Ada Quill rests.', { people: [person('Ada Quill')] })]);
    await makeDictionary(db);
    const { head } = await dictionaryParts(db, []);
    if (!head) throw new Error('None is stored.');
    const d = openDictionary(head);
    const text = 'In Iceland, Ada Quill spoke.';
    expect(spot(d, text)).toEqual([]);
    const { shards } = await dictionaryParts(db, d.missing);
    for (const number of d.missing) putShard(d, number, shards.get(number));
    expect(spot(d, text).map(({ start, end }) => text.slice(start, end))).toEqual(['Iceland', 'Ada Quill']);
  });

  test('holds no alias that makes every word of a page be looked at', async () => {
    const db = await newDataset();
    await makeDictionary(db);
    expect((await dictionaryParts(db, [])).head?.odd).toBe(0);
  });
});

async function shardsOf(db: DatasetDb): Promise<[number, Shard][]> {
  const { head, shards } = await dictionaryParts(
    db,
    Array.from({ length: 64 }, (_, i) => i),
  );
  if (!head) throw new Error('None is stored.');
  return [...shards];
}
