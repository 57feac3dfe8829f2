import { describe, expect, test } from 'vitest';
import { jsonBeyond } from '../../../src/dataset/model/json-bounds.ts';
import { packOf } from '../../../src/dataset/model/pack-format.ts';
import { writePack } from '../../../src/dataset/model/write-pack.ts';
import { articleOf, given, itemsOf, STORY, whyNot } from './import-tools.ts';

// What is refused because it would take too long or too much memory, and what is like it and is read. docs/reliability.md has the
// bounds.

describe('JSON', () => {
  test.each([
    ['1', 0, 0, 1],
    ['[]', 1, 1, 1],
    ['[[{"a":[1,2,3]}],[]]', 4, 8, 1],
    ['["[[[", "a\\"[,", "\\\\", [1]]', 2, 5, 1],
    ['[[[', 3, 3, 1],
    ['"[[[,', 0, 0, 1],
    ['{"a":1,"b":{"c":[2,2,2],"d":[],"e":{}},"f":1}', 3, 11, 3],
    ['{"a":1}]]],,,', 1, 4, 1],
  ])('%s is nested %i deep, of %i values, %i in an object', (json, depth, values, fields) => {
    expect(jsonBeyond(json, { depth, values, fields })).toBe(null);
    if (depth > 0) expect(jsonBeyond(json, { depth: depth - 1, values, fields })).toBe('depth');
    if (values > 0) expect(jsonBeyond(json, { depth, values: values - 1, fields })).toBe('values');
    if (fields > 1) expect(jsonBeyond(json, { depth, values, fields: fields - 1 })).toBe('fields');
  });

  test('of more values than any export has is refused, be they fields or records; a text of commas is a text', async () => {
    const many = 'is JSON of more than a million values. Split it and add the parts.';
    expect(await whyNot(given('a.json', `[${'{},'.repeat(600_000)}{}]`))).toBe(many);
    const fields = Array.from({ length: 20_000 }, (_, n) => `"f${n}":1`).join();
    const record = `{${fields},"text":${JSON.stringify(STORY)}}`;
    expect(await whyNot(given('a.json', record))).toBe('has more fields than any article.');
    expect(await whyNot(given('a.jsonl', `${record}\n`))).toBe('has more fields than any article.');
    const wide = Array.from({ length: 120_000 }, (_, n) => `"f${n}":1`).join();
    expect(await whyNot(given('a.json', `{${wide}}`))).toBe('is JSON with more fields in one object than can be read.');
    const commas = `${STORY} ${','.repeat(1_200_000)}`;
    expect((await articleOf(given('a.json', JSON.stringify({ text: commas })))).text).toBe(commas);
  });

  test('nested too deep is refused; a text of brackets is a text', async () => {
    const deep = `{"text":${JSON.stringify(STORY)},"a":${'['.repeat(600)}${']'.repeat(600)}}`;
    expect(await whyNot(given('a.json', deep))).toBe('is JSON nested too deep to be read.');
    expect(await whyNot(given('a.jsonl', `${deep}\n`))).toBe('is not an object of JSON.');
    const brackets = `${STORY} ${'['.repeat(600)}`;
    expect((await articleOf(given('a.json', JSON.stringify({ text: brackets })))).text).toBe(brackets);
  });
});

describe('records', () => {
  test.each([
    ['a.csv', `text\n${`"${STORY}"\n`.repeat(4)}`],
    ['a.jsonl', `${JSON.stringify({ text: STORY })}\n`.repeat(4)],
    ['a.json', JSON.stringify(Array.from({ length: 4 }, () => ({ text: STORY })))],
  ])('more than are taken of one file are not read: %s', async (path, content) => {
    const items = await itemsOf(given(path, content), { limits: { records: 3 } });
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'article', 'article', 'failure']);
    expect(items.at(-1)).toMatchObject({ name: path, why: 'holds more than 3 records. Split it and add the parts.' });
    expect(await itemsOf(given(path, content), { limits: { records: 4 } })).toHaveLength(4);
  });

  test('those of a pack are all read, however many', async () => {
    const articles = [1, 2, 3, 4].map((n) => ({
      id: `article:000000000000000${n}` as const,
      origin: 'reader' as const,
      keptAt: '2026-05-01T10:00:00.000Z',
      text: `${STORY} It was day ${n}.`,
    }));
    const items = await itemsOf(given('a.json', writePack(packOf(articles))), { limits: { records: 3 } });
    expect(items.map(({ kind }) => kind)).toEqual(['article', 'article', 'article', 'article']);
  });

  test('more than a million empty rows are refused', async () => {
    expect(await whyNot(given('a.csv', `text\n${'\n'.repeat(1_200_000)}`))).toContain('more than a million rows');
    expect(await whyNot(given('a.jsonl', '\n'.repeat(1_200_000)))).toContain('more than a million rows');
  });
});

describe('a mail', () => {
  const mail = (body: string) =>
    given('a.eml', `From: The Paper <news@paper.example>\nSubject: The bridge\nMIME-Version: 1.0\n\n${body}`);

  test('of more lines, or parts, than any has is refused; one with a large attachment is not', async () => {
    expect(await whyNot(mail('\n'.repeat(150_000)))).toBe('has too many lines and parts to be read.');
    expect(await whyNot(mail('--b\n\na\n'.repeat(10_000)))).toBe('has too many lines and parts to be read.');
    const attached = `--b\nContent-Type: text/plain\n\n${STORY} ${STORY}\n--b\nContent-Type: image/png
Content-Transfer-Encoding: base64\n\n${`${'QUJD'.repeat(19)}\n`.repeat(150_000)}--b--\n`;
    const parted = given(
      'a.eml',
      `From: The Paper <news@paper.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n${attached}`,
    );
    expect((await articleOf(parted)).text).toContain(STORY);
  });
});

describe('Markdown', () => {
  const within = (line: string) => given('a.md', `${STORY}\n\n${line}\n`);

  test.each([
    ['quotations', '> '.repeat(150)],
    ['lists', '- '.repeat(150)],
    ['numbered lists', '1. '.repeat(150)],
    ['lists by their indentation', Array.from({ length: 60 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
  ])('in %s in one another is refused', async (_, lines) => {
    expect(await whyNot(within(lines))).toBe('is nested too deep to be read.');
  });

  const list = Array.from({ length: 30 }, (_, n) => `${'  '.repeat(n)}- a\n`).join('');
  test.each([
    ['in one line each', `${'- '.repeat(98)}a\n`.repeat(2_000)],
    ['that lines without an indentation go on', `${'- '.repeat(98)}a\n${`${'a '.repeat(50)}\n`.repeat(3_000)}`],
    ['with many paragraphs', list + `${' '.repeat(62)}a a a a\n\n`.repeat(12_000)],
    ['of one item with a thousand lines', `- a\n${`${'a '.repeat(50)}\n`.repeat(1_000)}`],
    ['in a quotation', `${'> '.repeat(50)}${'a '.repeat(500)}\n`.repeat(1_000)],
  ])('of long lists in lists %s is refused', async (_, lines) => {
    expect(await whyNot(within(lines))).toBe('has lists too long and too deep to be read.');
  });

  test('a long list, and long paragraphs in one, are read', async () => {
    const items = `- ${STORY}\n  - ${STORY}\n\n    ${STORY}\n`.repeat(500);
    expect((await articleOf(within(items))).text.length).toBeGreaterThan(1_500 * STORY.length);
    const indented = `${STORY}\n\n${`${' '.repeat(60)}${STORY}\n`.repeat(200)}`;
    expect((await articleOf(within(indented))).text).toContain(STORY);
  });

  test('nested as people do is read', async () => {
    const lines = Array.from({ length: 8 }, (_, n) => `${'  '.repeat(n)}- item ${n}`).join('\n');
    expect((await articleOf(within(`${lines}\n\n> > > deep`))).text).toContain('item 7');
    const lined = `${'-'.repeat(200)}\n\n${'* '.repeat(60)}\n\nThe end of ${' '.repeat(80)}2024 is near.`;
    expect((await articleOf(within(lined))).text).toContain('is near.');
  });

  test('of more markup than a text has is refused', async () => {
    expect(await whyNot(within('*a* '.repeat(200_000)))).toBe('has too much markup to be read.');
  });

  test('has no comments and declarations in its text; one that does not end is text', async () => {
    expect((await articleOf(within('One <!-- no\n\nnot this --> two.'))).text).toBe(`${STORY}\n\nOne  two.`);
    expect((await articleOf(within('One <?xml a?> two <!a> three.'))).text).toBe(`${STORY}\n\nOne  two  three.`);
    expect((await articleOf(within('One <!-- two.'))).text).toBe(`${STORY}\n\nOne <!-- two.`);
  });
});
