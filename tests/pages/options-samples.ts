import type { ArticleMeta, EntitySummary, ListedQuotation } from '../../src/dataset/model/dataset-types.ts';
import { quotationId, quotationMarks } from '../../src/dataset/model/quotation-identity.ts';
import type { ListedCorrection } from '../../src/dataset/read/read-corrections.ts';
import type { CountryId, PersonId, Quotation, Role } from '../../src/engine/types.ts';
import type { VersionChanges } from '../../src/messages/version-changes.ts';

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
  'The mayor told the council that the town would buy a second train before the winter, and left for lunch.',
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
  saidReported: 0,
  aboutReported: 0,
  saidInHeadings: 0,
  aboutInHeadings: 0,
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
    spellings: { ids: ['person:aleks-example', 'person:alex-example'], names: ['Aleks Example'] },
    role: role('Mayor of Sampleton'),
    said: 111,
    saidReported: 40,
    saidInHeadings: 2,
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

/** A quotation of the sample text: the words in it, by whom, and how much of it is in quotation marks. */
function quotationOf(words: string, speaker: Quotation['speaker'], kind: Quotation['kind']): ListedQuotation {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  const paragraph = { start: TEXT.lastIndexOf('\n', start) + 1, end: TEXT.indexOf('\n', end) };
  const [meta] = ARTICLES;
  if (!meta || start < 0) throw new Error('not in the sample');
  const inMarks = { start: TEXT.indexOf('“', start) + 1, end: TEXT.indexOf('”', start) };
  return {
    id: quotationId(meta.id, quotationMarks([{ text: words }])[0] ?? ''),
    article: meta,
    sources: [],
    sourceCount: 0,
    sentence: { start: paragraph.start, text: TEXT.slice(paragraph.start, paragraph.end) },
    quotation: {
      start,
      end,
      kind,
      spans: [{ start, end }],
      quoted: kind === 'indirect' ? [] : [inMarks],
      text: words,
      cue: null,
      speaker,
      about: [],
      sentence: paragraph,
      confidence: 0.9,
      place: 'body',
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

const mayor: Quotation['speaker'] = {
  ...weller,
  entity: 'person:alex-example',
  name: 'Alex Example',
  text: 'The mayor',
};

/** The same, where the engine is not sure who said it. */
function unclear(one: ListedQuotation): ListedQuotation {
  return { ...one, quotation: { ...one.quotation, confidence: 0.2 } };
}

export const QUOTATIONS: readonly ListedQuotation[] = [
  {
    ...quotationOf('“In Sampleland I learned to point at every signal and say its name,”', weller, 'direct'),
    sources: ARTICLES.slice(1, 3).map((article) => ({ id: `${article.id}~1`, article })),
    sourceCount: 4,
  },
  unclear(quotationOf('the city “will not pay twice for the same seat.”', weller, 'mixed')),
  quotationOf('the town would buy a second train before the winter', mayor, 'indirect'),
];

/** What was corrected, the latest first, in each state that a correction can have. */
export const CORRECTIONS: readonly ListedCorrection[] = (['shown', 'undone', 'not found', 'article gone'] as const).map(
  (state, n) => {
    const [first, , mayors] = QUOTATIONS;
    const of = (n === 3 ? first : mayors) ?? quotationOf('We had hoped for spring', null, 'direct');
    return {
      correction: {
        id: `correction ${n}`,
        at: `2026-03-0${9 - n}T18:20:00Z`,
        change:
          n === 2
            ? { kind: 'not said' }
            : n === 3
              ? { kind: 'reported' }
              : { kind: 'speaker', entity: 'person:alex-example', name: 'Alexandra Konstantinopolitanskaya-Example' },
        was: n === 0 ? 'Tom Weller' : null,
        places: [
          { article: of.article.id, mark: 'a', words: of.quotation.text, before: '', after: '' },
          ...(n === 0 ? [{ article: of.article.id, mark: 'b', words: of.quotation.text, before: '', after: '' }] : []),
        ],
        undone: state === 'undone',
        changedAt: `2026-03-0${9 - n}T18:20:00Z`,
      },
      state,
      article: state === 'article gone' ? null : of.article,
      quotation: of.id,
    };
  },
);

export const VERSION_CHANGES: VersionChanges = {
  paragraphs: [
    [
      { kind: 'same', text: 'The night train from the coast is back after ' },
      { kind: 'removed', text: 'three' },
      { kind: 'added', text: 'four' },
      { kind: 'same', text: ' winters and … sleepers of the old kind.' },
    ],
    [{ kind: 'added', text: '“We had hoped for spring,” said Tom Weller, who drives it.' }],
    [{ kind: 'removed', text: 'The timetable is not known yet.' }],
  ],
  added: [
    {
      id: 'article:00000000000000a1~1',
      words: [{ text: '“We had hoped for spring”', role: 'spoken' }],
      hang: true,
      reported: false,
      heading: false,
      speaker: 'Tom Weller',
    },
  ],
  removed: [
    {
      id: 'article:00000000000000a1~2',
      words: [{ text: 'the town would buy a second train before the winter', role: 'reported' }],
      hang: false,
      reported: true,
      heading: false,
      speaker: null,
    },
  ],
};
