import type { ArticleMeta, EntitySummary, QuotationInArticle } from '../../src/dataset/model/types.ts';
import type { CountryId, PersonId, Quotation, Role } from '../../src/engine/types.ts';

const article = (n: number, meta: Partial<ArticleMeta>): ArticleMeta => ({
  id: `article:${n.toString(16).padStart(16, '0')}`,
  language: 'en',
  origin: 'reader',
  version: 'f'.repeat(16),
  quotations: 0,
  people: 0,
  countries: 0,
  keptAt: '2026-03-06T12:00:00Z',
  ...meta,
});

export const TEXT = [
  'The night train returns',
  'The night train from the coast is back after four winters, and its makers looked to Sampleland for the carriages.',
  'Drivers trained for six weeks. “In Sampleland I learned to point at every signal and say its name,” said Tom Weller, a driver.',
  ...Array.from(
    { length: 12 },
    (_, n) => `Paragraph ${n + 1}. The dining car has forty seats, and a table by every window.`,
  ),
  'Asked about the fare, Weller said the city “will not pay twice for the same seat.”',
  'عاد القطار الليلي إلى الساحل بعد أربعة شتاءات.',
].join('\n\n');

export const ARTICLES: readonly ArticleMeta[] = [
  article(1, {
    title: 'The night train returns',
    author: 'Nadia Muster',
    source: 'Sample Gazette',
    date: '2026-03-06',
    url: 'https://gazette.example/night-train',
    quotations: 12,
  }),
  article(2, {
    title: 'Harbour bridge opens to walkers after a long week of small repairs, and the ferry keeps its timetable',
    source: 'Example Courier',
    date: '2025-11',
    quotations: 31,
    keptAt: '2026-03-03T12:00:00Z',
  }),
  article(3, {
    title: 'عودة القطار الليلي',
    author: 'نادية مثال',
    date: '2025',
    quotations: 1,
    keptAt: '2025-12-31T12:00:00Z',
  }),
  article(4, { quotations: 0, keptAt: '2026-02-28T12:00:00Z' }),
  (({ keptAt: _, ...bundled }) => bundled)(
    article(5, {
      title: 'What the orchard said to the city',
      source: 'Specimen Times',
      quotations: 17,
      origin: 'bundle',
    }),
  ),
];

/** As many articles as a reader may keep in years. */
export const MANY_ARTICLES: readonly ArticleMeta[] = Array.from({ length: 10_000 }, (_, n) =>
  article(n + 1, {
    title: `Article number ${n + 1} of many`,
    source: `Outlet ${n % 37}`,
    date: `20${10 + (n % 16)}-0${1 + (n % 9)}-1${n % 10}`,
    quotations: (n * 7919) % 60,
    keptAt: new Date(Date.UTC(2020, 0, 1) + n * 3_600_000).toISOString(),
  }),
);

const summary = (id: PersonId | CountryId, name: string, more: Partial<EntitySummary>): EntitySummary => ({
  id,
  kind: id.startsWith('person:') ? 'person' : 'country',
  name,
  aliases: [name],
  role: null,
  said: 0,
  about: 0,
  articles: 1,
  latest: null,
  companions: [],
  people: [],
  ...more,
});
const role = (title: string): Role => ({ title, country: null });

export const PEOPLE: readonly EntitySummary[] = [
  summary('person:alex-example', 'Alex Example', {
    role: role('Mayor of Sampleton'),
    said: 111,
    about: 4,
    articles: 23,
    latest: '2026-03-06',
    companions: [
      { id: 'person:tom-weller', count: 9 },
      { id: 'country:ZZ', count: 8 },
    ],
  }),
  summary('person:wilhelmina', 'Wilhelmina Weller-Ejemplo de la Torre y Muestra', {
    role: role('Minister for Transport of Sampleland and of the Outer Specimen Islands'),
    said: 14,
    articles: 6,
    latest: '2025-11',
  }),
  summary('person:نادية-مثال', 'نادية مثال', { said: 6 }),
  summary('person:tom-weller', 'Tom Weller', { role: role('a driver'), said: 3, latest: '2026-03-06' }),
  summary('person:vera-muster', 'Vera Muster', {}),
];

export const COUNTRIES: readonly EntitySummary[] = [
  summary('country:ZZ', 'Sampleland', {
    about: 31,
    articles: 12,
    latest: '2026-03-06',
    people: [{ id: 'person:alex-example', count: 111 }],
  }),
  summary('country:QQ', 'Specimen Islands', { about: 0, articles: 1 }),
];

/** A quotation of the sample text: the words in it, by whom, whether the quotation marks hold all of it. */
function quotationOf(words: string, speaker: Quotation['speaker'], direct: boolean): QuotationInArticle {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  const paragraph = { start: TEXT.lastIndexOf('\n', start) + 1, end: TEXT.indexOf('\n', end) };
  const [meta] = ARTICLES;
  if (!meta || start < 0) throw new Error('not in the sample');
  const quoted = [{ start: TEXT.indexOf('“', start) + 1, end: TEXT.indexOf('”', start) }];
  return {
    id: `${meta.id}@${meta.version}:${start}-${end}`,
    article: meta,
    sentence: { start: paragraph.start, text: TEXT.slice(paragraph.start, paragraph.end) },
    quotation: {
      start,
      end,
      kind: direct ? 'direct' : 'mixed',
      spans: [{ start, end }],
      quoted,
      text: words,
      cue: null,
      speaker,
      about: [],
      sentence: paragraph,
      confidence: 0.9,
    },
  };
}
const weller: Quotation['speaker'] = {
  start: 0,
  end: 0,
  entity: 'person:tom-weller',
  name: 'Tom Weller',
  text: 'Weller',
};

export const QUOTATIONS: readonly QuotationInArticle[] = [
  quotationOf('“In Sampleland I learned to point at every signal and say its name,”', weller, true),
  quotationOf('the city “will not pay twice for the same seat.”', null, false),
];
