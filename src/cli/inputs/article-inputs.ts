import { type FoundFile, STANDARD_INPUT } from './find-files.ts';
import { importedFrom, isImported } from './imported-file.ts';
import type { Input } from './input.ts';
import { brokenBecause, collect, openFile, peek, TOO_LARGE } from './open-file.ts';
import { readPackLines, startsAsPack } from './pack-lines.ts';
import { isPageFile, textOfPage } from './page-text.ts';
import { decodePage } from './parse-page.ts';
import { readLines } from './read-lines.ts';
import { type LineForm, readTextLine } from './text-line.ts';

/** Reads a file piece by piece. Only a single text or page is ever in memory as a whole. */
export async function* readInputs(found: FoundFile, form: LineForm): AsyncGenerator<Input> {
  if ('problem' in found) {
    yield { kind: 'problem', problem: found.problem };
    return;
  }
  const { file } = found;
  const shown = file === STANDARD_INPUT ? 'standard input' : file;
  try {
    if (isImported(file)) {
      yield* importedFrom(file);
      return;
    }
    const { head, all } = await peek(openFile(file));
    if (startsAsPack(head)) yield* readPackLines(all, head, shown);
    else if (file === STANDARD_INPUT || /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(file)) yield* fromLines(all, shown, form);
    // In a folder, only packs are read of all that is JSON.
    else if (!(found.isSought && /\.json(?:\.gz)?$/i.test(file))) yield await wholeFile(all, found);
  } catch (error) {
    yield { kind: 'problem', problem: `${shown}: ${brokenBecause(error)}` };
  }
}

async function* fromLines(chunks: AsyncIterable<Uint8Array>, shown: string, form: LineForm): AsyncGenerator<Input> {
  for await (const line of readLines(chunks)) {
    const where = `${shown}:${line.number}`;
    if ('problem' in line) yield { kind: 'problem', problem: `${where}: ${line.problem}` };
    else if (line.text.trim() !== '') yield* readTextLine(line.text, where, form);
  }
}

async function wholeFile(
  chunks: AsyncIterable<Uint8Array>,
  { file, id }: { readonly file: string; readonly id: string },
): Promise<Input> {
  const bytes = await collect(chunks);
  if (!bytes) return { kind: 'problem', problem: `${file}: ${TOO_LARGE}` };
  if (isPageFile(file)) return textOfPage(decodePage(bytes), null, { where: file, id });
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { kind: 'text', where: file, id, text, facts: {}, taken: 'as it is' };
  } catch {
    return { kind: 'problem', problem: `${file}: is not UTF-8 text` };
  }
}
