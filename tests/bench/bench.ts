import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cardRows } from './card.ts';
import { memoryRows } from './memory.ts';
import { pageRows } from './page.ts';
import { svgOf } from './plot.ts';
import { readingRows } from './reading.ts';
import { type Report, report } from './report.ts';
import { restoringRows } from './restoring.ts';
import { spottingRows } from './spotting.ts';
import { spyingRows } from './spying.ts';
import { startRows } from './start.ts';

/** A part of the bench, by the name that `--only` takes. */
interface Section {
  readonly name: string;
  /** Takes a quarter of an hour: runs only where it is named. */
  readonly isLong?: true;
  run(out: Report, carriers: readonly string[] | null): void | Promise<void>;
}

const SECTIONS: readonly Section[] = [
  { name: 'spotting', run: spottingRows },
  { name: 'reading', run: readingRows },
  { name: 'card', run: cardRows },
  { name: 'restoring', run: restoringRows },
  { name: 'memory', run: memoryRows },
  { name: 'start', run: startRows },
  { name: 'page', run: pageRows },
  { name: 'spying', run: spyingRows, isLong: true },
];

/** Annotated news beside the project, where it is: real text for names to be spotted in. */
const NEWS = fileURLToPath(new URL('../../../../shared/gold/quotes-dev.jsonl', import.meta.url));

/**
 * Runs all sections, or the one named, and prints the table.
 * @param told.plots a folder for the plots
 * @param told.text a file whose text is read; `generated` for a made one; by default real news, should it be there
 */
export async function bench(told: { text?: string; only?: string; plots?: string }): Promise<Report> {
  const sections = SECTIONS.filter(({ name, isLong }) => (told.only === undefined ? !isLong : told.only === name));
  if (sections.length === 0) throw new Error(`--only takes one of: ${SECTIONS.map(({ name }) => name).join(', ')}.`);
  const file = told.text ?? (existsSync(NEWS) ? NEWS : 'generated');
  const carriers = file === 'generated' ? null : textsOf(file);
  const out = report();
  out.note(`Names are spotted in ${carriers ? 'the text of other people’s news' : 'generated text'}.`);
  for (const { run } of sections) await run(out, carriers);
  out.print();
  for (const [file, plot] of out.plots) if (told.plots) writeFileSync(join(told.plots, file), svgOf(plot));
  return out;
}

/** The text of a .txt file, or those of a .jsonl file's lines. */
function textsOf(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return [content];
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => String(JSON.parse(line).text));
}
