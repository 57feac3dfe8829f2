import { openAsBlob } from 'node:fs';
import { extractArticle } from '../../extraction/extract-article.ts';
import { fileKind, shownPath } from '../../import/file-kind.ts';
import { importItems } from '../../import/import-items.ts';
import type { ImportTools } from '../../import/import-types.ts';
import type { Input } from './input.ts';
import { parsePage } from './parse-page.ts';

/** Kinds of file that only src/import reads. The command line reads the others as streams, with the ids of their lines. */
const IMPORTED = new Set(['saved page', 'mail', 'markdown', 'table', 'pdf', 'zip']);

/** Whether src/import reads a file, by its name. */
export const isImported = (file: string): boolean => IMPORTED.has(fileKind(file)?.kind ?? '');

const tools: ImportTools = {
  extract: () => (html, address) => extractArticle(parsePage(html), address),
  readPdf: async () => (await import('../../import/pdf-text.ts')).readPdf,
};

/**
 * The articles of a file, read as the extension imports them. What cannot be one is yielded as a problem, and the rest is read.
 */
export async function* importedFrom(file: string): AsyncGenerator<Input> {
  const items = importItems({ path: file, blob: await openAsBlob(file) }, tools);
  for await (const item of items) {
    // The import leaves out of a path what leads out of a folder; here the path is the reader's own.
    const name = file + item.name.slice(shownPath(file).length);
    if (item.kind === 'failure') yield { kind: 'problem', problem: `${name} ${item.why}` };
    else if (item.kind === 'corrections') {
      for (const correction of item.corrections) yield { kind: 'correction', correction };
    } else {
      const { text, facts, keptAt } = item;
      yield { kind: 'text', where: name, id: name, text, facts, taken: 'by import', ...(keptAt && { keptAt }) };
    }
  }
}
