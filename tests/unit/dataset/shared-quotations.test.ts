import { describe, expect, test } from 'vitest';
import type { FullArticle, GivenFacts } from '../../../src/dataset/model/dataset-types.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { getEntity } from '../../../src/dataset/read/read-entities.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { deleteArticles, putArticles } from '../../../src/dataset/write/write-articles.ts';
import { handMade, newDataset, person, rebuilt, type Said } from './dataset-helpers.ts';
import { ADA, BO, PERU } from './sample-articles.ts';

const DAM = 'The dam will be closed until the last crack is filled';
const FISH = 'No fisher will lose a single day of pay over this';

/** An article of an outlet with some statements, each in a sentence of its own. */
const article = (source: string, date: string | null, said: readonly Said[], intro = ''): Promise<FullArticle> => {
  const facts: GivenFacts = { source, url: `https://${source.toLowerCase()}.example/dam`, ...(date && { date }) };
  const text = `${intro}${said.map(({ words }) => `“${words},” it was said. `).join('')}`;
  return handMade(text, { people: [ADA, BO], countries: [PERU], said }, facts);
};

const dam = (by: Said['by'] = ADA): Said => ({ by, words: DAM, about: [PERU.id] });

const holding = async (...articles: readonly FullArticle[]): Promise<DatasetDb> => {
  const db = await newDataset();
  for (const one of articles) await putArticles(db, [one]);
  return db;
};

/** The rows of a list: each one's outlet, and the outlets beneath it. */
const rows = async (db: DatasetDb, filter: { speaker?: typeof ADA.id; about?: typeof PERU.id } = {}) => {
  const { total, quotations } = await listQuotations(db, { ...filter, offset: 0, limit: 50 });
  expect(quotations).toHaveLength(total);
  return quotations.map(({ article: { source }, sources }) =>
    [source, ...sources.map((one) => one.article.source)].join(' < '),
  );
};

describe('the same words by the same person in several articles', () => {
  test('are one row with its sources beneath, the earliest first, undated last', async () => {
    const db = await holding(
      await article('Undated', null, [dam()]),
      await article('Later', '2024-05-03', [dam()]),
      await article('First', '2024-05-02', [dam(), { by: ADA, words: FISH }]),
    );
    expect(await rows(db, { speaker: ADA.id })).toEqual(['First < Later < Undated', 'First']);
    expect(await rows(db, { about: PERU.id })).toEqual(['First < Later < Undated']);
    expect(await rows(db)).toEqual(['First < Later < Undated', 'First']);
    expect((await search(db, 'last crack filled')).quotations.map(({ sourceCount }) => sourceCount)).toEqual([2]);
  });

  test('count once, for the person, the country and the dataset', async () => {
    const db = await holding(
      await article('First', '2024-05-02', [dam()]),
      await article('Later', '2024-05-03', [dam(), { by: ADA, words: FISH }]),
    );
    expect(await getEntity(db, ADA.id)).toMatchObject({ said: 2, articles: 2 });
    expect(await getEntity(db, PERU.id)).toMatchObject({ about: 1, articles: 2 });
    expect(await datasetCounts(db)).toMatchObject({ articles: 2, quotations: 2 });
  });

  test('go on with the next article where the one that stood for them goes', async () => {
    const [first, later, last] = await Promise.all([
      article('First', '2024-05-02', [dam()]),
      article('Later', '2024-05-03', [dam()]),
      article('Last', '2024-05-04', [dam()]),
    ]);
    const db = await holding(first, later, last);
    await deleteArticles(db, [first.meta.id], 'one');
    expect(await rows(db, { speaker: ADA.id })).toEqual(['Later < Last']);
    expect(await getEntity(db, ADA.id)).toMatchObject({ said: 1, articles: 2 });
    await deleteArticles(db, [last.meta.id], 'two');
    expect(await rows(db, { speaker: ADA.id })).toEqual(['Later']);
    expect(await datasetCounts(db)).toMatchObject({ quotations: 1 });
  });

  test('are the same in a generation made anew', async () => {
    const db = await holding(
      await article('Later', '2024-05-03', [dam()]),
      await article('First', '2024-05-02', [dam(), { by: ADA, words: FISH }]),
    );
    const [before, counts] = [await rows(db), await datasetCounts(db)];
    await rebuilt(db);
    expect(await rows(db)).toEqual(before);
    expect(await datasetCounts(db)).toEqual(counts);
  });

  test('are in a card once, and not at all on the page of any of the articles', async () => {
    const [first, later] = await Promise.all([
      article('First', '2024-05-02', [dam()]),
      article('Later', '2024-05-03', [dam(), { by: ADA, words: FISH }]),
    ]);
    const other = await article('Other', '2024-05-01', [{ by: ADA, words: 'The river has not been so low for years' }]);
    const db = await holding(first, later, other);
    const ask = { entity: ADA.id, sentence: 'The dam has a crack.', others: [], limit: 2 };
    const shown = async (exclude: FullArticle | null) =>
      (await cardRecord(db, { ...ask, exclude: exclude?.meta.id ?? null })).nearest.map(({ quotation }) =>
        quotation.text.slice(0, 9),
      );
    expect(await shown(null)).toEqual(['The dam w', 'No fisher']);
    expect(await shown(first)).toEqual(['No fisher', 'The river']);
    expect(await shown(later)).toEqual(['The river']);
  });
});

describe('what is one statement', () => {
  test('marks, capitals and line breaks do not count', async () => {
    const db = await holding(
      await article('First', '2024-05-02', [dam()]),
      await article('Later', '2024-05-03', [{ by: ADA, words: `${DAM.toUpperCase().replace(' UNTIL', ',\nUNTIL')}.` }]),
    );
    expect(await rows(db)).toEqual(['First < Later']);
  });

  test('another speaker’s same words are another', async () => {
    const db = await holding(
      await article('First', '2024-05-02', [dam()]),
      await article('Later', '2024-05-03', [dam(BO)]),
    );
    expect((await rows(db)).sort()).toEqual(['First', 'Later']);
    expect(await getEntity(db, BO.id)).toMatchObject({ said: 1 });
  });

  test('an open speaker is the one whom all others name, whichever is earlier', async () => {
    const open = await article('Open', '2024-05-01', [dam(null)]);
    const named = await article('Named', '2024-05-02', [dam()]);
    for (const order of [
      [open, named],
      [named, open],
    ])
      expect(await rows(await holding(...order), { speaker: ADA.id })).toEqual(['Named < Open']);
    const db = await holding(open, named, await article('Contrary', '2024-05-03', [dam(BO)]));
    expect((await rows(db)).sort()).toEqual(['Contrary', 'Named', 'Open']);
  });

  test('another spelling of the speaker’s name is the same speaker', async () => {
    const db = await holding(
      await article('First', '2024-05-02', [dam(person('Sergey Makarov'))]),
      await article('Later', '2024-05-03', [dam(person('Sergei Makarov'))]),
    );
    expect(await rows(db)).toEqual(['First < Later']);
  });

  test('words that are only reported are not those that are spoken', async () => {
    const db = await holding(
      await article('First', '2024-05-02', [dam()]),
      await article('Later', '2024-05-03', [{ ...dam(), kind: 'indirect' }]),
    );
    expect(await getEntity(db, ADA.id)).toMatchObject({ said: 2, saidReported: 1 });
  });

  test('a fragment is the same only in the same sentence', async () => {
    const fragment = (intro: string) => ({ said: [{ by: ADA, words: 'quite absurd' }], intro });
    const of = async (source: string, date: string, { said, intro }: ReturnType<typeof fragment>) =>
      article(source, date, said, intro);
    const db = await holding(
      await of('First', '2024-05-02', fragment('About the tax she was short: ')),
      await of('Copy', '2024-05-03', fragment('About the tax she was short: ')),
      await of('Other', '2024-05-04', fragment('The new stamp she found ')),
    );
    expect(await rows(db)).toEqual(['Other', 'First < Copy']);
  });

  test('what one article has twice stays two, in each of its copies', async () => {
    const twice = (source: string, date: string) => article(source, date, [dam(), { by: ADA, words: FISH }, dam()]);
    const db = await holding(await twice('First', '2024-05-02'));
    expect(await rows(db)).toEqual(['First', 'First', 'First']);
    await putArticles(db, [await twice('Copy', '2024-05-03')]);
    expect(await rows(db)).toEqual(['First < Copy', 'First < Copy', 'First < Copy']);
    expect(await datasetCounts(db)).toMatchObject({ articles: 2, quotations: 3 });
  });
});
