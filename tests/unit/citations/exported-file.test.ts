import { expect, test } from 'vitest';
import { authorsOf } from '../../../src/citations/authors.ts';
import { EXPORT_FORMATS } from '../../../src/citations/export-formats.ts';
import { ExportedFile } from '../../../src/citations/exported-file.ts';
import { fileOf, ODD, REPORTED, STATEMENT, UNKNOWN } from './quotations.ts';

const ALL = [STATEMENT, REPORTED, ODD, UNKNOWN];

test.each(EXPORT_FORMATS)('$name is the same whether it comes at once or piece by piece', (format) => {
  const whole = fileOf(format.name, ALL);
  for (const cuts of [[1], [2], [1, 2, 3], [0, 4]]) {
    const file = new ExportedFile(format);
    for (const [n, from] of [0, ...cuts].entries()) file.add(ALL.slice(from, cuts[n] ?? ALL.length));
    expect(file.parts().join('')).toBe(whole);
    expect(file.count).toBe(4);
  }
});

test('of nothing there is a file that can be read', () => {
  expect(JSON.parse(fileOf('CSL-JSON', []))).toEqual([]);
  expect(fileOf('Text', [])).toBe('');
  expect(fileOf('CSV', [])).toMatch(/^\ufeffQuotation,.*\r\n$/);
});

test.each([
  [null, []],
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee, Bo Li and Cy Mo', ['Ann Lee', 'Bo Li', 'Cy Mo']],
  ['Ann Lee & Bo Li; AFP', ['Ann Lee', 'Bo Li', 'AFP']],
  ['Lee, Ann', ['Lee, Ann']],
  ['Smith & Co', ['Smith & Co']],
  ['Ann Lee, Jr.', ['Ann Lee, Jr.']],
  ['Alexandra Anderson', ['Alexandra Anderson']],
  ['نادية مثال، زيد مثال', ['نادية مثال', 'زيد مثال']],
])('the authors of %j are %j', (byline, authors) => {
  expect(authorsOf(byline)).toEqual(authors);
});
