import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { inOneLine } from '../../../src/citations/cited-quotation.ts';
import { csvTable } from '../../../src/citations/csv-table.ts';
import { factsOf } from '../../../src/citations/quotation-facts.ts';
import { anyQuotation, fileOf, HEADLINE, ODD, PART, REPORTED, SHARED, STATEMENT, UNKNOWN } from './quotations.ts';

// CSV and JSON Lines, read back.

const bytes = (text: string): number[] => [...new TextEncoder().encode(text)];
const rows = (file: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data;

describe('CSV', () => {
  test('is UTF-8 with its mark, and ends each row as spreadsheets do', () => {
    const file = bytes(
      csvTable([
        ['a', 'ü'],
        ['b;c', 'd"e\n'],
        ['=1', ''],
      ]),
    );
    const expected = [0xef, 0xbb, 0xbf, ...bytes('a,ü\r\n"b;c","d""e\n"\r\n\'=1,\r\n')];
    expect(file).toEqual(expected);
    expect(bytes(fileOf('CSV', [STATEMENT])).slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1'])(
    '%j begins no formula',
    (cell) => {
      expect(
        rows(
          csvTable([
            ['a', 'b'],
            ['x', cell],
          ]),
        )[0]?.b,
      ).toBe(`'${cell}`);
    },
  );

  test('begins no formula where a semicolon parts the cells', () => {
    const file = csvTable([['x', 'a";=1+1;"b; -2']]);
    for (const cell of Papa.parse<string[]>(file.replaceAll('"', ''), { delimiter: ';' }).data.flat())
      expect(cell).not.toMatch(/^\s*[=+\-@]/);
    expect(csvTable([['x', 'We go; they stay – or not; 5-1=4']])).not.toContain("'");
  });

  test('says of each quotation what it is, by whom, where, and when it was published and kept', () => {
    const [statement, part, reported, headline, unknown, odd] = rows(
      fileOf('CSV', [STATEMENT, PART, REPORTED, HEADLINE, UNKNOWN, ODD]),
    );
    expect(statement).toEqual({
      Quotation: '“The train is late”',
      Kind: 'quoted',
      Speaker: 'Tom Weller',
      Role: 'a driver',
      Title: 'The night train returns',
      Authors: 'Nadia Muster; Bo Beispiel',
      Source: 'Sample Gazette',
      Published: '2026-03-06',
      'Also in': '',
      Kept: '2027-05-04',
      Language: 'en',
      Address: STATEMENT.url,
      'Link to the sentence': STATEMENT.link,
    });
    expect(rows(fileOf('CSV', [SHARED]))[0]).toMatchObject({
      'Also in': 'Example Courier 2026-03-07; The “late” train; 5 more',
    });
    expect(part).toMatchObject({ Quotation: 'Weller said it was “late.”', Kind: 'partly quoted' });
    expect(reported).toMatchObject({ Quotation: 'Reported: Weller said the train was late', Kind: 'reported' });
    expect(headline).toMatchObject({ Quotation: 'Headline: “The train is late”', Kind: 'headline' });
    expect(unknown).toMatchObject({ Speaker: 'Speaker not clear', Published: '', Kept: '', Title: '', Language: '' });
    expect(odd).toMatchObject({ Quotation: '«قال: “سنعود” غدا»', Title: ODD.title, Published: '2026-03' });
  });

  test('any text comes back, but for the apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 })), (table) => {
        const back = Papa.parse<string[]>(csvTable(table).slice(1), { delimiter: ',', newline: '\r\n' }).data.slice(
          0,
          -1,
        );
        const plain = (text: string) => text.replace(/(^|;)'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/g, '$1');
        expect(back.map((row) => row.map(plain))).toEqual(table.map((row) => row.map(plain)));
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });
});

describe('JSON Lines', () => {
  test('is a line for each quotation, with null for what is not known', () => {
    const lines = fileOf('JSON Lines', [REPORTED, UNKNOWN]).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      text: 'Reported: Weller said the train was late',
      kind: 'reported',
      speaker: 'Tom Weller',
      published: '2026-03-06',
      kept: '2027-05-04',
    });
    expect(JSON.parse(fileOf('JSON Lines', [SHARED]))).toMatchObject({
      alsoIn: [
        {
          source: 'Example Courier',
          title: 'Late again',
          published: '2026-03-07',
          link: 'https://courier.example/late',
        },
        { source: null, title: 'The “late” train', published: null, link: null },
      ],
      alsoInCount: 7,
    });
    expect(JSON.parse(lines[1] ?? '')).toEqual({
      text: '“The train is late”',
      kind: 'quoted',
      speaker: null,
      role: null,
      title: null,
      authors: [],
      source: null,
      published: null,
      alsoIn: [],
      alsoInCount: 0,
      kept: null,
      language: null,
      address: null,
      link: null,
    });
  });

  test('any text comes back', () => {
    fc.assert(
      fc.property(fc.array(anyQuotation()), (quotations) => {
        const lines = fileOf('JSON Lines', quotations).split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line))).toEqual(quotations.map((one) => factsOf(inOneLine(one))));
      }),
      { numRuns: 40 },
    );
  });
});
