import type { CardCompanion, CardData, CardQuotation, CardSource } from '../../src/messages/card-data.ts';

import type { EntityId } from '../../src/messages/dataset-ids.ts';
import type { QuotationHere } from '../../src/messages/page-reading.ts';

/** Made-up people, outlets and words: enough of each for every shape a screen has to hold. */

const ARTICLE = {
  article: 'article:00000000000000a1',
  source: 'Sample Gazette',
  date: '2026-03-06',
  sources: [],
  sourceCount: 0,
} as const;

const otherSource = (n: number, source: string | null): CardSource => ({
  id: `article:00000000000000b${n}~1`,
  article: `article:00000000000000b${n}`,
  source,
  title: 'The coast has its night train',
  date: '2026-03-07',
  link: n === 1 ? 'https://coast.example/train' : null,
});

const whole: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a1~10',
  words: [
    {
      text: '“In Sampleland I learned to point at every signal, say its name, and wait for the answer”',
      role: 'spoken',
    },
  ],
  hang: true,
  reported: false,
  heading: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  title: 'The night train returns to the coast after four winters, and its drivers point at every signal on the way',
  link: 'https://gazette.example/night-train#:~:text=In%20Sampleland',
  sources: [
    otherSource(1, 'Coast and Harbour Daily'),
    otherSource(2, 'The Long-Established Weekly Courier of the Sampleton Valley'),
    otherSource(3, null),
  ],
  sourceCount: 6,
};

const part: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a1~200',
  words: [
    { text: 'Asked about the fare, Weller said the city ', role: 'context' },
    { text: '“will not pay twice for the same seat,”', role: 'spoken' },
    { text: ' and thanked the crew for its “patience.”', role: 'context' },
  ],
  hang: false,
  reported: false,
  heading: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  date: '2025-11',
  title: 'Two ministers and a railway',
  link: null,
};

const unclear: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a2~20',
  words: [{ text: '“Nobody on the platform ever runs”', role: 'spoken' }],
  hang: true,
  reported: false,
  heading: false,
  speaker: null,
  source: null,
  date: null,
  title: null,
  link: null,
};

const reported: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a4~20',
  words: [
    { text: 'Weller told the council that ', role: 'context' },
    { text: 'every driver had asked for a second lamp before the winter', role: 'reported' },
    { text: ', according to the minutes.', role: 'context' },
  ],
  hang: false,
  reported: true,
  heading: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  title: 'A lamp for every driver',
  link: null,
};

const headline: CardQuotation = {
  ...whole,
  id: 'article:00000000000000a5~0',
  words: [
    { text: 'Sample: ', role: 'context' },
    { text: '“We will not pay twice for one seat”', role: 'spoken' },
  ],
  hang: false,
  heading: true,
  title: 'Sample: “We will not pay twice for one seat”',
};

const rightToLeft: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a3~0',
  words: [{ text: '«القطار الليلي عاد إلى الساحل بعد أربعة شتاءات»', role: 'spoken' }],
  hang: false,
  reported: false,
  heading: false,
  speaker: { entity: 'person:نادية-مثال', name: 'نادية مثال', role: 'Minister for Transport of Sampleland' },
  date: '2025',
  title: 'عودة القطار الليلي',
  link: 'https://gazette.example/ar',
};

const companion = (entity: CardCompanion['entity'], name: string, count: number): CardCompanion => ({
  entity,
  kind: entity.startsWith('person:') ? 'person' : 'country',
  name,
  count,
});

export const person: CardData = {
  entity: 'person:tom-weller',
  kind: 'person',
  name: 'Tom Weller',
  alsoWritten: [],
  role: 'Driver of the night train',
  country: null,
  quotationCount: 11,
  reportedCount: 4,
  headingCount: 0,
  articleCount: 3,
  newCount: 0,
  quotations: [whole, part, reported],
  people: [],
  companions: [
    companion('country:ZZ', 'Sampleland', 9),
    companion('person:wilhelmina', 'Wilhelmina Weller-Ejemplo de la Torre y Muestra', 8),
    companion('person:alex-example', 'Alex Example', 6),
  ],
  articlesHeld: 42,
  revision: 7,
};

/** A person whose name articles spell in two ways. */
export const spelt: CardData = {
  ...person,
  entity: 'person:mila-weller',
  name: 'Mila Weller',
  alsoWritten: ['Mila Veller'],
};

export const country: CardData = {
  ...person,
  entity: 'country:ZZ',
  kind: 'country',
  name: 'Sampleland',
  role: null,
  country: { code: 'ZZ', official: 'Federal Republic of Sampleland', capital: 'Sampleton' },
  quotationCount: 1201,
  reportedCount: 77,
  headingCount: 0,
  articleCount: 31,
  newCount: 0,
  quotations: [unclear, rightToLeft, part],
  people: [companion('person:tom-weller', 'Tom Weller', 11)],
  companions: [companion('person:alex-example', 'Alex Example', 6)],
};

export const nothing: CardData = {
  ...country,
  entity: 'country:QQ',
  name: 'Specimen Islands',
  country: { code: 'QQ', official: 'Specimen Islands', capital: 'Port Specimen' },
  quotationCount: 0,
  reportedCount: 0,
  headingCount: 0,
  articleCount: 0,
  newCount: 0,
  quotations: [],
  people: [],
  companions: [],
};

export const unquoted: CardData = {
  ...nothing,
  entity: 'person:alex-example',
  kind: 'person',
  name: 'Alex Example',
  role: 'Mayor of Sampleton',
  country: null,
  articleCount: 1,
  newCount: 0,
  companions: [companion('person:tom-weller', 'Tom Weller', 1)],
};

export const long: CardData = {
  ...person,
  entity: 'person:wilhelmina',
  name: 'Wilhelmina Weller-Ejemplo de la Torre y Muestra zu Beispielhausen-Mustermannstein',
  alsoWritten: [
    'Vilhelmina Weller-Ejemplo de la Torre y Muestra zu Beispielhausen-Mustermannstein',
    'Wilhelmina Veller-Ejemplo',
    'Wilhelmina Weller-Ehemplo',
  ],
  role: 'Minister for Transport of Sampleland and of the Outer Specimen Islands, and acting Keeper of Timetables',
  quotations: [
    {
      ...whole,
      source: 'The Sampleton Morning Specimen and Weekly Gazette of Record',
      words: [
        { text: '[…] ', role: 'context' },
        {
          text: `“${'We copied the timetable before we copied the train, … and nobody has missed it since. '.repeat(12)}”`,
          role: 'spoken',
        },
        { text: ' […]', role: 'context' },
      ],
      hang: false,
    },
  ],
};

/** Nothing but what a headline has of them. */
export const headlined: CardData = {
  ...person,
  entity: 'person:mina-sample',
  name: 'Mina Sample',
  quotationCount: 1,
  reportedCount: 0,
  headingCount: 1,
  quotations: [headline],
};

/** In whose sentence somebody else is named: of both, others have said something. */
export const paired: CardData = {
  ...person,
  entity: 'person:tom-weller-paired',
  quotations: [
    whole,
    {
      ...headline,
      id: 'article:00000000000000a6~0',
      words: [{ text: '“Tom Weller has never once been late for that train”', role: 'spoken' }],
      hang: true,
      heading: false,
      title: 'The night train returns to the coast',
      speaker: { entity: 'person:alex-example', name: 'Alex Example', role: 'Mayor of Sampleton' },
      isByOther: true,
    },
    part,
    reported,
  ],
};

export const cards: readonly CardData[] = [paired, person, country, nothing, unquoted, long, headlined, spelt];

/** Somebody who is not on record, and speaks on the open page. */
export const onlyHere: CardData = {
  ...nothing,
  entity: 'person:perpetua-sample',
  kind: 'person',
  name: 'Perpetua Sample',
  role: 'Signal keeper of the coast line',
  country: null,
  articlesHeld: null,
};

const saidHere = (start: number, text: string, name: string | null, entity: EntityId | null): QuotationHere => ({
  start,
  end: start + text.length,
  words: [{ text, role: 'spoken' }],
  hang: true,
  reported: false,
  heading: false,
  speaker: name === null ? null : { entity, name },
  about: [],
  stretches: [{ start, end: start + text.length, role: 'spoken' }],
});
const ofWeller = saidHere(
  10,
  '“We copied the timetable before we copied the train”',
  'Tom Weller',
  'person:tom-weller',
);
const ofPerpetua = saidHere(
  90,
  '“Every signal has a name, and I say good morning to it”',
  'Perpetua Sample',
  onlyHere.entity,
);
const ofNobody = saidHere(0, '“Nobody asked Weller”', null, null);

const onRecordAt: CardSource = {
  id: 'article:0000000000000009~1',
  article: 'article:0000000000000009',
  source: 'Harbour Courier',
  title: 'The night train gets its second sleeping car after nine years of waiting',
  date: '2025-11-03',
  link: 'https://courier.test/night-train#:~:text=second',
};

/** What the open page quotes in other words than are on record, and what is on record by somebody else. */
export const differentHere: readonly QuotationHere[] = [
  ofPerpetua,
  {
    ...saidHere(10, '“The night train will get a third car by March”', 'Tom Weller', person.entity),
    otherWords: {
      kind: 'words',
      places: [{ start: 11, end: 56 }],
      here: [
        { text: 'The night train will get a ', isDifferent: false },
        { text: 'third', isDifferent: true },
        { text: ' car by ', isDifferent: false },
        { text: 'March', isDifferent: true },
      ],
      onRecord: [
        { text: 'The night train will get a ', isDifferent: false },
        { text: 'second', isDifferent: true },
        { text: ' car by ', isDifferent: false },
        { text: 'May', isDifferent: true },
        { text: ', if the workshop finds its wheels', isDifferent: false },
      ],
      speaker: 'Tom Weller',
      source: onRecordAt,
    },
  },
];

/** The same words, on record by somebody else. */
export const anotherSpeakerHere: readonly QuotationHere[] = [
  {
    ...saidHere(10, '“Nobody sleeps in a train that does not know where it goes”', 'Tom Weller', person.entity),
    otherWords: {
      kind: 'speaker',
      places: [{ start: 11, end: 68 }],
      here: [{ text: 'Nobody sleeps in a train that does not know where it goes', isDifferent: false }],
      onRecord: [{ text: 'Nobody sleeps in a train that does not know where it goes', isDifferent: false }],
      speaker: 'Perpetua Sample',
      source: { ...onRecordAt, date: null },
    },
  },
];

/** What the open page quotes, by the entity whose card it is. */
export const quotationsHere: Readonly<Record<EntityId, readonly QuotationHere[]>> = {
  [person.entity]: [ofWeller, ofPerpetua, ofNobody],
  [onlyHere.entity]: [
    ofPerpetua,
    { ...ofPerpetua, start: 200 },
    { ...ofPerpetua, start: 300 },
    { ...ofPerpetua, start: 400 },
  ],
};
