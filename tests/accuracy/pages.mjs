// Takes the articles out of annotated web pages, with our code and with that of others, and scores what comes out
// (`npm run accuracy -- --pages`). `--record` also writes the table of docs/accuracy.md, `--show 20` lists our worst pages.
//
// The pages and the scorer are not part of the project: they are looked for in ../shared, or where ON_RECORD_PAGES and
// ON_RECORD_PAGES_SCORER point. Where they are absent it says so and does nothing.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { endWhenInterrupted, openRunFolder } from '../run-folder.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env.ON_RECORD_PAGES ?? `${root}../shared/extraction`;
const scorer = process.env.ON_RECORD_PAGES_SCORER ?? `${root}../shared/tools/score-pages.mjs`;
const run = promisify(execFile);
const BIG = 1 << 30;

/** @returns {Promise<Record<string, (file: string) => Promise<string>>>} */
const peers = async () => (await loadTypeScript('tests/accuracy/page-peers.ts')).peers;

/**
 * @param {string | null} show how many of our worst pages to list
 * @param {boolean} record whether to write the figures into docs/accuracy.md
 */
export async function scorePages(show, record) {
  if (!existsSync(`${folder}/gold.jsonl`) || !existsSync(scorer)) {
    console.log(`accuracy: skipped, no annotated pages at ${folder} or no scorer at ${scorer}`);
    return;
  }
  const scratch = openRunFolder();
  endWhenInterrupted();
  const files = readdirSync(`${folder}/pages`)
    .filter((file) => /\.html(\.gz)?$/.test(file))
    .sort()
    .map((file) => `${folder}/pages/${file}`);
  const rows = [];
  const started = performance.now();
  const { stdout } = await run('node', [`${root}src/cli/run.mjs`, 'analyze', '--page', ...files], { maxBuffer: BIG });
  console.log(`${files.length} pages read in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  rows.push({ name: 'On Record', figures: await score(`${scratch}/ours.jsonl`, stdout, show) });
  for (const [name, read] of Object.entries(await peers())) {
    const lines = [];
    for (const file of files) lines.push(await quietly(() => read(file)).catch(() => JSON.stringify({ file })));
    rows.push({ name, figures: await score(`${scratch}/peer.jsonl`, lines.join('\n'), null) });
  }
  for (const { name, figures } of rows) console.log(`${name}\n${figures}`);
  if (record) write(pagesTable(rows));
}

/**
 * Without what a peer says on the console.
 * @template T
 * @param {() => Promise<T>} act
 */
async function quietly(act) {
  const { log, warn, error } = console;
  Object.assign(console, { log() {}, warn() {}, error() {} });
  try {
    return await act();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

/**
 * @param {string} file
 * @param {string} lines
 * @param {string | null} show
 */
async function score(file, lines, show) {
  writeFileSync(file, lines);
  const { stdout } = await run('node', [scorer, `${folder}/gold.jsonl`, file, ...(show ? ['--show', show] : [])], {
    maxBuffer: BIG,
  });
  return stdout;
}

/**
 * A Markdown table of the scorer's figures.
 * @param {readonly { name: string, figures: string }[]} rows
 */
function pagesTable(rows) {
  const head = ['', 'body P', 'R', 'F1', 'whole', 'date P', 'R', 'F1', 'title', 'author', 'site'];
  const cells = rows.map(({ name, figures }) => {
    const [, ...body] = /^body\s+P (\S+)\s+R (\S+)\s+F1 (\S+)\s+whole (\S+)/m.exec(figures) ?? [];
    const [, ...date] = /^date\s+P (\S+)\s+R (\S+)\s+F1 (\S+)/m.exec(figures) ?? [];
    const one = ['title', 'author', 'site'].map(
      (key) => new RegExp(`^${key}\\s+(\\S+)`, 'm').exec(figures)?.[1] ?? '–',
    );
    return [name, ...body, ...date, ...one];
  });
  return [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/**
 * Puts the table between the marks that docs/accuracy.md keeps for it.
 * @param {string} table
 */
function write(table) {
  const file = `${root}docs/accuracy.md`;
  const text = readFileSync(file, 'utf8');
  const marked = /(<!-- pages -->\n)[\s\S]*?(<!-- \/pages -->)/;
  if (!marked.test(text)) throw new Error('docs/accuracy.md has no place for the figures of pages');
  writeFileSync(
    file,
    text.replace(marked, (_, open, close) => `${open}${table}\n${close}`),
  );
  console.log('recorded in docs/accuracy.md');
}
