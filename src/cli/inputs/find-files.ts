import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKind, litterAmong } from '../../import/file-kind.ts';
import { reasonOfFileError } from './file-error-reason.ts';

/** A file to read, with the id of an article that is all of it; or what is wrong with a place that was given. */
export type FoundFile =
  | { readonly file: string; readonly id: string; readonly isSought: boolean }
  | { readonly problem: string };

/** Standard input, as an argument. */
export const STANDARD_INPUT = '-';

/**
 * The files that arguments name, in their order, whatever they are called; a folder's are those of the kinds that are read, with
 * all folders in it, sorted by name, so that every machine reads them in one order. Links to folders are not followed.
 * @param passedOver told how many files of a folder are of no such kind
 */
export async function* findFiles(
  given: readonly string[],
  passedOver: (folder: string, files: number) => void,
): AsyncGenerator<FoundFile> {
  for (const place of given) {
    if (place === STANDARD_INPUT) {
      yield { file: place, id: place, isSought: false };
      continue;
    }
    try {
      if (!(await stat(place)).isDirectory()) {
        yield { file: place, id: idOf(place.replace(/^.*[/\\]/, '')), isSought: false };
        continue;
      }
    } catch (error) {
      yield { problem: `${place}: cannot be read (${reasonOfFileError(error)})` };
      continue;
    }
    const others = { count: 0 };
    yield* inFolder(place, '', others);
    if (others.count > 0) passedOver(place, others.count);
  }
}

async function* inFolder(root: string, within: string, others: { count: number }): AsyncGenerator<FoundFile> {
  const folder = join(root, within);
  let entries: { name: string; isFolder: boolean }[];
  try {
    entries = (await readdir(folder, { withFileTypes: true }))
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    yield { problem: `${folder}: cannot be read (${reasonOfFileError(error)})` };
    return;
  }
  const isLitter = litterAmong(entries.map(({ name, isFolder }) => (isFolder ? `${name}/` : name)));
  for (const { name, isFolder } of entries) {
    if (isLitter(isFolder ? `${name}/` : name)) continue;
    const path = within === '' ? name : `${within}/${name}`;
    if (isFolder) yield* inFolder(root, path, others);
    else if (fileKind(name)) yield { file: join(root, path), id: idOf(path), isSought: true };
    else others.count++;
  }
}

/** A file's name without what says its kind. */
const idOf = (name: string): string => name.replace(/\.gz$/i, '').replace(/\.(?:txt|md|html?|xhtml)$/i, '');
