import fc from 'fast-check';
import type { CitedQuotation } from '../../../src/citations/cited-quotation.ts';
import { EXPORT_FORMATS } from '../../../src/citations/export-formats.ts';
import { ExportedFile } from '../../../src/citations/exported-file.ts';

// Quotations to export, and the file that is made of them.

const ID = 'article:0123456789abcdef';

export const STATEMENT: CitedQuotation = {
  id: `${ID}@f00:1-2`,
  article: ID,
  words: [{ text: '“The train is late”', role: 'spoken' }],
  hang: true,
  reported: false,
  heading: false,
  speaker: { entity: 'person:tom-weller', name: 'Tom Weller', role: 'a driver' },
  source: 'Sample Gazette',
  title: 'The night train returns',
  date: '2026-03-06',
  link: 'https://gazette.example/a_b?x=1&y=2#:~:text=The%20train,-late',
  sources: [],
  sourceCount: 0,
  author: 'Nadia Muster, Bo Beispiel',
  url: 'https://gazette.example/a_b?x=1&y=2',
  language: 'en',
  kept: '2027-05-04',
};
export const REPORTED: CitedQuotation = {
  ...STATEMENT,
  id: `${ID}@f00:3-4`,
  reported: true,
  hang: false,
  words: [
    { text: 'Weller said ', role: 'context' },
    { text: 'the train was late', role: 'reported' },
    { text: '.', role: 'context' },
  ],
};
/** The same words stand in seven other articles, two of which are named. */
export const SHARED: CitedQuotation = {
  ...STATEMENT,
  sources: [
    {
      id: 'article:00000000000000c1@f00:1-2',
      article: 'article:00000000000000c1',
      source: 'Example Courier',
      title: 'Late again',
      date: '2026-03-07',
      link: 'https://courier.example/late',
    },
    {
      id: 'article:00000000000000c2@f00:1-2',
      article: 'article:00000000000000c2',
      source: null,
      title: 'The “late” train',
      date: null,
      link: 'javascript:alert(1)',
    },
  ],
  sourceCount: 7,
};
export const HEADLINE: CitedQuotation = { ...STATEMENT, id: `${ID}@f00:5-6`, heading: true };
export const PART: CitedQuotation = {
  ...STATEMENT,
  words: [
    { text: 'Weller said it was ', role: 'context' },
    { text: '“late.”', role: 'spoken' },
  ],
};
export const UNKNOWN: CitedQuotation = {
  ...STATEMENT,
  id: 'article:00000000000000aa@f00:1-2',
  article: 'article:00000000000000aa',
  speaker: null,
  source: null,
  title: null,
  date: null,
  link: null,
  author: null,
  url: null,
  language: 'und',
  kept: null,
};
/** Right-to-left words, marks in marks, and the signs that mean something in some format. */
export const ODD: CitedQuotation = {
  ...STATEMENT,
  id: 'article:00000000000000bb@f00:1-2',
  article: 'article:00000000000000bb',
  words: [{ text: '«قال: “سنعود” غدا»', role: 'spoken' }],
  speaker: { entity: null, name: 'نادية مثال', role: null },
  title: 'The “{night}” train: 50% & more_than $5 #1 ~ \\ 1 < 2 "b" *c* `d` – عودة',
  source: 'Smith & Söhne, Ltd.',
  author: 'نادية مثال and Zoë O’Example; The Sample Agency & Co',
  date: '2026-03',
};

export const fileOf = (format: string, quotations: readonly CitedQuotation[]): string => {
  const found = EXPORT_FORMATS.find(({ name }) => name === format);
  if (!found) throw new Error(`There is no format ${format}.`);
  const file = new ExportedFile(found);
  file.add(quotations);
  return file.parts().join('');
};

/** Text as articles have it: letters of several scripts, with the signs that mean something in a format in between. */
const text = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom('a', 'Zoë', 'ع', 'שלום', '日', '“', '”', '«', "'", '"', ' ', '1', '.', ',', ';', 'and', '😀'),
        fc.constantFrom(...'\\{}$%&#_~^`<>[]()*+-=@|!?/:\t\n\r'),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 24 },
    )
    .map((parts) => parts.join(''))
    .filter((all) => /\p{L}/u.test(all));

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 4 });

const date = (): fc.Arbitrary<string> =>
  fc.constantFrom('2026', '2026-03', '2026-03-06', '1999-12-31', '2026-03-06T23:30:00+05:00', 'Lent 2026');

/** Any quotation. Articles are told apart by their number. */
export const anyQuotation = (): fc.Arbitrary<CitedQuotation> =>
  fc
    .record({
      words: text(),
      reported: fc.boolean(),
      heading: fc.boolean(),
      name: maybe(text()),
      role: maybe(text()),
      source: maybe(text()),
      title: maybe(text()),
      date: maybe(date()),
      author: maybe(text()),
      url: maybe(fc.webUrl({ withFragments: true, withQueryParameters: true })),
      kept: maybe(fc.constantFrom('2027-05-04', '2031-12-01')),
      article: fc.integer({ min: 0, max: 0xffff }),
    })
    .map(({ words, name, role, article, ...rest }) => {
      const id = `article:${article.toString(16).padStart(16, '0')}` as const;
      return {
        ...rest,
        id: `${id}@f00:1-2`,
        article: id,
        words: [{ text: words, role: rest.reported ? 'reported' : 'spoken' }],
        hang: false,
        speaker: name === null ? null : { entity: null, name, role },
        sources: [],
        sourceCount: 0,
        link: rest.url,
        language: 'en',
      };
    });
