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
  /** Takes minutes on an idle machine: runs only where it is named, or with `--all`. The others together take less than six. */
  readonly isLong?: true;
  run(out: Report, carriers: readonly string[] | null): void | Promise<void>;
}

const SECTIONS: readonly Section[] = [
  { name: 'spotting', run: spottingRows },
  { name: 'reading', run: readingRows },
  { name: 'deriving', run: derivingRows },
  { name: 'card', run: cardRows },
  { name: 'wordings', run: wordingRows, isLong: true },
  { name: 'restoring', run: restoringRows, isLong: true },
  { name: 'import', run: importingRows, isLong: true },
  { name: 'search', run: searchRows, isLong: true },
  { name: 'memory', run: memoryRows },
  { name: 'start', run: startRows },
  { name: 'page', run: pageRows },
  { name: 'keep', run: keepRows },
  { name: 'spying', run: spyingRows, isLong: true },
];

/** Annotated news beside the project, where it is: real text for names to be spotted in. */
const NEWS = fileURLToPath(new URL('../../../../shared/gold/quotes-dev.jsonl', import.meta.url));

/**
 * Runs all sections but the long ones, or the one named, and prints the table.
 * @param told.all also runs the long ones
 * @param told.plots a folder for the plots
 * @param told.text a file whose text is read; `generated` for a made one; by default real news, should it be there
 */
export async function bench(told: { text?: string; only?: string; all?: boolean; plots?: string }): Promise<Report> {
  provideFilesFromDisk();
  const sections = SECTIONS.filter(({ name, isLong }) =>
    told.only === undefined ? told.all || !isLong : told.only === name,
  );
  if (sections.length === 0) throw new Error(`--only takes one of: ${SECTIONS.map(({ name }) => name).join(', ')}.`);
  const file = told.text ?? (existsSync(NEWS) ? NEWS : 'generated');
  const carriers = file === 'generated' ? null : textsOf(file);
  const out = report();
  out.note(`Names are spotted in ${carriers ? 'the text of other people’s news' : 'generated text'}.`);
  const begun = performance.now();
  for (const section of sections) await runSection(section, out, carriers);
  console.log(
    `\n${out.rows.filter(({ isMet }) => !isMet).length} of ${out.rows.length} missed, ${secondsSince(begun)} s in all`,
  );
  for (const [file, plot] of out.plots) if (told.plots) writeFileSync(join(told.plots, file), svgOf(plot));
  return out;
}

/** Runs a section and prints its rows. One that fails is a fault, and those after it run all the same. */
async function runSection({ name, run }: Section, out: Report, carriers: readonly string[] | null): Promise<void> {
  const begun = performance.now();
  await Promise.resolve()
    .then(() => run(out, carriers))
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
