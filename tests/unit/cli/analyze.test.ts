import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = fileURLToPath(new URL('../../../src/cli/run.mjs', import.meta.url));
/** For what hundreds of articles print, in bytes. */
const ROOM = { maxBuffer: 256e6 };
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/on-record-cli-`);
  writeFileSync(`${folder}/bridge.txt`, '“The bridge in Norway is safe,” said Mayor Maria Lopez.');
  writeFileSync(
    `${folder}/two.jsonl`,
    `{"id":"a","text":"Norway won."}\nnot json\n{"id":"b","text":"Hans Vogel said that it rained."}\n{"id":3}\n`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

function analyze(...files: string[]): Promise<{ code: number; lines: unknown[]; stderr: string }> {
  return analyzeWith([], ...files);
}

function analyzeWith(
  flags: readonly string[],
  ...files: string[]
): Promise<{ code: number; lines: unknown[]; stderr: string }> {
  return new Promise((resolve) =>
    execFile(
      'node',
      [run, 'analyze', ...flags, ...files.map((file) => `${folder}/${file}`)],
      ROOM,
      (error, stdout, stderr) =>
        resolve({
          code: typeof error?.code === 'number' ? error.code : 0,
          lines: stdout
            .split('\n')
            .filter(Boolean)
            .map((line): unknown => JSON.parse(line)),
          stderr,
        }),
    ),
  );
}

describe('analyze', () => {
  it('prints one line an article in the form that is promised', async () => {
    const { code, lines, stderr } = await analyze('bridge.txt');
    expect([code, stderr]).toEqual([0, '']);
    expect(lines).toEqual([
      {
        id: 'bridge',
        engine: expect.any(String),
        language: 'en',
        title: null,
        author: null,
        date: null,
        source: null,
        url: null,
        people: [{ id: 'person:maria-lopez', name: 'Maria Lopez', aliases: ['Maria Lopez'], roles: ['Mayor'] }],
        countries: [{ id: 'country:NO', name: 'Norway' }],
        mentions: [
          { start: 15, end: 21, text: 'Norway', kind: 'country', entity: 'country:NO' },
          { start: 43, end: 54, text: 'Maria Lopez', kind: 'person', entity: 'person:maria-lopez' },
        ],
        quotes: [
          {
            id: 'bridge#1',
            start: 0,
            end: 31,
            spans: [[0, 31]],
            quoted: [[1, 30]],
            text: '“The bridge in Norway is safe,”',
            kind: 'direct',
            cue: { start: 32, end: 36, text: 'said' },
            speaker: { entity: 'person:maria-lopez', name: 'Maria Lopez', start: 43, end: 54, text: 'Maria Lopez' },
            about: ['country:NO'],
            confidence: expect.any(Number),
            place: 'body',
          },
        ],
      },
    ]);
  });

  it('reads the rest where a file or a line is bad, names what was, and exits with 1', async () => {
    const { code, lines, stderr } = await analyze('missing.txt', 'two.jsonl');
    expect(code).toBe(1);
    expect(lines).toMatchObject([{ id: 'a' }, { id: 'b' }]);
    expect(stderr).toContain('missing.txt: cannot be read (no such file)');
    expect(stderr).toContain('two.jsonl:2: not a line of JSON');
    expect(stderr).toContain('two.jsonl:4: wants "id" and "text"');
  });

  it('says on standard error that a text was too long to be read whole, and in its line how far it was read', async () => {
    writeFileSync(`${folder}/long.txt`, `“It holds,” said Ann Lee.\n\n${'a'.repeat(2_000_000)}`);
    const { code, lines, stderr } = await analyze('long.txt');
    expect([code, stderr]).toEqual([
      0,
      `${folder}/long.txt: only the first 1000000 of its 2000027 characters were read\n`,
    ]);
    expect(lines).toMatchObject([{ readTo: 1_000_000, quotes: [{ text: '“It holds,”' }] }]);
  });

  it('takes as long for an article among many as among few', async () => {
    const paragraph =
      'President Hans Vogel said on Monday that Norway would open the bridge. “It is safe, and it is ours,” Vogel said. ';
    const text = paragraph.repeat(15);
    const secondsFor = async (articles: number): Promise<number> => {
      const lines = Array.from({ length: articles }, (_, n) =>
        JSON.stringify({ id: `${n}`, text: `Story ${n}. ${text}` }),
      );
      writeFileSync(`${folder}/many.jsonl`, lines.join('\n'));
      const started = performance.now();
      const read = await analyze('many.jsonl');
      expect(read.code).toBe(0);
      expect(read.lines).toHaveLength(articles);
      return (performance.now() - started) / 1000;
    };
    const few = await secondsFor(50);
    // Four times as many, with room for what else the machine does meanwhile. Time that grows with the square would be 16 times.
    expect((await secondsFor(200)) / few).toBeLessThan(8);
  }, 120_000);
});

describe('analyze --page', () => {
  const sentence =
    'The ferry between the two islands will run every hour from the first day of spring, the office said.';
  const page = (title: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><article><h1>${title}</h1>
     <p class="date">18 November 2019</p>${`<p>${sentence}</p>`.repeat(6)}</article></body></html>`;

  it('prints what each page holds in the order given, packed or not, and names what cannot be read', async () => {
    writeFileSync(`${folder}/one.html`, page('Boats'));
    writeFileSync(`${folder}/two.html.gz`, gzipSync(page('Bread')));
    writeFileSync(`${folder}/torn.html.gz`, 'no gzip');
    const { code, lines, stderr } = await analyzeWith(
      ['--page'],
      'two.html.gz',
      'missing.html',
      'torn.html.gz',
      'one.html',
    );
    expect(code).toBe(1);
    expect(stderr).toBe(
      `${folder}/missing.html: cannot be read (no such file)\n${folder}/torn.html.gz: cannot be unpacked\n`,
    );
    const facts = { author: null, source: null, url: null, date: '2019-11-18', language: 'en' };
    const text = Array(6).fill(sentence).join('\n\n');
    expect(lines).toEqual([
      { file: `${folder}/two.html.gz`, title: 'Bread', ...facts, text },
      { file: `${folder}/one.html`, title: 'Boats', ...facts, text },
    ]);
  });

  it('reads pages in the encoding that they say', async () => {
    const latin =
      '<html><head><meta charset="iso-8859-1"><title>Caf\u00e9 Z\u00fcrich</title></head><body></body></html>';
    writeFileSync(`${folder}/latin.html`, Buffer.from(latin, 'latin1'));
    const { lines } = await analyzeWith(['--page'], 'latin.html');
    expect(lines).toMatchObject([{ title: 'Caf\u00e9 Z\u00fcrich', text: '' }]);
  });

  it('says how it is used where no page is given', async () => {
    const { code, stderr } = await analyzeWith(['--page']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('usage:')]);
  });
});
