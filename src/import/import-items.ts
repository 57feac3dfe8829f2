import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { PackError } from '../dataset/model/pack-format.ts';
import { isPageTooLarge } from '../extraction/page-document.ts';
import { allBytes, type ByteSource, unzipped } from './byte-source.ts';
import { checkText, decodeBytes } from './decode-bytes.ts';
import { type FileKind, fileKind, shownPath } from './file-kind.ts';
import { IMPORT_LIMITS, type ImportLimits, mostBytes, tooLarge, tooManyRecords, unknownKind } from './import-limits.ts';
import {
  type ExtractArticle,
  type GivenFile,
  type ImportItem,
  type ImportOptions,
  type ImportTools,
  NotAnArticle,
} from './import-types.ts';
import { articlesOfJson, articlesOfLines } from './read-json.ts';
import { readMail, readWebArchive } from './read-mail.ts';
import { readMarkdown } from './read-markdown.ts';
import { declaredInPage, readSavedPage } from './read-page.ts';
import { articlesOfTable } from './read-table.ts';
import { filesOfZip } from './read-zip.ts';

// Reads a file of the reader's and yields the articles in it. The entry point of this folder.

/** What reading a file requires. */
interface Reading {
  readonly name: string;
  readonly tools: ImportTools;
  readonly options: ImportOptions;
  readonly limits: ImportLimits;
}

/**
 * Reads a file and yields its articles one at a time, in the file's order, so that a repeated import yields the same. Never
 * throws because of a file's content: what cannot be an article is yielded as a failure, and the rest is read.
 */
export async function* importItems(
  { path, blob }: GivenFile,
  tools: ImportTools,
  options: ImportOptions = {},
): AsyncGenerator<ImportItem> {
  const limits = { ...IMPORT_LIMITS, ...options.limits };
  const name = shownPath(path);
  const reading = { name, tools, options, limits };
  const known = fileKind(path);
  if (known?.kind === 'zip' && !known.isGzipped) yield* orFailure(name, () => itemsOfZip(blob, reading));
  else yield* orFailure(name, () => itemsOfFile(path, counted(blob, options.onRead), reading));
}

/**
 * A file as a source that reports how much of it has been read. A file that is read twice, to check its beginning, counts once.
 */
function counted(blob: Blob, onRead: (bytes: number) => void = () => {}): ByteSource {
  let told = 0;
  const tell = (read: number): void => {
    if (read > told) onRead(read - told);
    told = Math.max(told, read);
  };
  return {
    size: blob.size,
    stream() {
      let read = 0;
      return blob.stream().pipeThrough(
        new TransformStream({
          transform(piece, controller) {
            read += piece.length;
            tell(read);
            controller.enqueue(piece);
          },
        }),
      );
    },
    async atOnce() {
      if (blob.size > MAX_AT_ONCE_BYTES) return null;
      const bytes = new Uint8Array(await blob.arrayBuffer());
      tell(bytes.length);
      return bytes;
    },
  };
}

/** Larger files are read piece by piece, so that the progress goes on meanwhile. */
const MAX_AT_ONCE_BYTES = 1_000_000;

async function* itemsOfZip(blob: Blob, { name, tools, options, limits }: Reading): AsyncGenerator<ImportItem> {
  refuseLarger(blob.size, limits.stream);
  let isEmpty = true;
  for await (const { path, packed, source } of filesOfZip(blob, limits.zipFiles, limits.ratio)) {
    isEmpty = false;
    const within = `${name} › ${path}`;
    if ('why' in source) yield { kind: 'failure', name: within, why: source.why };
    else yield* orFailure(within, () => itemsOfFile(path, source, { name: within, tools, options, limits }));
    options.onRead?.(packed);
  }
  if (isEmpty) throw new NotAnArticle('is a zip without files.');
}

/** Yields whatever goes wrong with a file as a failure of that file. */
async function* orFailure(name: string, items: () => AsyncGenerator<ImportItem>): AsyncGenerator<ImportItem> {
  try {
    yield* items();
  } catch (error) {
    yield { kind: 'failure', name, why: whyOf(error) };
  }
}

function whyOf(error: unknown): string {
  if (error instanceof NotAnArticle) return error.message;
  if (error instanceof PackError) return `cannot be used. ${error.message}`;
  const words = error instanceof Error ? error.message : String(error);
  return `could not be read: ${words.replace(/\.?$/, '.')}`;
}

async function* itemsOfFile(path: string, source: ByteSource, reading: Reading): AsyncGenerator<ImportItem> {
  const known = fileKind(path);
  if (!known) throw new NotAnArticle(unknownKind(path));
  const { kind, isGzipped } = known;
  if (kind === 'zip') throw new NotAnArticle('is a zip in another archive. Unpack it and add it by itself.');
  yield* itemsOfKind(kind, isGzipped ? unzipped(source, reading.limits.ratio) : source, reading);
}

async function* itemsOfKind(kind: FileKind, source: ByteSource, reading: Reading): AsyncGenerator<ImportItem> {
  const { name, tools, options, limits } = reading;
  const extract = async (): Promise<ExtractArticle> => saysWhy(await tools.extract());
  switch (kind) {
    case 'table':
      refuseLarger(source.size, limits.stream);
      yield* atMostItems(articlesOfTable(source, name, extract, options.columns), limits.records);
      return;
    case 'lines':
      refuseLarger(source.size, limits.stream);
      yield* atMostItems(articlesOfLines(source, { name, extract, columns: options.columns, limits }), limits.records);
      return;
    case 'json':
      refuseLarger(source.size, limits.stream);
      yield* articlesOfJson(source, { name, extract, columns: options.columns, limits });
      return;
    default:
      yield { kind: 'article', name, ...(await articleOfFile(kind, source, reading)) };
  }
}

/** Yields so many items, and fails where there are more. */
async function* atMostItems(items: AsyncGenerator<ImportItem>, most: number): AsyncGenerator<ImportItem> {
  let count = 0;
  for await (const item of items) {
    if (++count > most) throw new NotAnArticle(tooManyRecords(most));
    yield item;
  }
}

/** Has a page that is too large refused as whatever else cannot become an article. */
const saysWhy =
  (extract: ExtractArticle): ExtractArticle =>
  (html, address) => {
    try {
      return extract(html, address);
    } catch (error) {
      throw isPageTooLarge(error) ? new NotAnArticle(error.message) : error;
    }
  };

async function articleOfFile(
  kind: Exclude<FileKind, 'table' | 'lines' | 'json'>,
  source: ByteSource,
  { tools: given, limits }: Reading,
): Promise<{ readonly text: string; readonly facts: GivenFacts }> {
  const tools = { ...given, extract: async () => saysWhy(await given.extract()) };
  const bytes = await allBytes(source, mostBytes(kind, limits));
  if (bytes.length === 0) throw new NotAnArticle('is empty.');
  switch (kind) {
    case 'text':
    case 'markdown': {
      const text = decodeBytes(bytes);
      const read = kind === 'markdown' ? readMarkdown(text) : { text, facts: {} };
      checkText(read.text);
      return read;
    }
    case 'page':
      return readSavedPage(decodeBytes(bytes, declaredInPage(bytes)), await tools.extract());
    case 'saved page':
      return readWebArchive(bytes, await tools.extract());
    case 'mail':
      return readMail(bytes, await tools.extract());
    case 'pdf': {
      const readPdf = await tools.readPdf();
      const text = await readPdf(bytes);
      checkText(text);
      return { text, facts: {} };
    }
    case 'zip':
      throw new NotAnArticle('is a zip in another archive. Unpack it and add it by itself.');
  }
}

function refuseLarger(size: number | null, most: number): void {
  if (size !== null && size > most) throw new NotAnArticle(tooLarge(most));
}
