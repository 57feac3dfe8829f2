import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { FIRST_HITS } from '../../../src/dataset/model/search/search-kinds.ts';
import type { QuotationChoice } from '../../../src/dataset/read/choose-quotations.ts';
import { foldQuotations } from '../../../src/dataset/read/fold-quotations.ts';
import { readParagraphs } from '../../../src/dataset/read/read-paragraphs.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { recordFacets } from '../../../src/dataset/read/record-facets.ts';
import { search } from '../../../src/dataset/read/search-dataset.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { handMade, newDataset, type Said } from './dataset-helpers.ts';
import { ADA, BO, bridge, fish, JAPAN, PERU, train } from './sample-articles.ts';

/** A live blog of two days, newest first, around an article of the day between. */
const LIVE: readonly Said[] = [
  { by: ADA, words: 'The gates were opened again tonight', date: '2024-05-03T19:30Z' },
  { by: ADA, words: 'We closed every gate at noon', date: '2024-05-01T12:00Z' },
];
const liveBlog = () =>
  handMade(
    `Ada Quill spoke. ${LIVE.map(({ words }) => `“${words},” she said.`).join(' ')}`,
    { people: [ADA], said: LIVE },
    { title: 'The flood, live', source: 'Lima Post', date: '2024-05-01' },
  );
const between = () =>
  handMade(
    'Ada Quill spoke of Peru. “The water is lower today,” she said. She promised that dams would be repaired.',
    {
      people: [ADA],
      countries: [PERU],
      said: [
        { by: ADA, words: 'The water is lower today', about: [PERU.id] },
        { by: ADA, words: 'that dams would be repaired', kind: 'indirect' },
      ],
    },
    { title: 'After the flood', source: 'Kyoto Daily', date: '2024-05-02' },
  );

const dataset = async () => {
  const db = await newDataset();
  await putArticles(db, [await liveBlog(), await between(), await bridge(), await fish(), await train()]);
  return db;
};
const textsOf = async (choice: QuotationChoice) =>
  (await listQuotations(await dataset(), { ...choice, offset: 0, limit: 20 })).quotations.map(
    ({ quotation }) => quotation.text,
  );

test('a live blog’s quotations are listed under their own days, in a record and among all', async () => {
  const inOrder = [
    'The gates were opened again tonight',
    'The water is lower today',
    'that dams would be repaired',
    'We closed every gate at noon',
  ];
  expect((await textsOf({ speaker: ADA.id })).slice(0, 4)).toEqual(inOrder);
  expect((await textsOf({})).filter((text) => inOrder.includes(text))).toEqual(inOrder);
  expect(await textsOf({ speaker: ADA.id, during: '2024-05' })).toEqual(inOrder);
});

test('an export keeps the quotations of an article together, whatever their days', async () => {
  const all = await foldQuotations(
    await dataset(),
    { speaker: ADA.id, during: '2024-05' },
    (): string[] => [],
    (texts, quotations) => texts.push(...quotations.map(({ article }) => article.title ?? '')),
  );
  expect(all).toEqual(['The flood, live', 'The flood, live', 'After the flood', 'After the flood']);
});

test.each<[QuotationChoice, number]>([
  [{ speaker: ADA.id }, 6],
  [{ speaker: ADA.id, about: PERU.id }, 1],
  [{ speaker: ADA.id, words: 'closing gates' }, 1],
  [{ speaker: ADA.id, words: 'giraffe' }, 0],
  [{ speaker: ADA.id, source: 'Lima Post' }, 4],
  [{ speaker: ADA.id, source: '' }, 0],
  [{ about: PERU.id, source: '' }, 1],
  [{ speaker: ADA.id, during: '2024' }, 6],
  [{ speaker: ADA.id, during: '2024-02' }, 2],
  [{ about: PERU.id, during: 'undated' }, 1],
  [{ speaker: ADA.id, kind: 'own' }, 5],
  [{ speaker: ADA.id, kind: 'reported' }, 1],
  [{ about: PERU.id, speaker: BO.id }, 2],
  [{ speaker: ADA.id, kind: 'own', during: '2024-05', source: 'Kyoto Daily', words: 'water' }, 1],
])('%j leaves %i', async (choice, count) => {
  expect(await textsOf(choice)).toHaveLength(count);
});

test('what a record can be narrowed by is counted by what the other conditions leave', async () => {
  const db = await dataset();
  const facets = await recordFacets(db, { speaker: ADA.id, during: '2024-05', source: 'Lima Post' }, 'speaker');
  expect(facets.months).toEqual([
    { value: '2024-02', count: 2 },
    { value: '2024-05', count: 2 },
  ]);
  expect(facets.sources).toEqual([
    { value: 'Kyoto Daily', count: 2 },
    { value: 'Lima Post', count: 2 },
  ]);
  expect(facets.kinds).toEqual([{ value: 'own', count: 2 }]);
  const country = await recordFacets(db, { about: PERU.id }, 'about');
  expect(country.others).toEqual([
    { value: { id: BO.id, name: 'Bo Tarn' }, count: 2 },
    { value: { id: ADA.id, name: 'Ada Quill' }, count: 1 },
  ]);
  expect(country.months.at(-1)).toEqual({ value: 'undated', count: 1 });
});

test('a search says how many quotations it found, and all of them can be gone through', async () => {
  const db = await newDataset();
  const said = Array.from(
    { length: 30 },
    (_, n): Said => ({ by: BO, words: `Harbour number ${n} has to wait`, about: [JAPAN.id] }),
  );
  await putArticles(db, [
    await handMade(`Bo Tarn spoke. ${said.map(({ words }) => `“${words}.”`).join(' ')}`, { people: [BO], said }),
  ]);
  const { quotations, counts } = await search(db, 'harbours');
  expect([quotations.length, counts.quotations.count]).toEqual([FIRST_HITS.quotations.limit, 30]);
  const all = await foldQuotations(
    db,
    { search: 'harbours' },
    () => ({ count: 0 }),
    (sum, { length }) => {
      sum.count += length;
    },
  );
  expect(all.count).toBe(30);
});

test('a quotation’s paragraph is what is between two line ends around it', async () => {
  const db = await newDataset();
  const words = 'The mill will stay';
  const text = `A title\n\nThe mayor met Bo Tarn. “${words},” he said. Then it rained.\n\nThe end.`;
  await putArticles(db, [await handMade(text, { people: [BO], said: [{ by: BO, words }] })]);
  const { quotations } = await listQuotations(db, { offset: 0, limit: 9 });
  const [paragraph] = [...(await readParagraphs(db, quotations)).values()];
  expect(paragraph?.text).toBe(`The mayor met Bo Tarn. “${words},” he said. Then it rained.`);
  expect(text.slice(paragraph?.start)).toMatch(/^The mayor/);
});
