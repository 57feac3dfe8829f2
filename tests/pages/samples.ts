import type { CardCompanion, CardData, CardQuotation } from '../../src/messages/card-data.ts';

/** Made-up people, outlets and words: enough of each for every shape a screen has to hold. */

const ARTICLE = { article: 'article:00000000000000a1', source: 'Sample Gazette', date: '2026-03-06' } as const;

const whole: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a1@1:10-80',
  words: [
    { text: '“In Sampleland I learned to point at every signal, say its name, and wait for the answer”', said: true },
  ],
  hang: true,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  title: 'The night train returns to the coast after four winters, and its drivers point at every signal on the way',
  link: 'https://gazette.example/night-train#:~:text=In%20Sampleland',
};

const part: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a1@1:200-240',
  words: [
    { text: 'Asked about the fare, Weller said the city ', said: false },
    { text: '“will not pay twice for the same seat,”', said: true },
    { text: ' and thanked the crew for its “patience.”', said: false },
  ],
  hang: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  date: '2025-11',
  title: 'Two ministers and a railway',
  link: null,
};

const unclear: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a2@1:20-60',
  words: [{ text: '“Nobody on the platform ever runs”', said: true }],
  hang: true,
  speaker: null,
  source: null,
  date: null,
  title: null,
  link: null,
};

const rightToLeft: CardQuotation = {
  ...ARTICLE,
  id: 'article:00000000000000a3@1:0-40',
  words: [{ text: '«القطار الليلي عاد إلى الساحل بعد أربعة شتاءات»', said: true }],
  hang: false,
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
  role: 'Driver of the night train',
  country: null,
  quotationCount: 11,
  articleCount: 3,
  quotations: [whole, part, { ...unclear, speaker: whole.speaker }],
  people: [],
  companions: [
    companion('country:ZZ', 'Sampleland', 9),
    companion('person:wilhelmina', 'Wilhelmina Weller-Ejemplo de la Torre y Muestra', 8),
    companion('person:alex-example', 'Alex Example', 6),
  ],
  articlesHeld: 42,
  revision: 7,
};

export const country: CardData = {
  ...person,
  entity: 'country:ZZ',
  kind: 'country',
  name: 'Sampleland',
  role: null,
  country: { code: 'ZZ', official: 'Federal Republic of Sampleland', capital: 'Sampleton' },
  quotationCount: 1201,
  articleCount: 31,
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
  articleCount: 0,
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
  companions: [companion('person:tom-weller', 'Tom Weller', 1)],
};

export const long: CardData = {
  ...person,
  entity: 'person:wilhelmina',
  name: 'Wilhelmina Weller-Ejemplo de la Torre y Muestra zu Beispielhausen-Mustermannstein',
  role: 'Minister for Transport of Sampleland and of the Outer Specimen Islands, and acting Keeper of Timetables',
  quotations: [
    {
      ...whole,
      source: 'The Sampleton Morning Specimen and Weekly Gazette of Record',
      words: [
        { text: '[…] ', said: false },
        {
          text: `“${'We copied the timetable before we copied the train, … and nobody has missed it since. '.repeat(12)}”`,
          said: true,
        },
        { text: ' […]', said: false },
      ],
      hang: false,
    },
  ],
};

export const cards: readonly CardData[] = [person, country, nothing, unquoted, long];
