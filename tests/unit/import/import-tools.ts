import { parsePage } from '../../../src/cli/inputs/parse-page.ts';
import { extractArticle } from '../../../src/extraction/extract-article.ts';
import { importItems } from '../../../src/import/import-items.ts';
import type { GivenFile, ImportItem, ImportOptions, ImportTools } from '../../../src/import/import-types.ts';
import { decoderOf } from '../../../src/import/text-decoder.ts';

// Reads files as the writer does, with the parser that it has.

const TOOLS: ImportTools = {
  extract: () => (html, address) => extractArticle(parsePage(html), address),
  readPdf: async () => (await import('../../../src/import/pdf-text.ts')).readPdf,
};

type Content = string | Uint8Array<ArrayBuffer>;

export const given = (path: string, ...parts: readonly Content[]): GivenFile => ({ path, blob: new Blob([...parts]) });

/** All that a file gives. */
export async function itemsOf(file: GivenFile, options: ImportOptions = {}): Promise<ImportItem[]> {
  const items: ImportItem[] = [];
  for await (const item of importItems(file, TOOLS, options)) items.push(item);
  return items;
}

/** Why a file gives nothing. */
export async function whyNot(file: GivenFile, options: ImportOptions = {}): Promise<string> {
  const items = await itemsOf(file, options);
  const [only] = items;
  if (items.length !== 1 || only?.kind !== 'failure') throw new Error(`Not one failure: ${JSON.stringify(items)}`);
  return only.why;
}

/** The one article of a file. */
export async function articleOf(file: GivenFile, options: ImportOptions = {}) {
  const items = await itemsOf(file, options);
  const [only] = items;
  if (items.length !== 1 || only?.kind !== 'article') throw new Error(`Not one article: ${JSON.stringify(items)}`);
  return only;
}

/** Bytes of a text in an encoding of one byte a character, of which some characters are given. */
export function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const decode = decoderOf(encoding);
  const byteOf = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) byteOf.set(decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new Error(`${encoding} has no “${character}”.`);
    return byte;
  });
}

export function utf16(text: string, isLittle: boolean, hasMark: boolean): Uint8Array<ArrayBuffer> {
  const units = hasMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let n = 0; n < units.length; n++) view.setUint16(n * 2, units.charCodeAt(n), isLittle);
  return bytes;
}

export const STORY =
  'The council of Lima voted on Tuesday to rebuild the old bridge over the river, after a debate of six hours. ' +
  '“We have waited long enough,” said Ada Quill, the mayor. Work is to begin in the spring and to last two years.';

export const page = (head = '', body = STORY): string =>
  `<!doctype html><html><head><title>The bridge</title>${head}</head><body><article><h1>The bridge</h1><p>${body}</p><p>${STORY.replace('Lima', 'Cusco')}</p></article></body></html>`;
