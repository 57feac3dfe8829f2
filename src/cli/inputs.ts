import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** An article to read, or what was wrong with a file or a line of it. */
export type Input = { readonly id: string; readonly text: string } | { readonly problem: string };

/** The articles of a file: a `.jsonl` of `{"id","text"}` has one a line, any other file is one text. */
export async function articlesIn(file: string): Promise<Input[]> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return [{ problem: `${file}: cannot be read (${reason(error)})` }];
  }
  let content: string;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return [{ problem: `${file}: is not UTF-8 text` }];
  }
  if (!file.endsWith('.jsonl')) return [{ id: basename(file).replace(/\.txt$/, ''), text: content }];
  return content.split('\n').flatMap((line, n) => (line.trim() === '' ? [] : [fromLine(line, `${file}:${n + 1}`)]));
}

function fromLine(line: string, where: string): Input {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { problem: `${where}: not a line of JSON` };
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || !('text' in value))
    return { problem: `${where}: wants "id" and "text"` };
  const { id, text } = value;
  if (typeof id !== 'string' || typeof text !== 'string')
    return { problem: `${where}: "id" and "text" must be strings` };
  return { id, text };
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    { ENOENT: 'no such file', EISDIR: 'it is a folder', EACCES: 'no permission' }[code] ?? (code || 'unknown reason')
  );
}
