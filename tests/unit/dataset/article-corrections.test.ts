import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { getArticle } from '../../../src/dataset/read/read-articles.ts';
import { getEntity } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { rereadOutdated } from '../../../src/dataset/write/reread-outdated.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { correctArticle, correctQuotation, setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import { movedEnd, wordsAround } from '../../../src/options/corrections/word-ends.ts';
import { ARTICLE_STORES, handMade, newDataset, person, rebuilt, rowsOf } from './dataset-helpers.ts';

const AT = '2026-05-01T10:00:00.000Z';
const LATER = '2026-05-02T10:00:00.000Z';
const ADA = person('Ada Quill');
const BO = person('Bo Tarn');
const FERRY = 'The ferry sails again on Monday';

const story = (start: string, facts: Parameters<typeof handMade>[2] = {}) =>
  handMade(
    `${start} “${FERRY},” Ada Quill told Bo Tarn. The crew waits.`,
    {
      people: [ADA, BO],
      said: [{ by: ADA, words: FERRY }],
    },
    facts,
  );

const shown = async (db: DatasetDb) => (await listQuotations(db, { offset: 0, limit: 99 })).quotations;

describe('what is known of an article', () => {
  test('is as the reader says, also read anew and in a pack, and as it was once that is taken back', async () => {
    const article = await story('One.', { title: 'Ferry', url: 'https://example.com/a' });
    const db = await newDataset();
    await putArticles(db, [article]);
    const rows = await rowsOf(db, ARTICLE_STORES);
    const { id } = article.meta;
    const facts = { title: 'The ferry', date: '2024-02', url: 'https://example.com/b' };
    expect(await correctArticle(db, { id: 'a', article: id, facts, at: AT })).toBe(true);
    expect(await getArticle(db, id)).toMatchObject(facts);
    expect(await getEntity(db, ADA.id)).toMatchObject({ latest: '2024-02' });
    await rereadOutdated(db, () => ({ ...article.reading, engine: 'next' }), { engine: 'next' });
    expect(await getArticle(db, id)).toMatchObject(facts);
    const pack = readPack(await (await exportPack(db)).file.text());
    expect(pack.articles[0]).toMatchObject({ title: 'Ferry', url: 'https://example.com/a' });
    expect(pack.corrections[0]).toMatchObject({ change: { kind: 'article', facts } });
    await putArticles(db, [article]);
    expect(await getArticle(db, id)).toMatchObject(facts);
    await rebuilt(db);
    await setCorrectionUndone(db, 'a', true, LATER);
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
  });
});

describe('a quotation that begins or ends elsewhere', () => {
  test('has the words that the reader says, and those of before once that is taken back', async () => {
    const db = await newDataset();
    const article = await story('One.');
    await putArticles(db, [article]);
    const rows = await rowsOf(db, ARTICLE_STORES);
    const [before] = await shown(db);
    if (!before) throw new Error('Nothing is shown.');
    const words = 'ferry sails again';
    const change = { kind: 'words', words, from: 4 } as const;
    const asked = { id: 'a', article: article.meta.id, quotation: before.id, change, at: AT };
    expect(await correctQuotation(db, asked)).toBe(true);
    const [now] = await shown(db);
    expect(now).toMatchObject({ id: before.id, quotation: { text: words, start: before.quotation.start + 4 } });
    await rebuilt(db);
    expect((await shown(db))[0]?.quotation.text).toBe(words);
    await setCorrectionUndone(db, 'a', true, LATER);
    expect(await rowsOf(db, ARTICLE_STORES)).toEqual(rows);
  });

  test('is moved word by word, and keeps one', () => {
    const text = 'He said: “The ferry, he thinks, sails.” Nobody knew.';
    const read = { start: text.indexOf('The'), end: text.indexOf(' sails') - 1 };
    const at = (span: { start: number; end: number }) => text.slice(span.start, span.end);
    expect(at(read)).toBe('The ferry, he thinks');
    expect(at(movedEnd(text, read, 'end', 1))).toBe('The ferry, he thinks, sails');
    expect(at(movedEnd(text, read, 'start', -1))).toBe('said: “The ferry, he thinks');
    expect(at(movedEnd(text, read, 'start', 1))).toBe('ferry, he thinks');
    let one = read;
    for (let n = 0; n < 9; n++) one = movedEnd(text, one, 'end', -1);
    expect(at(one)).toBe('The');
    expect(wordsAround(text, read, read).map((word) => at(word))).toContain('sails');
  });
});

describe('a correction holds in an article that is kept later', () => {
  test('with the same words by the same speaker, and is taken back there too', async () => {
    const db = await newDataset();
    const first = await story('One.');
    await putArticles(db, [first]);
    const [before] = await shown(db);
    if (!before) throw new Error('Nothing is shown.');
    const change = { kind: 'speaker', entity: BO.id, name: BO.name } as const;
    await correctQuotation(db, { id: 'a', article: first.meta.id, quotation: before.id, change, at: AT });
    await putArticles(db, [await story('Another paper.'), await story('A third one.')]);
    expect((await shown(db)).map(({ quotation }) => quotation.speaker?.name)).toEqual(['Bo Tarn']);
    await rebuilt(db);
    expect((await shown(db)).map(({ quotation }) => quotation.speaker?.name)).toEqual(['Bo Tarn']);
    await setCorrectionUndone(db, 'a', true, LATER);
    expect((await shown(db)).map(({ quotation }) => quotation.speaker?.name)).toEqual(['Ada Quill']);
  });
});
