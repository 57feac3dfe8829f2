import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';
import { cardRows } from './card.ts';
import { derivingRows } from './deriving.ts';
import { importingRows } from './importing.ts';
import { keepRows } from './keep.ts';
import { memoryRows } from './memory.ts';
import { pageRows } from './page.ts';
import { svgOf } from './plot.ts';
import { readingRows } from './reading.ts';
import { type Report, report } from './report.ts';
import { restoringRows } from './restoring.ts';
import { searchRows } from './search.ts';
import { spottingRows } from './spotting.ts';
import { spyingRows } from './spying.ts';
import { startRows } from './start.ts';
import { wordingRows } from './wordings.ts';

/** A part of the bench, by the name that `--only` takes. */
interface Section {
  readonly name: string;
  /** Takes minutes on an idle machine: runs only where it is named, or with `--all`. */
  readonly isLong?: true;
  run(out: Report, given: Given): void | Promise<void>;
}

/** What a run gives to each of its sections. */
interface Given {
  /** Texts in which names are spotted; null where they are made. */
  readonly carriers: readonly string[] | null;
  /** Articles on record, or articles brought in. */
  readonly articles: number;
}

/** What the wanted figures are about, and what a run that ends within minutes has: ten thousand take minutes to put in. */
const ALL_ARTICLES = 10_000;
const USUAL_ARTICLES = 1_000;

const SECTIONS: readonly Section[] = [
  { name: 'spotting', run: (out, { carriers }) => spottingRows(out, carriers) },
  { name: 'reading', run: readingRows },
  { name: 'deriving', run: (out, { articles }) => derivingRows(out, articles) },
  { name: 'card', run: (out, { articles }) => cardRows(out, articles) },
  { name: 'wordings', run: (out, { articles }) => wordingRows(out, articles), isLong: true },
  { name: 'restoring', run: (out, { articles }) => restoringRows(out, articles), isLong: true },
  { name: 'import', run: (out, { articles }) => importingRows(out, articles), isLong: true },
  { name: 'search', run: (out, { articles }) => searchRows(out, articles), isLong: true },
  { name: 'memory', run: (out, { articles }) => memoryRows(out, articles) },
  { name: 'start', run: (out, { articles }) => startRows(out, articles) },
  { name: 'page', run: pageRows },
  { name: 'keep', run: keepRows },
  { name: 'spying', run: spyingRows, isLong: true },
];

/** Pages, passages and cards are made from so many. */
const LEAST_ARTICLES = 200;

/** What the command line tells. */
interface Told {
  readonly text?: string;
  readonly only?: string;
  readonly all?: boolean;
  readonly plots?: string;
  readonly articles?: string;
}

/** Annotated news beside the project, where it is: real text for names to be spotted in. */
const NEWS = fileURLToPath(new URL('../../../../shared/gold/quotes-dev.jsonl', import.meta.url));

/**
 * Runs all sections but the long ones, or the one named, and prints the table.
 * @param told.all also runs the long ones, with ten thousand articles
 * @param told.articles how many articles are on record, in the sections that have any
 * @param told.plots a folder for the plots
 * @param told.text a file whose text is read; `generated` for a made one; by default real news, should it be there
 */
export async function bench(told: Told): Promise<Report> {
  provideFilesFromDisk();
  const sections = SECTIONS.filter(({ name, isLong }) =>
    told.only === undefined ? told.all || !isLong : told.only === name,
  );
  if (sections.length === 0) throw new Error(`--only takes one of: ${SECTIONS.map(({ name }) => name).join(', ')}.`);
  const articles = told.articles === undefined ? (told.all ? ALL_ARTICLES : USUAL_ARTICLES) : Number(told.articles);
  if (!Number.isInteger(articles) || articles < LEAST_ARTICLES)
    throw new Error(`--articles takes a number from ${LEAST_ARTICLES} on.`);
  const file = told.text ?? (existsSync(NEWS) ? NEWS : 'generated');
  const carriers = file === 'generated' ? null : textsOf(file);
  const out = report();
  out.note(`Names are spotted in ${carriers ? 'the text of other people’s news' : 'generated text'}.`);
  const begun = performance.now();
  for (const section of sections) await runSection(section, out, { carriers, articles });
  console.log(
    `\n${out.rows.filter(({ isMet }) => !isMet).length} of ${out.rows.length} missed, ${secondsSince(begun)} s in all`,
  );
  for (const [file, plot] of out.plots) if (told.plots) writeFileSync(join(told.plots, file), svgOf(plot));
  return out;
}

/** Runs a section and prints its rows. One that fails is a fault, and those after it run all the same. */
async function runSection({ name, run }: Section, out: Report, given: Given): Promise<void> {
  const begun = performance.now();
  await Promise.resolve()
    .then(() => run(out, given))
    .catch((error: unknown) => {
      out.fault(`${name} did not come to its end: ${error instanceof Error ? error.stack : error}`);
    });
  out.print(`${name}, ${secondsSince(begun)} s`);
}

const secondsSince = (begun: number): string => ((performance.now() - begun) / 1_000).toFixed(0);

/** The text of a .txt file, or those of a .jsonl file's lines. */
function textsOf(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return [content];
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => String(JSON.parse(line).text));
}
