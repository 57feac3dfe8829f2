import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FullArticle } from '../../../src/dataset/model/dataset-types.ts';
import { addGroups, filteredList, quotationIndex } from '../../../src/dataset/model/posting-list.ts';
import { cardRecord } from '../../../src/dataset/read/card-record.ts';
import { putArticles } from '../../../src/dataset/write/write-articles.ts';
import { Extent, extentOf } from '../../../src/engine/relevance.ts';
import type { EntityId, Quotation } from '../../../src/engine/types.ts';
import { handMade, newDataset, person, type Said } from './dataset-helpers.ts';

const ADA = person('Ada Quill');
const BO = person('Bo Tarn');
const CY = person('Cyr Vale');
const PEOPLE = [ADA, BO, CY];

/** An article with these statements, in which all three are named. */
const article = (said: readonly Said[], n = 0): Promise<FullArticle> =>
  handMade(`${said.map(({ words }) => `“${words}”`).join(' ')} Ada Quill met Bo Tarn and Cyr Vale, ${n}.`, {
    people: PEOPLE,
    said,
  });

async function cardOf(
  said: readonly Said[],
  ask: { sentence?: string; others?: readonly EntityId[]; near?: readonly EntityId[] } = {},
) {
  const db = await newDataset();
  await putArticles(db, [await article(said)]);
  const { sentence = '', others = [BO.id], near = [] } = ask;
  const around = { text: sentence, others: [...others, ...near] };
  const found = await cardRecord(db, { ...NOWHERE, entity: ADA.id, sentence, others, around });
  return { ...found, both: found.ofBoth.map(({ quotation }) => quotation.text) };
}

const NOWHERE = { sentence: '', exclude: null, limit: 3 };

const OF_ADA: Said = {
  by: BO,
  words: 'Ada has never once been late for the ferry in all those years',
  about: [ADA.id],
};
const OF_BOTH: Said = {
  by: CY,
  words: 'The two of them, Ada and Bo, have not agreed on a single harbour yet',
  about: [ADA.id, BO.id],
};
const OF_ADA_ALONE: Said = { by: CY, words: 'Ada will keep the harbour open until the spring comes', about: [ADA.id] };
const OWN: Said = { by: ADA, words: 'The harbour stays as it is until somebody pays for it' };
const OWN_OF_BO: Said = { by: ADA, words: 'What Bo has promised the harbour is his to pay for', about: [BO.id] };

describe('what was said of two people of one sentence, in the card of one', () => {
  test('is what the other said of them, and then what anybody else said of both', async () => {
    const { both, nearest } = await cardOf([OF_ADA_ALONE, OF_BOTH, OF_ADA, OWN]);
    expect(both).toEqual([OF_ADA.words, OF_BOTH.words]);
    expect(nearest.map(({ quotation }) => quotation.text)).toEqual([OWN.words]);
  });

  test('is nothing where nobody else is in the sentence, be they near it', async () => {
    expect((await cardOf([OF_ADA, OF_BOTH, OWN], { others: [], near: [BO.id] })).both).toEqual([]);
    expect((await cardOf([OF_ADA_ALONE, OWN])).both).toEqual([]);
  });

  test('is never what the person said: of the other, that is among the nearest, and first', async () => {
    const { both, nearest, isFirstOfOther } = await cardOf([OWN, OWN_OF_BO, OF_BOTH]);
    expect(both).toEqual([OF_BOTH.words]);
    expect(nearest[0]?.quotation.text).toBe(OWN_OF_BO.words);
    expect(isFirstOfOther).toBe(true);
    expect((await cardOf([OWN, OF_BOTH])).isFirstOfOther).toBe(false);
  });

  test('is the one of several that is nearest to the sentence', async () => {
    const later: Said = { by: CY, words: 'On the railway, Ada and Bo are of one mind at last', about: [ADA.id, BO.id] };
    const asked = (sentence: string) => cardOf([OF_BOTH, later, OWN], { sentence });
    expect((await asked('Nobody builds a railway.')).both).toEqual([later.words]);
    expect((await asked('Nobody builds a harbour.')).both).toEqual([OF_BOTH.words]);
  });

  test('leaves out fragments, and what is only reported', async () => {
    const fragment: Said = { by: BO, words: 'quite absurd', about: [ADA.id] };
    const reported: Said = { ...OF_ADA, kind: 'indirect' };
    expect((await cardOf([fragment, OWN])).both).toEqual([]);
    expect((await cardOf([reported, OWN])).both).toEqual([]);
  });

  test('is not for a country, whose record has what anybody says of it', async () => {
    const of: Said = { by: CY, words: 'Bo will not see Peru before the summer ends', about: ['country:PE', BO.id] };
    const db = await newDataset();
    const peru = { id: 'country:PE', name: 'Peru' } as const;
    await putArticles(db, [
      await handMade(`“${of.words}” Cyr Vale.`, { people: PEOPLE, countries: [peru], said: [of] }),
    ]);
    const found = await cardRecord(db, { ...NOWHERE, entity: peru.id, others: [BO.id] });
    expect(found.ofBoth).toEqual([]);
    expect(found.nearest.map(({ quotation }) => quotation.text)).toEqual([of.words]);
  });

  test('leaves out the article that is being read', async () => {
    const db = await newDataset();
    const [here, there] = await Promise.all([article([OF_ADA], 1), article([OF_BOTH], 2)]);
    await putArticles(db, [here, there]);
    const ask = { ...NOWHERE, entity: ADA.id, others: [BO.id] };
    const textsOf = async (exclude: typeof here.meta.id | null) =>
      (await cardRecord(db, { ...ask, exclude })).ofBoth.map(({ quotation }) => quotation.text);
    expect(await textsOf(null)).toEqual([OF_ADA.words, OF_BOTH.words]);
    expect(await textsOf(here.meta.id)).toEqual([OF_BOTH.words]);
  });

  test('is what going through all articles would find, in whatever articles', async () => {
    const ids = [ADA.id, BO.id, CY.id, 'country:PE'] as const;
    const statement = fc.record({
      by: fc.constantFrom(...PEOPLE, null),
      about: fc.subarray([...ids]),
      kind: fc.constantFrom('direct', 'indirect'),
      length: fc.constantFrom(2, 9),
    });
    const others = fc.subarray<EntityId>([BO.id, CY.id, 'country:PE']);
    let found = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(statement, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        others,
        async (all, named) => {
          const db = await newDataset();
          const articles = await Promise.all(
            all.map((said, n) =>
              article(
                said.map(({ length, ...one }, i) => ({
                  ...one,
                  words: `statement ${n} ${i} ${'goes on '.repeat(length)}end`,
                })),
                n,
              ),
            ),
          );
          await putArticles(db, articles);
          const { ofBoth } = await cardRecord(db, { ...NOWHERE, entity: ADA.id, others: named });
          const fitting = articles
            .flatMap(({ reading }) => reading.quotations)
            .filter(
              (one) => one.about.includes(ADA.id) && one.speaker?.entity !== ADA.id && extentOf(one) > Extent.reported,
            );
          const isByOther = ({ speaker }: Quotation): boolean => named.some((id) => id === speaker?.entity);
          const byOther = fitting.filter(isByOther);
          const ofOther = fitting.filter((one) => !isByOther(one) && named.some((id) => one.about.includes(id)));
          expect(ofBoth.map(({ quotation }) => isByOther(quotation))).toEqual([
            ...(byOther.length > 0 ? [true] : []),
            ...(ofOther.length > 0 ? [false] : []),
          ]);
          for (const { quotation } of ofBoth) expect([...byOther, ...ofOther]).toContainEqual(quotation);
          found += ofBoth.length;
        },
      ),
      { numRuns: 40 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

test('a list is filtered as its quotations are one by one', () => {
  const group = fc.record({
    article: fc.nat(5),
    indexes: fc.uniqueArray(fc.nat(200), { minLength: 1, maxLength: 80 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(group, { selector: ({ article: of }) => of }), fc.nat(4), (groups, every) => {
      const listOf = (keep: (index: number) => boolean): number[] => {
        const list: number[] = [];
        for (const { article: of, indexes } of [...groups].sort((a, b) => a.article - b.article)) {
          const kept = indexes.filter(keep).sort((a, b) => a - b);
          addGroups(
            list,
            [0, of],
            20230227,
            kept.map((index) => index * 64),
          );
        }
        return list;
      };
      const isKept = (index: number): boolean => index % (every + 1) === 0;
      const filtered = filteredList(Uint32Array.from(listOf(() => true)), (reference) =>
        isKept(quotationIndex(reference)),
      );
      const inOrder = (list: ArrayLike<number>): number[] => Array.from(list);
      expect(references(inOrder(filtered))).toEqual(references(listOf(isKept)));
    }),
  );
});

/** The quotations of a list, in order, whatever groups they are in. */
function references(list: readonly number[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < list.length; ) {
    const [article = 0, size = 0] = [list[at + 1], (list[at + 2] ?? 0) % 32];
    for (let n = 0; n <= size; n++) found.push(`${article} ${list[at + 3 + n]}`);
    at += 4 + size;
  }
  return found;
}
