import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KERNEL_FILE, provideFiles } from '../engine/learned/recurrent/provided-files.ts';

/** Folders of the project that the files lie in, by the end of their names. */
const folderOf = (name: string): string => {
  if (name === KERNEL_FILE) return 'src/engine/learned/recurrent';
  const [, code = ''] = /-([a-z]+)\.bin$/.exec(name) ?? [];
  return `src/engine/languages/${code}/models`;
};

/** Has Node read from the disk what reading articles needs: found from where this script lies in the project upwards. */
export function provideFilesFromDisk(): void {
  provideFiles((name) => {
    const place = join(folderOf(name), name);
    let folder = dirname(fileURLToPath(import.meta.url));
    while (!existsSync(join(folder, place))) {
      if (dirname(folder) === folder) throw new Error(`${place} is missing: articles cannot be read without it.`);
      folder = dirname(folder);
    }
    return Uint8Array.from(readFileSync(join(folder, place)));
  });
}
