import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CardCache, MAX_CACHED_CARDS } from '../../../src/content/interaction/card/card-cache.ts';
import type { CardData } from '../../../src/messages/card-data.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import { MAX_OTHER_NAMES, PASSAGE_REACH, type Passage } from '../../../src/messages/page-requests.ts';

const ADA = 'person:ada' as const;
const CARD: CardData = {
  entity: ADA,
  kind: 'person',
  name: 'Ada',
  alsoWritten: [],
  role: null,
  country: null,
  quotationCount: 0,
  reportedCount: 0,
  headingCount: 0,
  articleCount: 1,
  newCount: 0,
  quotations: [],
  people: [],
  companions: [],
  articlesHeld: 1,
  revision: 1,
};

/** A mention at the beginning of a text of its own, and who else is in it. */
const at = (data: string, ...others: [word: string, entity: EntityId | null][]) => ({
  start: 0,
  end: 3,
  block: {
    segments: [{ node: new Text(data), from: 0, at: 0, length: data.length }],
    mentions: [['Ada', ADA] as const, ...others].map(([word, entity]) => {
      const start = data.indexOf(word);
      return { start, end: start + word.length, entity };
    }),
  },
});

let asked: string[];
let askedWith: (readonly EntityId[])[];
let page: { revision: number | null };
let fails: boolean;
let cards: CardCache;

beforeEach(() => {
  asked = [];
  askedWith = [];
  page = { revision: 1 };
  fails = false;
  cards = new CardCache(async (_type, { passage }) => {
    asked.push(passage.text);
    askedWith.push(passage.others.map(({ entity }) => entity));
    if (fails) throw new Error('No answer.');
    return CARD;
  }, page);
});

const address = location.href;
afterEach(() => {
  history.replaceState(null, '', address);
});

describe('a card', () => {
  it('is asked for once for each sentence', async () => {
    await cards.get(ADA, at('Ada came.'));
    await cards.get(ADA, at('Ada came.'));
    await cards.get(ADA, at('Ada left.'));
    expect(asked).toEqual(['Ada came.', 'Ada left.']);
  });

  it('is asked for with the others who are named around the mention, and where', async () => {
    const text = 'Ada met Bo, Cy and Bo in Peru.';
    const passages: Passage[] = [];
    const recording = new CardCache(async (_type, { passage }) => {
      passages.push(passage);
      return CARD;
    }, page);
    await recording.get(ADA, at(text, ['Bo', 'person:bo'], ['Cy', null], ['Peru', 'country:PE']));
    expect(passages).toEqual([
      {
        text,
        start: 0,
        end: 3,
        others: [
          { entity: 'person:bo', start: 8, end: 10 },
          { entity: 'country:PE', start: 25, end: 29 },
        ],
      },
    ]);
  });

  it('is asked for with the part of a long text around the mention', async () => {
    const before = 'x'.repeat(10_000);
    const block = at(`${before}Ada${before}`).block;
    const passages: Passage[] = [];
    const recording = new CardCache(async (_type, { passage }) => {
      passages.push(passage);
      return CARD;
    }, page);
    await recording.get(ADA, { block, start: 10_000, end: 10_003 });
    const [passage] = passages;
    expect(passage?.text).toHaveLength(2 * PASSAGE_REACH + 3);
    expect(passage?.text.slice(passage.start, passage.end)).toBe('Ada');
  });

  it('is asked for again once the page knows somebody else in the sentence', async () => {
    await cards.get(ADA, at('Ada met Cy.', ['Cy', null]));
    await cards.get(ADA, at('Ada met Cy.', ['Cy', 'person:cy']));
    expect(askedWith).toEqual([[], ['person:cy']]);
  });

  it('is asked for with all of its sentence, though more names are nearer in the next one', async () => {
    const crowd = Array.from({ length: 20 }, (_, n): [string, EntityId] => [`Name${n + 10}`, `person:name${n + 10}`]);
    const { block } = at(
      `Bo came to the harbour on the last day of a year in which nobody had come to any harbour nor left one, with Ada. ${crowd.map(([word]) => word).join(' ')}.`,
      ['Bo', 'person:bo'],
      ...crowd,
    );
    const start = 108;
    await cards.get(ADA, { block, start, end: start + 3 });
    expect(asked[0]?.slice(start, start + 3)).toBe('Ada');
    expect(askedWith[0]).toContain('person:bo');
  });

  it('is asked for with no names outside of its passage, and with no more than the background takes', async () => {
    const words = Array.from({ length: 2 * MAX_OTHER_NAMES }, (_, n) => String.fromCodePoint(0x4e00 + n).repeat(2));
    await cards.get(
      ADA,
      at(`Ada met ${words.join('')}`, ...words.map((word): [string, EntityId] => [word, `person:${word}`])),
    );
    expect(askedWith[0]).toEqual(words.slice(0, (PASSAGE_REACH - ' met '.length) >> 1).map((word) => `person:${word}`));
    expect(askedWith[0]?.length).toBeLessThanOrEqual(MAX_OTHER_NAMES);
  });

  it('is asked for again with another revision of the dataset', async () => {
    await cards.get(ADA, at('Ada came.'));
    page.revision = 2;
    await cards.get(ADA, at('Ada came.'));
    expect(asked).toHaveLength(2);
  });

  it('is asked for again at another address', async () => {
    await cards.get(ADA, at('Ada came.'));
    history.replaceState(null, '', '#another');
    await cards.get(ADA, at('Ada came.'));
    expect(asked).toHaveLength(2);
  });

  it('is asked for again after a failure', async () => {
    fails = true;
    await expect(cards.get(ADA, at('Ada came.'))).rejects.toThrow('No answer.');
    fails = false;
    await cards.get(ADA, at('Ada came.'));
    expect(asked).toHaveLength(2);
  });

  it('is held as long as it is among those used last', async () => {
    await cards.get(ADA, at('Ada came.'));
    await cards.get(ADA, at('Ada left.'));
    for (let n = 0; n < MAX_CACHED_CARDS - 2; n++) await cards.get(ADA, at(`Ada ${n}.`));
    await cards.get(ADA, at('Ada came.'));
    await cards.get(ADA, at('Ada one more.'));
    asked.length = 0;
    await cards.get(ADA, at('Ada came.'));
    expect(asked).toEqual([]);
    await cards.get(ADA, at('Ada left.'));
    expect(asked).toEqual(['Ada left.']);
  });
});
