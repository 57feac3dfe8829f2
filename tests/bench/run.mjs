// Measures what a reader could feel: `npm run bench [-- --only SECTION] [--all] [--articles N] [--json FILE] [--plots DIR] [--text FILE]`.
//
// --only NAME  runs one section
// --all        also runs the sections that take minutes (wordings, restoring, import, search, spying), with 10,000 articles on record
// --articles N so many articles on record, or brought in; 1,000 where nothing is said
// --json FILE  also writes the rows as [{name, value, unit, peer, peerValue, ratio, found}]
// --plots DIR  also draws the plots of docs/performance.md there, as SVG
// --text FILE  spots in this text (.txt, or .jsonl of {"text"}) with names planted in it; `generated` in a made one
//
// Times mean little from one machine to the next, so a row is a ratio within this run: to the bound (the cheapest loop that
// looks at each unit of the text once) and to a peer from npm. Every row's answer is held against what was planted in the
// text: one that finds less, or more, fails the run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { endWhenInterrupted, openRunFolder } from '../run-folder.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const { values: told } = parseArgs({
  options: {
    all: { type: 'boolean' },
    articles: { type: 'string' },
    json: { type: 'string' },
    only: { type: 'string' },
    plots: { type: 'string' },
    text: { type: 'string' },
  },
});

openRunFolder();
endWhenInterrupted();
// Inside the project, so that the bundle finds the peers in node_modules.
const folder = mkdtempSync(join(here, '.built-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const bundle = join(folder, 'bench.mjs');
await esbuild.build({
  entryPoints: [join(here, 'bench.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  packages: 'external',
  logLevel: 'error',
});
const { bench } = await import(pathToFileURL(bundle).href);
const { rows, faults } = await bench(told);
if (told.json) writeFileSync(told.json, `${JSON.stringify(rows.map(asWritten), null, 2)}\n`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** @param {import('./report.ts').Row} row */
function asWritten({ name, value, unit, peer, peerValue, ratio, found }) {
  return { name, value, unit, peer, peerValue, ratio, found };
}
