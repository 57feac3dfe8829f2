import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite, type CslItem } from '@citation-js/core';
import { parse, parseCSL, parseRIS } from 'biblatex-csl-converter';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleEntries } from '../../../src/citations/article-entry.ts';
import { type CitedQuotation, inOneLine } from '../../../src/citations/cited-quotation.ts';
import { citation } from '../../../src/ui/citation.ts';
import { anyQuotation, fileOf, HEADLINE, ODD, REPORTED, STATEMENT, UNKNOWN } from './quotations.ts';

// Lists of references, read back by two readers that know nothing of each other.

const FORMATS = ['BibTeX', 'RIS', 'CSL-JSON'] as const;
type Format = (typeof FORMATS)[number];

/** What one reader says of an entry. */
interface Read {
  readonly key: string | undefined;
  readonly title: string | undefined;
  readonly authors: readonly string[];
  readonly source: string | undefined;
  readonly published: string | undefined;
  readonly kept: string | undefined;
  readonly url: string | undefined;
  readonly note: string | undefined;
}

const TYPES: Readonly<Record<Format, string>> = {
  BibTeX: '@biblatex/text',
  RIS: '@ris/file',
  'CSL-JSON': '@else/json',
};

const listOf = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T];

const dayOf = (date: CslItem['issued']): string | undefined =>
  date && (date['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-') ?? date.literal ?? date.raw);

const byCitationJs = (format: Format, file: string): Read[] =>
  new Cite(file, { forceType: TYPES[format] }).data.map((item) => ({
    key: item.id,
    title: item.title,
    authors: [...listOf(item.reporter), ...(item.author ?? []).map(({ literal, family }) => literal ?? family ?? '')],
    source: item['container-title'],
    published: dayOf(item.issued),
    kept: dayOf(item.accessed),
    url: item.URL,
    note: [...listOf(item.note), ...listOf(item.annote)].join('\n'),
  }));

const plainOf = (field: unknown): string | undefined =>
  Array.isArray(field)
    ? field.map((part) => (Array.isArray(part) ? plainOf(part) : (part.text ?? ''))).join('')
    : typeof field === 'string'
      ? field
      : undefined;

function byConverter(format: Format, file: string): Read[] {
  const known = { processUnexpected: true, processUnknown: { annote: 'f_long_literal' } } as const;
  const { entries } =
    format === 'BibTeX' ? parse(file, known) : format === 'RIS' ? parseRIS(file) : { entries: parseCSL(csl(file)) };
  return Object.values(entries).map(({ entry_key, fields }) => ({
    key: entry_key,
    title: plainOf(fields.title),
    authors: (Array.isArray(fields.author) ? fields.author : []).map((name) =>
      [plainOf(name.given), plainOf(name.literal ?? name.family)].filter(Boolean).join(' '),
    ),
    source: plainOf(fields.journaltitle),
    published: plainOf(fields.date),
    kept: plainOf(fields.urldate),
    url: plainOf(fields.url),
    note: plainOf(fields.annotation ?? fields.note),
  }));
}

/** The items by their place, which is as good a key. */
const csl = (file: string): Parameters<typeof parseCSL>[0] => ({ ...JSON.parse(file) });

const read = (format: Format, quotations: readonly CitedQuotation[]) => {
  const file = fileOf(format, quotations);
  return { file, citationJs: byCitationJs(format, file), converter: byConverter(format, file) };
};

describe.each(FORMATS)('%s', (format) => {
  test('has an entry for each article, with all that is known of it and each of its quotations', () => {
    const { citationJs, converter } = read(format, [STATEMENT, REPORTED, ODD]);
    for (const entries of [citationJs, converter]) {
      expect(entries).toHaveLength(2);
      expect(entries[0]).toMatchObject({
        title: 'The night train returns',
        authors: ['Nadia Muster', 'Bo Beispiel'],
        source: 'Sample Gazette',
        published: expect.stringMatching(format === 'RIS' ? /^2026/ : /^2026-03-06$/),
        url: 'https://gazette.example/a_b?x=1&y=2',
      });
      expect(entries[0]?.note).toContain(citation(STATEMENT));
    }
    expect(citationJs[0]?.note).toContain(citation(REPORTED));
    expect(citationJs.map(({ key }) => key)).toEqual([
      'samplegazette2026-0123456789abcdef',
      'smithsohneltd2026-00000000000000bb',
    ]);
  });

  test('keeps other scripts, marks within marks, and signs that mean something in it', () => {
    const { citationJs, converter } = read(format, [ODD]);
    expect(citationJs[0]).toMatchObject({
      title: ODD.title,
      authors: ['نادية مثال', 'Zoë O’Example', 'The Sample Agency & Co'],
      source: ODD.source,
      note: citation(ODD),
    });
    // This reader has no braces in BibTeX's texts, and takes the last word of a name in RIS for the family's, as others do.
    expect(converter[0]).toMatchObject({
      title: format === 'BibTeX' ? ODD.title?.replace(/[{}]/g, '') : ODD.title,
      authors: ['نادية مثال', 'Zoë O’Example', 'The Sample Agency & Co'],
      source: ODD.source,
    });
  });

  test('what was published and what was kept are never taken for each other', () => {
    const undated = { ...STATEMENT, date: null };
    const { file, citationJs, converter } = read(format, [undated]);
    for (const [entry] of [citationJs, converter]) expect(entry?.published).toBeUndefined();
    // In RIS, this reader takes a date on which something was looked at for that of an entry without one.
    expect(citationJs[0]?.kept).toBe(format === 'RIS' ? undefined : '2027-05-04');
    expect(read(format, [STATEMENT]).citationJs[0]?.kept).toBe('2027-05-04');
    expect(file.replaceAll('2027-05-04', '').replace('[2027,5,4]', '').replace('2027/05/04', '')).not.toContain('2027');
    const dated = read(format, [{ ...STATEMENT, kept: null }]);
    expect(dated.citationJs[0]).toMatchObject({ kept: undefined, published: expect.stringContaining('2026') });
    expect(dated.converter[0]?.kept).toBeUndefined();
    // A text that was pasted, without an address, was not looked at anywhere.
    expect(read(format, [{ ...STATEMENT, url: null, link: null }]).citationJs[0]?.kept).toBeUndefined();
  });

  test.each([
    ['2026-03-06T23:30:00+05:00', '2026-03-06'],
    ['2026-03', '2026-03'],
    ['2026', '2026'],
  ])('a date of %s is as precise as that', (date, published) => {
    const { file, citationJs, converter } = read(format, [{ ...STATEMENT, date, kept: null }]);
    if (format === 'RIS') {
      // Both readers take a newspaper's year alone. Zotero takes DA.
      const [year, month = '', day = ''] = published.split('-');
      expect(file).toContain(`\r\nDA  - ${year}/${month}/${day}${day && '/'}`.replace(/\/$/, '/'));
      expect([citationJs[0]?.published, converter[0]?.published]).toEqual([year, year]);
    } else expect([citationJs[0]?.published, converter[0]?.published]).toEqual([published, published]);
  });

  test('what is not known is not there', () => {
    const { file, citationJs, converter } = read(format, [UNKNOWN]);
    for (const [entry] of [citationJs, converter])
      expect(entry).toMatchObject({
        title: undefined,
        authors: [],
        source: undefined,
        published: undefined,
        kept: undefined,
        url: undefined,
        note: '“The train is late” – Speaker not clear. undated.',
      });
    expect(file).not.toMatch(/null|undefined|\bund\b/);
  });

  test('what is only reported, and a headline’s words, say so', () => {
    const { citationJs } = read(format, [REPORTED, HEADLINE]);
    expect(citationJs[0]?.note).toMatch(/^Reported: Weller said .*Headline: “The train/s);
    expect(citationJs[0]?.note).not.toMatch(/late[”]? – Tom Weller/);
  });

  test('any text comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyQuotation(), { minLength: 1, maxLength: 4 }), (quotations) => {
        const inOrder = quotations.toSorted((a, b) => a.article.localeCompare(b.article));
        const entries = articleEntries(inOrder.map(inOneLine));
        const back = byCitationJs(format, fileOf(format, inOrder));
        expect(back.map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
        expect(back.map(({ title }) => title ?? null)).toEqual(entries.map(({ title }) => title));
        expect(back.map(({ source }) => source ?? null)).toEqual(entries.map(({ source }) => source));
        expect(back.map(({ authors }) => authors)).toEqual(entries.map(({ authors }) => authors));
        expect(back.map(({ note }) => note?.replace(/\s+/g, ' '))).toEqual(
          entries.map((one) => one.quotations.join(' ')),
        );
      }),
      { numRuns: 40 },
    );
  });
});
