import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finished, runCommand, start } from './run-command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(`${tmpdir()}/on-record-cli-`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const idsIn = (stdout: string): unknown[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id);

const said = '“The bridge in Norway is safe,” said Mayor Maria Lopez.';

describe('analyze -', () => {
  it('answers each line before the next one comes', async () => {
    const child = start(['analyze', '-']);
    const ends = finished(child);
    for (const id of ['first', 'second', 'third']) {
      child.stdin.write(`${JSON.stringify({ id, text: said })}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(idsIn(String(answer))).toEqual([id]);
      expect(String(answer).endsWith('\n')).toBe(true);
    }
    child.stdin.end();
    expect(await ends).toMatchObject({ code: 0, stderr: '' });
  });

  it('keeps the order, names broken lines, goes on, and exits with 1', async () => {
    const lines = Array.from({ length: 30 }, (_, n) => JSON.stringify({ id: `${n}`, text: said.repeat(1 + (n % 7)) }));
    lines[4] = '{"id":"4","text":';
    lines[9] = '{"text":"nobody"}';
    lines[20] = '{"id":"20","text":null}';
    const { code, stdout, stderr } = await runCommand(['analyze', '-'], `${lines.join('\r\n')}`);
    expect(idsIn(stdout)).toEqual(lines.map((_, n) => `${n}`).filter((n) => !['4', '9', '20'].includes(n)));
    expect(stderr).toBe(
      [
        'standard input:5: not a line of JSON',
        'standard input:10: wants "id" and "text"',
        'standard input:21: "id" and "text" must be strings',
        '',
      ].join('\n'),
    );
    expect(code).toBe(1);
  });

  it('gives in four parallel runs over shards what it gives in one', async () => {
    const lines = Array.from({ length: 40 }, (_, n) => JSON.stringify({ id: `${n}`, text: `Story ${n}. ${said}` }));
    const shards = [0, 10, 20, 30].map((from) => lines.slice(from, from + 10).join('\n'));
    const [whole, ...parts] = await Promise.all(
      [lines.join('\n'), ...shards].map((shard) => runCommand(['analyze', '-'], shard)),
    );
    expect(parts.map(({ stdout }) => stdout).join('')).toBe(whole?.stdout);
    expect(idsIn(whole?.stdout ?? '')).toHaveLength(40);
  });

  it('reads pages given as "html", with where they were found', async () => {
    const html = `<html lang="en"><title>Bridge</title><article><h1>Bridge</h1>${`<p>${said} Nobody at the harbour office had expected it so soon.</p>`.repeat(4)}</article>`;
    const { code, stdout } = await runCommand(
      ['analyze', '-'],
      JSON.stringify({ id: 'page', html, url: 'https://pier.example/2026/03/06/bridge' }),
    );
    expect(code).toBe(0);
    const read = JSON.parse(stdout);
    expect(read).toMatchObject({
      id: 'page',
      title: 'Bridge',
      date: '2026-03-06',
      url: 'https://pier.example/2026/03/06/bridge',
    });
    expect(read.quotes).toHaveLength(4);
    const [start, end] = read.quotes[0].quoted[0];
    expect(read.text.slice(start, end)).toBe('The bridge in Norway is safe,');
  });

  it('ends quietly when whoever reads its output does', async () => {
    const lines = Array.from({ length: 3000 }, (_, n) => `${JSON.stringify({ id: `${n}`, text: said })}\n`);
    writeFileSync(`${folder}/many.jsonl`, lines.join(''));
    const child = start(['analyze', `${folder}/many.jsonl`]);
    let complaints = '';
    child.stderr.on('data', (part) => {
      complaints += part;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = await once(child, 'close');
    expect([code, complaints]).toEqual([141, '']);
  });
});

describe('analyze FOLDER', () => {
  it('reads texts, lines, pages and packs in the order of their names, packed or not', async () => {
    const page = `<html lang="en"><title>Boats</title><article><h1>Boats</h1>${`<p>${said} Nobody at the harbour office had expected it so soon.</p>`.repeat(4)}</article>`;
    mkdirSync(`${folder}/many/deep`, { recursive: true });
    writeFileSync(`${folder}/many/a.txt`, said);
    writeFileSync(`${folder}/many/b.jsonl.gz`, gzipSync(`{"id":"line","text":"It rained."}\n`));
    writeFileSync(`${folder}/many/deep/c.html`, page);
    writeFileSync(`${folder}/many/z.html.gz`, gzipSync(page));
    writeFileSync(
      `${folder}/many/e.json`,
      '{"format":"on-record pack","version":1,"articles":[\n{"id":"article:0123456789abcdef","origin":"reader","text":"It hailed."}\n],"log":[]}\n',
    );
    writeFileSync(`${folder}/many/f.png`, 'no text');
    const { code, stdout, stderr } = await runCommand(['analyze', `${folder}/many`]);
    expect(idsIn(stdout)).toEqual(['a', 'line', 'deep/c', 'article:0123456789abcdef', 'z']);
    expect([code, stderr]).toEqual([0, `${folder}/many: 1 file of other kinds passed over\n`]);
    const pages = await runCommand(['analyze', '--page', `${folder}/many`]);
    expect(
      pages.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).file),
    ).toEqual([`${folder}/many/deep/c.html`, `${folder}/many/z.html.gz`]);
  });

  it('reads zips and mails as the extension imports them, and says what in them it cannot read', async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
    await zip.add('a/story.txt', new TextReader(`${said} Nobody at the harbour office had expected it.`));
    await zip.add('film.mp4', new TextReader('no text'));
    const mail = `From: Ann Lee <ann@pier.example>\r\nSubject: The bridge\r\nDate: Fri, 06 Mar 2026 08:00:00 +0000\r\n\r\n${said} Nobody at the harbour office had expected it so soon.\r\n\r\nThe ferry between the two islands will run every hour from the first day of spring, the office said.\r\n`;
    writeFileSync(`${folder}/all.zip`, await zip.close());
    writeFileSync(`${folder}/letter.eml`, mail);
    const { code, stdout, stderr } = await runCommand(['analyze', `${folder}/all.zip`, `${folder}/letter.eml`]);
    const read = stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    expect(read).toMatchObject([
      { id: `${folder}/all.zip › a/story.txt`, quotes: [{ speaker: { name: 'Maria Lopez' } }] },
      { id: `${folder}/letter.eml`, title: 'The bridge', quotes: [{ speaker: { name: 'Maria Lopez' } }, {}] },
    ]);
    const [start, end] = read[0].quotes[0].quoted[0];
    expect(read[0].text.slice(start, end)).toBe('The bridge in Norway is safe,');
    expect([code, stderr]).toEqual([1, `${folder}/all.zip › film.mp4 is of a kind that cannot be imported (.mp4).\n`]);
  });
});
