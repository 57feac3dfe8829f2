import { MAX_PACK_CHARS, MAX_TEXT_CHARS } from '../dataset/model/pack-format.ts';
import { looksLikeArticle } from '../extraction/looks-like-article.ts';
import { CanonicalPack } from './canonical-pack.ts';
import { readInputs } from './inputs/article-inputs.ts';
import { findFiles } from './inputs/find-files.ts';
import type { Input, TextInput } from './inputs/input.ts';
import { endWhenInterrupted, exitWhenOutputCloses, print, printError } from './standard-output.ts';

/**
 * The command `pack`: makes one pack, which the extension restores, of the articles of all files, packs among them. The same
 * articles give the same bytes, whatever the order of the files and however the articles were packed before. A file or line that
 * cannot be read is reported on standard error, and the pack is made of the rest.
 * @returns the exit code: 0; 1 if anything could not be read; 2 if no file was given
 */
export async function main(args: readonly string[]): Promise<number> {
  if (args.length === 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  exitWhenOutputCloses();
  endWhenInterrupted();
  let code = 0;
  const fail = (problem: string): void => {
    printError(problem);
    code = 1;
  };
  const passedOver = (folder: string, files: number): void =>
    printError(`${folder}: ${files} ${files === 1 ? 'file' : 'files'} of other kinds passed over`);
  const pack = new CanonicalPack();
  for await (const found of findFiles(args, passedOver))
    for await (const input of readInputs(found, 'text and facts')) await add(pack, input, fail);
  let chars = 0;
  for await (const part of pack.parts()) {
    chars += part.length;
    await print(part);
  }
  if (chars > MAX_PACK_CHARS)
    fail('The pack is larger than 256 MB, the most that the extension restores: make several of fewer files each.');
  return code;
}

const USAGE = `usage: npm run --silent pack -- FILE… > PACK.json   (texts, saved web pages, mails, PDFs, tables, packs, zips of these; .jsonl of {"text"} with any of "title",
                                                     "author", "source", "url", "date", "language"; each also with
                                                     .gz; a folder with all such files in it; - reads JSON lines)
`;

async function add(pack: CanonicalPack, input: Input, fail: (problem: string) => void): Promise<void> {
  switch (input.kind) {
    case 'problem':
      return fail(input.problem);
    case 'log':
      return pack.addLogEntry(input.entry);
    case 'correction':
      return pack.addCorrection(input.correction);
    case 'packed':
      return pack.addArticle(input.article);
    case 'text': {
      const problem = problemOf(input);
      if (problem) return fail(`${input.where}: ${problem}`);
      return pack.addArticle({
        ...input.facts,
        ...(input.keptAt && { keptAt: input.keptAt }),
        text: input.text,
        origin: 'reader',
      });
    }
  }
}

/** Why a text cannot be an article of a pack. */
function problemOf({ text, taken }: TextInput): string | null {
  const isPage = taken === 'from a page' || taken === 'from a gallery';
  if (isPage && !looksLikeArticle(text, taken === 'from a gallery')) return 'no article was found on the page';
  if (!/\S/.test(text)) return 'has no text';
  return text.length > MAX_TEXT_CHARS ? 'its text is longer than 10 million characters' : null;
}
