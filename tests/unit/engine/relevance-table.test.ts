import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FullArticle, QuotationInArticle } from '../../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../../src/dataset/model/full-article.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { listQuotations } from '../../../src/dataset/read/read-quotations.ts';
import { openForWriting } from '../../../src/dataset/write/open-for-writing.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { readArticle } from '../../../src/engine/article/read-article.ts';
import type { EntityId } from '../../../src/engine/types.ts';

const KOVEL: EntityId = 'person:marta-kovel';
const SENE = 'person:ibrahim-sene';
const FERRER = 'person:lucia-ferrer';
const ALIYEV: EntityId = 'person:ilham-aliyev';
const LAVROV = 'person:sergey-lavrov';

/** The entity hovered, the sentence it stands in, the sentence's other entities, and how the first quotation is to begin. */
const TABLE: readonly (readonly [EntityId, string, readonly EntityId[], string])[] = [
  [
    KOVEL,
    'Families can no longer pay for heating, which Marta Kovel had promised to prevent.',
    [],
    'No household in Norway',
  ],
  [KOVEL, 'Germany will be short of gas next winter unless Kovel keeps her word.', ['country:DE'], 'The new pipeline'],
  [KOVEL, 'Fishermen threw herrings at the windows of Marta Kovel.', [], 'Fishermen were right'],
  [KOVEL, 'Denmark has dug up its end of the cable, Kovel was told.', ['country:DK'], 'The cables to Denmark'],
  [KOVEL, 'Rivers ran dry, and with them the dams that Kovel relied on for power.', [], 'Wind farms at sea'],
  [KOVEL, 'Kovel flew to Senegal to watch the team train.', ['country:SN'], 'Norway lost to a better team'],
  [KOVEL, 'The tanks near Bergen are empty, to the surprise of Marta Kovel.', [], 'Storage tanks along the coast'],
  [KOVEL, 'A teacher told Kovel what is left of her wages.', [], 'Our teachers deserve a raise'],
  [SENE, 'Herders are selling their last cattle, and Ibrahim Sene has yet to visit them.', [], 'The rains have failed'],
  [SENE, 'Farmers who grow rice blame Sene for the price of seed.', [], 'Millet and sorghum'],
  [SENE, 'France will not lend the money that Sene had asked for.', ['country:FR'], 'France has sent wells'],
  [SENE, 'Spain wants a new agreement, but Sene is in no hurry.', ['country:ES'], 'Spanish trawlers have emptied'],
  [SENE, 'Hotels report fewer tourists since the election of Sene.', [], 'Tourists from Spain'],
  [FERRER, 'Ferrer denied that an inspector had been bribed.', [], 'Our inspectors will go aboard'],
  ['country:SN', 'The quota for tuna divides Spain and Senegal.', ['country:ES'], 'Spain has kept every quota'],
  ['country:NO', 'Electricity in Norway has never cost as much.', [], 'No household in Norway'],
  [
    'country:ES',
    'From Norway to Spain a cable under the sea would be the longest of all.',
    ['country:NO'],
    'The cables to Denmark',
  ],
  [LAVROV, 'Trade has doubled, and the turnover will grow further, Lavrov predicted.', [], 'The turnover of goods'],
  [ALIYEV, 'Energy and transport were what Aliyev had come to talk about.', [], 'This is why we hope'],
  ['country:AZ', 'An ally and neighbor like Russia matters to Azerbaijan.', ['country:RU'], 'Russia, as our friend'],
];

const read = (folder: string): Promise<FullArticle[]> =>
  Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const date = /^\d{4}-\d\d-\d\d/.exec(file)?.[0];
        return fullArticle(text, date ? { date } : {}, readArticle(text), 'reader');
      }),
  );

const startsWith = (words: string) => (found: QuotationInArticle | undefined) =>
  found?.quotation.text.replace(/^[“"]/, '').startsWith(words) ?? false;

describe('the quotation nearest a sentence', () => {
  let db: DatasetDb;
  let seeds: FullArticle[];
  beforeAll(async () => {
    db = await openForWriting('relevance');
    seeds = await read(join(import.meta.dirname, '../../../seeds'));
    await putArticles(db, [...seeds, ...(await read(join(import.meta.dirname, 'relevance-articles')))]);
  });

  test.each(TABLE)('%s in “%s”', async (entity, sentence, others, expected) => {
    const [first] = (await cardRecord(db, { entity, sentence, others, exclude: null, limit: 3 })).nearest;
    expect(first?.quotation.text.replace(/^[“"]/, '').slice(0, expected.length)).toBe(expected);
  });

  test('is not to be had by showing the latest three', async () => {
    let missed = 0;
    for (const [entity, , , expected] of TABLE) {
      const of = entity.startsWith('person:') ? { speaker: entity } : { about: entity };
      const { quotations } = await listQuotations(db, { ...of, offset: 0, limit: 3 });
      if (!quotations.some(startsWith(expected))) missed++;
    }
    expect(TABLE).toHaveLength(20);
    expect(missed).toBeGreaterThanOrEqual(TABLE.length / 2);
  });

  test('is never a fragment, even where only the fragment shares a word', async () => {
    const words = async (limit: number): Promise<string[]> => {
      const ask = { entity: KOVEL, sentence: 'The talks were fruitful, Kovel said.', others: [], exclude: null };
      return (await cardRecord(db, { ...ask, limit })).nearest.map(({ quotation }) => quotation.text);
    };
    const all = await words(50);
    expect(all.some((text) => /fruitful/.test(text))).toBe(true);
    expect((await words(3)).join(' ')).not.toContain('fruitful');
    expect(all.at(-1)).toContain('fruitful');
  });

  test('is none from the page being read', async () => {
    const [seed] = seeds;
    const ask = { entity: ALIYEV, sentence: 'Aliyev spoke of energy.', others: [] as EntityId[], limit: 3 };
    expect((await cardRecord(db, { ...ask, exclude: null })).nearest).toHaveLength(3);
    expect((await cardRecord(db, { ...ask, exclude: seed?.meta.id ?? null })).nearest).toEqual([]);
  });
});
