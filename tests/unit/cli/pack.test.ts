import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../../src/dataset/model/pack-format.ts';
import { readPack } from '../../../src/dataset/model/read-pack.ts';
import { writePack } from '../../../src/dataset/model/write-pack.ts';
import { runCommand, start } from './run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/on-record-cli-`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const SENTENCE = 'The ferry between the two islands will run every hour from the first day of spring, the office said.';
const page = `<!doctype html><html lang="en"><head><title>Boats</title><link rel="canonical" href="https://pier.example/boats">
  </head><body><article><h1>Boats</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article></body></html>`;

/** A line of JSON with a text and its facts; some lines are of one article, and some are there twice. */
const line = (n: number): string =>
  JSON.stringify({
    text: `Story ${n % 90}. ${SENTENCE}`,
    title: n % 3 === 0 ? `Story ${n}` : null,
    url: n % 5 === 0 ? `https://pier.example/${n % 7}` : undefined,
    date: n % 2 === 0 ? `2026-0${1 + (n % 8)}` : undefined,
  });

describe('pack', () => {
  it('makes a pack of texts, pages, lines and folders that the extension reads', async () => {
    mkdirSync(`${folder}/mixed/within`, { recursive: true });
    writeFileSync(`${folder}/mixed/bridge.txt`, '“The bridge is safe,” said Mayor Maria Lopez.');
    writeFileSync(`${folder}/mixed/within/boats.html.gz`, gzipSync(page));
    writeFileSync(`${folder}/mixed/within/photo.jpg`, 'no text');
    writeFileSync(`${folder}/mixed/facts.json`, '{"no":"pack"}');
    writeFileSync(
      `${folder}/mixed/lines.jsonl`,
      '{"text":"It rained.","title":"Rain","author":"Ann Lee","source":"The Pier","url":"https://pier.example/rain","date":"2026-03-06","language":"en"}\n',
    );
    const { code, stdout, stderr } = await runCommand(['pack', `${folder}/mixed`]);
    expect(stderr).toBe(`${folder}/mixed: 1 file of other kinds passed over\n`);
    expect(code).toBe(0);
    const { articles, log } = readPack(stdout);
    expect(log).toEqual([]);
    const byText = new Map(articles.map(({ text, id, ...rest }) => [text.slice(0, 9), rest]));
    expect(byText).toEqual(
      new Map([
        ['“The brid', { origin: 'reader' }],
        [
          'The ferry',
          {
            title: 'Boats',
            source: 'pier.example',
            url: 'https://pier.example/boats',
            language: 'en',
            origin: 'reader',
          },
        ],
        [
          'It rained',
          {
            title: 'Rain',
            author: 'Ann Lee',
            source: 'The Pier',
            url: 'https://pier.example/rain',
            date: '2026-03-06',
            language: 'en',
            origin: 'reader',
          },
        ],
      ]),
    );
  });

  it('keeps corrections, each in the state that it was brought into last, in any order of the packs', async () => {
    const correction = (id: string, undone: boolean, changedAt: string) => ({
      id,
      at: '2026-05-01T10:00:00.000Z',
      change: { kind: 'not said' as const },
      was: 'Maria Lopez',
      places: [
        { article: 'article:0123456789abcdef' as const, mark: '1a', words: 'It hailed.', before: '', after: '' },
      ],
      undone,
      changedAt,
    });
    const [first, last] = ['2026-05-01T10:00:00.000Z', '2026-05-02T10:00:00.000Z'] as const;
    writeFileSync(
      `${folder}/one.json`,
      writePack(packOf([], [], [correction('a', true, last), correction('b', false, first)])),
    );
    // A pack in another layout is read as a whole.
    const other = packOf([], [], [correction('a', false, first), correction('c', false, first)]);
    writeFileSync(`${folder}/other.json`, JSON.stringify(other, null, 1));
    const [{ stdout: forth }, { stdout: back }] = await Promise.all([
      runCommand(['pack', `${folder}/one.json`, `${folder}/other.json`]),
      runCommand(['pack', `${folder}/other.json`, `${folder}/one.json`]),
    ]);
    expect(readPack(forth).corrections.map(({ id, undone }) => [id, undone])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
    expect(back).toBe(forth);
  });

  it('gives the same bytes of four shards packed in parallel and merged, in any order, as in one go', async () => {
    const lines = Array.from({ length: 200 }, (_, n) => line(n));
    writeFileSync(`${folder}/all.jsonl`, `${lines.join('\n')}\n`);
    const whole = await runCommand(['pack', `${folder}/all.jsonl`]);
    expect([whole.code, whole.stderr]).toEqual([0, '']);
    const shards = await Promise.all(
      [0, 1, 2, 3].map((n) => runCommand(['pack', '-'], lines.slice(n * 50, n * 50 + 50).join('\n'))),
    );
    const packs = shards.map(({ stdout }, n) => {
      writeFileSync(`${folder}/shard-${n}.json`, stdout);
      return `${folder}/shard-${n}.json`;
    });
    for (const order of [packs, [...packs].reverse(), [...packs, ...packs]]) {
      const merged = await runCommand(['pack', ...order]);
      expect(merged.stderr).toBe('');
      expect(merged.stdout).toBe(whole.stdout);
    }
    // The planted fault: a shard that is missing is seen.
    expect((await runCommand(['pack', ...packs.slice(1)])).stdout).not.toBe(whole.stdout);
    expect(readPack(whole.stdout).articles.length).toBeGreaterThan(90);
  });

  it('names what is wrong, packs the rest, and exits with 1', async () => {
    writeFileSync(
      `${folder}/bad.jsonl`,
      [
        '{"text":"It rained."}',
        'not json',
        '{"id":"no text"}',
        '{"text":"It snowed.","date":"in March","url":"pier"}',
        '{"text":" \\n "}',
        '',
        '{"text":7}',
      ].join('\n'),
    );
    writeFileSync(`${folder}/newer.json`, '{"format":"on-record pack","version":9,"articles":[\n],"log":[]}\n');
    writeFileSync(
      `${folder}/cut.json`,
      '{"format":"on-record pack","version":1,"articles":[\n{"id":"article:0123456789abcdef","origin":"reader","text":"It hailed."},\n{"id":"arti',
    );
    writeFileSync(`${folder}/list.html`, '<ul><li><a href="/a">A</a><li><a href="/b">B</a></ul>');
    const at = (name: string): string => `${folder}/${name}`;
    const { code, stdout, stderr } = await runCommand([
      'pack',
      ...['bad.jsonl', 'newer.json', 'cut.json', 'list.html', 'missing'].map(at),
    ]);
    expect(stderr.split('\n')).toEqual([
      `${at('bad.jsonl')}:2: not a line of JSON`,
      `${at('bad.jsonl')}:3: wants "text"`,
      `${at('bad.jsonl')}:4: its "url" is left out, which wants an http, https or file address`,
      `${at('bad.jsonl')}:4: its "date" is left out, which wants 2023, 2023-02 or 2023-02-27, with or without a time`,
      `${at('bad.jsonl')}:5: has no text`,
      `${at('bad.jsonl')}:7: "text" must be a string`,
      `${at('newer.json')}: The pack was made by a newer version of On Record.`,
      `${at('cut.json')}:3: not a line of JSON`,
      `${at('cut.json')}: the pack ends in the middle: it was cut off`,
      `${at('list.html')}: no article was found on the page`,
      `${at('missing')}: cannot be read (no such file)`,
      '',
    ]);
    expect(code).toBe(1);
    expect(
      readPack(stdout)
        .articles.map(({ text }) => text)
        .sort(),
    ).toEqual(['It hailed.', 'It rained.', 'It snowed.']);
  });

  it('keeps the log and every text of an article when it merges backups, however they are laid out', async () => {
    const article = { id: 'article:0123456789abcdef', url: 'https://pier.example/x', origin: 'reader' };
    const kept = (day: number) => ({ kind: 'kept', article: article.id, at: `2026-03-0${day}T00:00:00.000Z` });
    const backup = (day: number) => ({
      format: 'on-record pack',
      version: 1,
      articles: [{ ...article, keptAt: kept(day).at, text: `It rained on day ${day}.` }],
      log: [kept(1), kept(day)],
    });
    writeFileSync(`${folder}/late.json`, JSON.stringify(backup(5), null, 2));
    writeFileSync(`${folder}/early.json`, JSON.stringify(backup(3)));
    const { code, stdout } = await runCommand(['pack', `${folder}/late.json`, `${folder}/early.json`]);
    expect(code).toBe(0);
    const { articles, log } = readPack(stdout);
    expect(articles.map(({ text }) => text)).toEqual(['It rained on day 3.', 'It rained on day 5.']);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(1);
    expect(log).toEqual([kept(1), kept(3), kept(5)]);
  });

  it('goes through more than fits in memory, and leaves nothing in the temporary folder', async () => {
    const file = `${folder}/large.jsonl`;
    const out = createWriteStream(file);
    const text = `${SENTENCE} `.repeat(400);
    for (let n = 0; n < 2_000; n++) if (!out.write(`{"text":"${n} ${text}"}\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'close');
    // The planted fault: with a heap of this size, a program that holds the file in memory comes to its end.
    const held = spawnSync('node', ['--max-old-space-size=64', '-e', HOLDS_ALL, file]);
    expect(held.status).not.toBe(0);
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('on-record-sort-'));
    const child = start(['pack', file], 64);
    let bytes = 0;
    child.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(bytes).toBeGreaterThan(readFileSync(file).length);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('on-record-sort-'))).toEqual(before);
  }, 120_000);

  it('says how it is used where nothing is given', async () => {
    const { code, stdout, stderr } = await runCommand(['pack']);
    expect([code, stdout, stderr]).toEqual([2, '', expect.stringContaining('usage:')]);
  });
});

const HOLDS_ALL = `
const lines = [];
require('node:readline').createInterface({ input: require('node:fs').createReadStream(process.argv[1]) })
  .on('line', (line) => lines.push(JSON.parse(line)))
  .on('close', () => console.log(lines.length));
`;
