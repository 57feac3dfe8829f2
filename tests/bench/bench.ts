import { readFileSync } from 'node:fs';
import { pageRows } from './page.ts';
import { readingRows } from './reading.ts';
import { type Report, report } from './report.ts';
import { spottingRows } from './spotting.ts';

/** A part of the bench, by the name that `--only` takes. */
interface Section {
  readonly name: string;
  run(out: Report, carriers: readonly string[] | null): void | Promise<void>;
}

const SECTIONS: readonly Section[] = [
  { name: 'spotting', run: spottingRows },
  { name: 'reading', run: readingRows },
  { name: 'page', run: pageRows },
];

/**
 * Runs all sections, or the one named, and prints the table.
 * @param told.text a file whose text is read instead of a generated one
 */
export async function bench(told: { text?: string; only?: string }): Promise<Report> {
  const sections = SECTIONS.filter(({ name }) => told.only === undefined || told.only === name);
  if (sections.length === 0) throw new Error(`--only takes one of: ${SECTIONS.map(({ name }) => name).join(', ')}.`);
  const carriers = told.text === undefined ? null : textsOf(told.text);
  const out = report();
  for (const { run } of sections) await run(out, carriers);
  out.print();
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
