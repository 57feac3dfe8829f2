// Tells a file's kind by its name, and which files are ignored.

export type FileKind =
  | 'text'
  | 'markdown'
  | 'page'
  | 'saved page'
  | 'mail'
  | 'lines'
  | 'json'
  | 'table'
  | 'pdf'
  | 'zip';

const KINDS: Readonly<Record<string, FileKind>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'page',
  htm: 'page',
  xhtml: 'page',
  mhtml: 'saved page',
  mht: 'saved page',
  eml: 'mail',
  jsonl: 'lines',
  ndjson: 'lines',
  json: 'json',
  csv: 'table',
  tsv: 'table',
  pdf: 'pdf',
  zip: 'zip',
};

/** The endings of the files that can be imported, with their dots, for a file dialog. */
export const FILE_ENDINGS: readonly string[] = [...Object.keys(KINDS), 'gz'].map((ending) => `.${ending}`);

/** The kind of a file, and whether it is gzipped ("a.html.gz"). Null for a name without a known ending. */
export function fileKind(path: string): { readonly kind: FileKind; readonly isGzipped: boolean } | null {
  const isGzipped = /\.gz$/i.test(path);
  const ending = /\.([^./\\]+)$/.exec(isGzipped ? path.slice(0, -'.gz'.length) : path)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  return kind ? { kind, isGzipped } : null;
}

/** Whether a file of this name may hold more than one article. */
export function holdsMany(path: string): boolean {
  const kind = fileKind(path)?.kind;
  return kind === 'zip' || kind === 'table' || kind === 'lines' || kind === 'json';
}

const SYSTEM_FILE = /(^|[/\\])(__MACOSX[/\\]|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.git[/\\])/i;
/** The folder that browsers save beside a page for its pictures and scripts: "Page_files", in the browser's language. */
const PARTS_FOLDER = /^(.*?[^/\\]+?)[_-](files?|archivos|fichiers|Dateien|arquivos|bestanden|pliki)[/\\]/i;

/**
 * Finds among files given together those without content of the reader's: what systems put into folders, and what a browser saves
 * beside a page. They are ignored without a message.
 */
export function litterAmong(paths: readonly string[]): (path: string) => boolean {
  const pages = new Set(
    paths.filter((path) => /\.x?html?$/i.test(path)).map((path) => path.replace(/\.x?html?$/i, '').toLowerCase()),
  );
  return (path) => {
    const page = PARTS_FOLDER.exec(path)?.[1];
    return SYSTEM_FILE.test(path) || (page !== undefined && pages.has(page.toLowerCase()));
  };
}

/** A path for display: parts that lead out of its folder, as in "../a" or "C:\\a", are left out. */
export function shownPath(path: string): string {
  const parts = path
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .split(/[/\\]+/)
    .filter((part) => !/^(\.{0,2}|[A-Za-z]:)$/.test(part));
  return parts.join('/') || 'a file without a name';
}
