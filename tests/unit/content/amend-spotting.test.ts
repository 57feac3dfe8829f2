import { describe, expect, test } from 'vitest';
import { SpottingAmender } from '../../../src/content/this-page/amend-spotting.ts';
import type { EntityId } from '../../../src/messages/dataset-ids.ts';
import type { PageReading, PersonHere } from '../../../src/messages/page-reading.ts';
import type { PageMention, SpotReply } from '../../../src/messages/page-requests.ts';

const BLOCK = 'Ada Byron and Tom Weller met Bo Holt in Jordan; Weller spoke to Holt before Jordan left.';
const ELSEWHERE = 'Weller was also seen in a quiz.';

const ada: PersonHere = { entity: 'person:ada-byron', name: 'Ada Byron', role: 'keeper', onRecord: null };
const tom: PersonHere = { entity: 'person:tom-weller', name: 'Tom Weller', role: null, onRecord: 3 };
const bo: PersonHere = { entity: 'person:bo-holt', name: 'Bo Holt', role: null, onRecord: null };
const mia: PersonHere = { entity: 'person:mia-jordan', name: 'Mia Jordan', role: null, onRecord: null };

const at = (words: string, entity: EntityId, nth = 0) => {
  let start = -1;
  for (let n = 0; n <= nth; n++) start = BLOCK.indexOf(words, start + 1);
  return { start, end: start + words.length, entity };
};

const reading: PageReading = {
  revision: 1,
  text: BLOCK,
  mentions: [
    at('Ada Byron', ada.entity),
    at('Tom Weller', tom.entity),
    at('Bo Holt', bo.entity),
    at('Jordan', 'country:JO'),
    at('Weller', tom.entity, 1),
    at('Holt', bo.entity, 1),
    at('Jordan', mia.entity, 1),
  ],
  people: [ada, tom, bo, mia],
  quotations: [
    {
      start: 0,
      end: 3,
      words: [],
      hang: false,
      reported: false,
      heading: false,
      speaker: { entity: ada.entity, name: ada.name },
      about: [],
      stretches: [],
    },
  ],
};

const spotted = (words: string, entity: EntityId | null, more: Partial<PageMention> = {}, nth = 0): PageMention => ({
  ...at(words, 'person:x', nth),
  block: 0,
  entity,
  ...more,
});

function amended(mentions: readonly PageMention[], marksSpeakers = true) {
  const reply: SpotReply = { revision: 1, mentions, entities: {}, context: { names: {} } };
  const { mentions: now, entities } = new SpottingAmender(reading).amend([BLOCK, ELSEWHERE], reply, marksSpeakers);
  const words = now.map(
    ({ block, start, end, entity }) => `${(block === 0 ? BLOCK : ELSEWHERE).slice(start, end)}@${start}: ${entity}`,
  );
  return { words, entities, now };
}

describe('what the article’s reading adds to the spotting', () => {
  test('is who speaks on the page and is not on record, and whom the spotting left open', () => {
    const { words, entities } = amended([]);
    expect(words).toEqual([
      'Ada Byron@0: person:ada-byron',
      'Tom Weller@14: person:tom-weller',
      'Weller@48: person:tom-weller',
    ]);
    expect(entities[ada.entity]).toEqual({
      kind: 'person',
      name: 'Ada Byron',
      role: 'keeper',
      quotations: 0,
      isOnlyHere: true,
    });
    expect(entities[tom.entity]).toEqual({ kind: 'person', name: 'Tom Weller', quotations: 3 });
  });

  test('is nobody new where speakers are not to be marked', () => {
    expect(amended([], false).words).toEqual(['Tom Weller@14: person:tom-weller', 'Weller@48: person:tom-weller']);
  });

  test('a choice between two is made, and another person of a short form is put right', () => {
    const open = spotted(
      'Weller',
      null,
      { candidates: ['person:tom-weller', 'person:max-weller'], held: true, key: 'weller' },
      1,
    );
    const wrong = spotted('Weller', 'person:max-weller', { key: 'weller' }, 1);
    for (const mention of [open, wrong]) {
      const { now } = amended([mention], false);
      expect(now.at(-1)).toEqual({ block: 0, start: 48, end: 54, entity: 'person:tom-weller' });
    }
  });

  test('who is somebody else here is not taken for the one on record, nor for a country', () => {
    const holt = spotted('Holt', 'person:maren-holt', { key: 'holt' }, 1);
    const jordan = spotted('Jordan', 'country:JO', {}, 1);
    expect(amended([holt, jordan], false).words.filter((one) => /Holt|Jordan/.test(one))).toEqual([]);
  });

  test('is not whom the reader says the page does not mean, though the article was read before they said so', () => {
    const reply: SpotReply = {
      revision: 2,
      mentions: [],
      entities: {},
      context: { names: {} },
      notMeant: [tom.entity],
    };
    const { mentions } = new SpottingAmender(reading).amend([BLOCK], reply, true);
    expect(mentions.map(({ entity }) => entity)).toEqual([ada.entity]);
  });

  test('a full name, a country and what is not of the article stay as they were spotted', () => {
    const full = spotted('Bo Holt', 'person:bo-holt-2');
    const country = spotted('Jordan', 'country:JO');
    const quiz: PageMention = { block: 1, start: 0, end: 6, entity: 'person:max-weller', key: 'weller' };
    const { now } = amended([full, country, quiz], false);
    for (const mention of [full, country, quiz]) expect(now).toContainEqual(mention);
  });
});

test('says of which blocks it may know better: those of the article that name somebody, and those that may go on elsewhere', () => {
  const amender = new SpottingAmender(reading);
  expect(amender.concerns(BLOCK)).toBe(true);
  expect(amender.concerns(ELSEWHERE)).toBe(false);
  expect(amender.concerns(ELSEWHERE.repeat(200))).toBe(true);
});
