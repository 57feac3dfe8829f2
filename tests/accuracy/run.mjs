#!/usr/bin/env node
// Reads annotated news with the engine and scores the readings.
//
//   npm run accuracy                  prints the figures, by file, corpus, kind and how the speaker is written
//   npm run accuracy -- --record      also writes them into docs/accuracy.md
//   npm run accuracy -- --show 50     also lists the first 50 errors of each file
//   npm run accuracy -- --pages       what is taken out of web pages instead, beside what others take (pages.mjs)
//   npm run accuracy -- --wordings    how well changed words are told from what is no change (wordings.ts)
//   npm run accuracy -- --spellings   how well people whose name is spelt in two ways are told to be one (spellings.ts)
//   npm run accuracy -- --nearest     how well the quotations of a card bear on what is being read (nearest.ts)
//
// Besides it prints how right the quotations are that the engine is sure of (confidence.mjs), there and on small cases.
//
// The annotated articles and the scorer are not part of the project (their text belongs to its publishers): they are looked
// for in ../shared, or where ON_RECORD_GOLD and ON_RECORD_SCORER point. Where they are absent it says so and does nothing.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { endWhenInterrupted, openRunFolder } from '../run-folder.mjs';
import { casesIn, keptLine, keptOnCases, keptOnGold } from './confidence.mjs';
import { loadTypeScript } from './load-typescript.mjs';
import { scorePages } from './pages.mjs';
import { byCorpus, bySpeakerType, table } from './table.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const gold = process.env.ON_RECORD_GOLD ?? `${root}../shared/gold`;
const cases = process.env.ON_RECORD_CASES ?? `${root}../shared/cases/engine`;
const scorer = process.env.ON_RECORD_SCORER ?? `${root}../shared/tools/score.mjs`;
const run = promisify(execFile);
const BIG = 1 << 30;

const args = process.argv.slice(2);
const show = args.includes('--show') ? (args[args.indexOf('--show') + 1] ?? '50') : null;
if (args.includes('--pages')) {
  await scorePages(show, args.includes('--record'));
  process.exit(0);
}
if (args.includes('--wordings')) {
  const { wordingFigures } = await loadTypeScript('tests/accuracy/wordings.ts');
  const { table, errors } = wordingFigures(readFileSync(`${root}tests/accuracy/wording-pairs.txt`, 'utf8'));
  console.log(table);
  for (const error of errors) console.log(error);
  if (args.includes('--record')) record(table, 'wordings');
  process.exit(0);
}
if (!existsSync(gold) || !existsSync(scorer)) {
  console.log(`accuracy: skipped, no annotated articles at ${gold} or no scorer at ${scorer}`);
  process.exit(0);
}
if (args.includes('--spellings')) {
  const { spellingFigures } = await loadTypeScript('tests/accuracy/spellings.ts');
  for (const line of spellingFigures(gold)) console.log(line);
  process.exit(0);
}
if (args.includes('--nearest')) {
  const { nearestFigures } = await loadTypeScript('tests/accuracy/nearest.ts');
  const lines = await nearestFigures(`${gold}/quotes-dev.jsonl`);
  console.log(lines.join('\n'));
  if (args.includes('--record')) record(lines.join('\n'), 'nearest');
  process.exit(0);
}

const scratch = openRunFolder();
endWhenInterrupted();
const results = [];
for (const file of readdirSync(gold)
  .filter((name) => name.endsWith('.jsonl'))
  .sort()) {
  const predicted = `${scratch}/${file}`;
  const started = performance.now();
  const { stdout } = await run('node', [`${root}src/cli/run.mjs`, 'analyze', `${gold}/${file}`], { maxBuffer: BIG });
  writeFileSync(predicted, stdout);
  const seconds = (performance.now() - started) / 1000;
  const whole = await score(`${gold}/${file}`, predicted);
  console.log(`${file}: read in ${seconds.toFixed(1)} s\n${whole}`);
  results.push({ name: file, figures: whole });
  for (const part of byCorpus(readFileSync(`${gold}/${file}`, 'utf8'))) {
    const partFile = `${scratch}/part.jsonl`;
    writeFileSync(partFile, part.lines);
    const figures = await score(partFile, predicted);
    console.log(`${file}, ${part.corpus} alone\n${figures}`);
    results.push({ name: `${file}: ${part.corpus}`, figures });
  }
  if (file.startsWith('quotes'))
    console.log(keptLine(file, keptOnGold(readFileSync(`${gold}/${file}`, 'utf8'), stdout), false));
  for (const { type, lines } of bySpeakerType(readFileSync(`${gold}/${file}`, 'utf8'))) {
    const partFile = `${scratch}/part.jsonl`;
    writeFileSync(partFile, lines);
    const [right] = /^speaker .*$/m.exec(await score(partFile, predicted, false)) ?? [];
    if (right) console.log(`${file}, speakers that are a ${type}: ${right}`);
  }
}
const expected = casesIn(cases);
if (expected.length > 0) {
  const files = expected.map(({ file }) => `${cases}/${file}`);
  const { stdout } = await run('node', [`${root}src/cli/run.mjs`, 'analyze', ...files], { maxBuffer: BIG });
  console.log(keptLine('small cases', keptOnCases(expected, stdout), true));
}
if (args.includes('--record')) record(table(results));

/**
 * The scorer's figures as it prints them.
 * @param {string} goldFile
 * @param {string} predicted
 * @param {boolean} listErrors
 */
async function score(goldFile, predicted, listErrors = true) {
  const more = show === null || !listErrors ? [] : ['--show', show];
  const { stdout } = await run('node', [scorer, goldFile, predicted, ...more], { maxBuffer: BIG });
  return stdout;
}

/**
 * Puts a table between the marks that docs/accuracy.md keeps for it.
 * @param {string} rows
 * @param {string} place the name of the marks
 */
function record(rows, place = 'figures') {
  const file = `${root}docs/accuracy.md`;
  const text = readFileSync(file, 'utf8');
  const marked = new RegExp(`(<!-- ${place} -->\n)[\\s\\S]*?(<!-- /${place} -->)`);
  if (!marked.test(text)) throw new Error(`docs/accuracy.md has no place for the ${place}`);
  writeFileSync(
    file,
    text.replace(marked, (_, open, close) => `${open}${rows}\n${close}`),
  );
  console.log('recorded in docs/accuracy.md');
}
