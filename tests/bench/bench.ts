import { readFileSync } from 'node:fs';
import { readingRows } from './reading.ts';
import { report } from './report.ts';
import { spottingRows } from './spotting.ts';

/** Runs all of it and prints the table. `faults` are the answers that were not what they had to be. */
export function bench(textFile: string | null) {
  const own = textFile === null ? null : textsOf(textFile);
  const out = report();
  spottingRows(out, own);
  readingRows(out);
  out.print();
  return { rows: out.rows, faults: out.faults };
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
