import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
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
  return new Promise((resolve) =>
    execFile('node', [run, 'analyze', ...files.map((file) => `${folder}/${file}`)], ROOM, (error, stdout, stderr) =>
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

  it('reads 600 articles in one call within seconds', async () => {
    const paragraph =
      'President Hans Vogel said on Monday that Norway would open the bridge. “It is safe, and it is ours,” Vogel said. ';
    const text = paragraph.repeat(30);
    const lines = Array.from({ length: 600 }, (_, n) => JSON.stringify({ id: `${n}`, text: `Story ${n}. ${text}` }));
    writeFileSync(`${folder}/many.jsonl`, lines.join('\n'));
    const started = Date.now();
    const read = await analyze('many.jsonl');
    expect(read.code).toBe(0);
    expect(read.lines).toHaveLength(600);
    // Two seconds where it was written; a machine many times slower still passes, a slip into minutes does not.
    expect(Date.now() - started).toBeLessThan(30_000);
  }, 60_000);
});
