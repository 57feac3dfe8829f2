import { readArticle } from '../engine/article.ts';
import { analysis } from './analysis.ts';
import { articlesIn } from './inputs.ts';

/**
 * Reads the articles of all files and prints a line of JSON for each. What can't be read is named on standard error and
 * the rest is still read. Resolves to the exit code: 0, 1 if anything could not be read, 2 if no file was given.
 */
export async function main(files: readonly string[]): Promise<number> {
  if (files.length === 0) {
    process.stderr.write('usage: npm run --silent analyze -- FILE…   (.txt, or .jsonl of {"id","text"})\n');
    return 2;
  }
  let code = 0;
  for (const file of files)
    for (const input of await articlesIn(file)) {
      if ('problem' in input) {
        process.stderr.write(`${input.problem}\n`);
        code = 1;
      } else await print(`${JSON.stringify(analysis(input.id, readArticle(input.text)))}\n`);
    }
  return code;
}

/** Waits where the reader of a pipe is slower than the engine. */
function print(line: string): Promise<void> | undefined {
  if (process.stdout.write(line)) return undefined;
  return new Promise((resolve) => process.stdout.once('drain', resolve));
}
