import { factsForReading } from '../dataset/model/given-facts.ts';
import { readArticle } from '../engine/article/read-article.ts';
import type { Reading } from '../engine/types.ts';
import { extractArticle } from '../extraction/extract-article.ts';
import { analysisOutput } from './analysis-output.ts';
import { readInputs } from './inputs/article-inputs.ts';
import { findFiles } from './inputs/find-files.ts';
import type { Input, TextInput } from './inputs/input.ts';
import { readPage } from './inputs/page-file.ts';
import { isPageFile } from './inputs/page-text.ts';
import { provideFilesFromDisk } from './provide-files.ts';
import { exitWhenOutputCloses, print, printError } from './standard-output.ts';

/**
 * The command `analyze`: reads the articles of all files, or with `--page` takes them out of saved web pages, and prints one line
 * of JSON for each, in order and as soon as it is read. A file or line that cannot be read is reported on standard error, and the
 * rest is still read.
 * @returns the exit code: 0; 1 if anything could not be read; 2 if no file was given
 */
export async function main(args: readonly string[]): Promise<number> {
  const [first, ...rest] = args;
  provideFilesFromDisk();
  if (args.length === 0 || (first === '--page' && rest.length === 0)) {
    process.stderr.write(USAGE);
    return 2;
  }
  exitWhenOutputCloses();
  return first === '--page' ? extractPages(rest) : readTexts(args);
}

const USAGE = `usage: npm run --silent analyze -- FILE…          (texts, .jsonl of {"id","text"}, saved web pages, packs; each also
                                                   with .gz; a folder with all such files in it; - reads JSON lines)
       npm run --silent analyze -- --page FILE…   (what saved web pages hold: .html, .html.gz, or folders of them)
`;

const passedOver = (folder: string, files: number): void =>
  printError(`${folder}: ${files} ${files === 1 ? 'file' : 'files'} of other kinds passed over`);

/** Prints what each page holds, in the order given. */
async function extractPages(given: readonly string[]): Promise<number> {
  let code = 0;
  for await (const found of findFiles(given, passedOver)) {
    if ('file' in found && found.isSought && !isPageFile(found.file)) continue;
    const line = 'problem' in found ? found : await extractFrom(found.file);
    if (typeof line === 'string') await print(`${line}\n`);
    else {
      printError(line.problem);
      code = 1;
    }
  }
  return code;
}

async function extractFrom(file: string): Promise<string | { readonly problem: string }> {
  const page = await readPage(file);
  if ('problem' in page) return page;
  const { pages, isGallery: _, ...article } = extractArticle(page.document);
  return JSON.stringify({ file, ...article, ...(pages && { page: pages.page, pages: pages.of }) });
}

async function readTexts(given: readonly string[]): Promise<number> {
  let code = 0;
  for await (const found of findFiles(given, passedOver))
    for await (const input of readInputs(found, 'id and text')) {
      const output = outputOf(input);
      if (output === null) continue;
      if ('problem' in output) {
        printError(output.problem);
        code = 1;
        continue;
      }
      if (output.note) printError(output.note);
      await print(`${JSON.stringify(output.line)}\n`);
    }
  return code;
}

/** A line of JSON, with what is to be known of it; or why there is none. */
type Output = { readonly line: object; readonly note?: string } | { readonly problem: string };

/** What is printed of an input; null where nothing is. */
function outputOf(input: Input): Output | null {
  switch (input.kind) {
    case 'problem':
      return input;
    case 'log':
    case 'correction':
      return null;
    case 'packed': {
      const { id, text } = input.article;
      const reading = readArticle(text, factsForReading(input.article));
      return { line: analysisOutput(id, reading), ...unreadNote(id, text, reading) };
    }
    case 'text':
      return input.taken === 'as it is' ? textOutput(input) : articleOutput(input);
  }
}

function textOutput({ where, id, text }: TextInput): Output {
  const reading = readArticle(text);
  return { line: analysisOutput(id ?? where, reading), ...unreadNote(where, text, reading) };
}

/** The reading of an article that was taken out of a file, with the text that its offsets are in and what else the file says of it. */
function articleOutput({ where, id, text, facts }: TextInput): Output {
  if (text === '') return { problem: `${where}: no article was found on the page` };
  const { date, source = null, url = null } = facts;
  const reading = readArticle(text, factsForReading(facts));
  return {
    line: { ...analysisOutput(id ?? where, { ...reading, date: date ?? reading.date }), source, url, text },
    ...unreadNote(where, text, reading),
  };
}

/** What is said of a text that is too long to be read whole. */
function unreadNote(where: string, text: string, { readTo }: Reading): { readonly note?: string } {
  if (readTo === undefined) return {};
  return { note: `${where}: only the first ${readTo} of its ${text.length} characters were read` };
}
