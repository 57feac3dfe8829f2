/**
 * The files that taggers are loaded from. They are too large to be part of every script that reads articles, so whoever reads
 * articles provides them once, before the first article: the writer fetches them, Node reads them from disk. They are constant
 * for the whole process, like word lists, so they are stored in this module instead of being passed through every function.
 */
type Provide = (name: string) => Uint8Array<ArrayBuffer>;

let provide: Provide | null = null;

/** The kernel's file. A language names the file of its own numbers. */
export const KERNEL_FILE = 'kernel.wasm';

/** Sets the function that returns a file by name. It is called when a file is first needed, and may throw. */
export function provideFiles(from: Provide): void {
  provide = from;
}

export const areFilesProvided = (): boolean => provide !== null;

/** Returns a file. Throws an Error if no files have been provided. */
export function providedFile(name: string): Uint8Array<ArrayBuffer> {
  if (!provide) throw new Error(`${name} has not been loaded: articles can be read only after provideFiles`);
  return provide(name);
}
