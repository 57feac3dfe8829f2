import { readArticle as read } from '../engine/article/read-article.ts';
import { taggerFiles } from '../engine/languages/detect-language.ts';
import { areFilesProvided, provideFiles } from '../engine/learned/recurrent/provided-files.ts';
import type { ArticleFacts, Reading } from '../engine/types.ts';

let loading: Promise<void> | null = null;

/**
 * Reads an article with the engine. The first call loads the files that the engine needs; if that fails, the next call tries
 * again.
 */
export async function readArticle(text: string, facts: ArticleFacts = {}): Promise<Reading> {
  if (!areFilesProvided()) {
    loading ??= loadFiles().finally(() => {
      loading = null;
    });
    await loading;
  }
  return read(text, facts);
}

/** Whether the engine's files are loaded here, which takes about as long as starting a Worker that loads them. */
export const isEngineLoaded = (): boolean => areFilesProvided();

/** The files are part of the extension, in the same folder as this script. */
async function loadFiles(): Promise<void> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of taggerFiles()) {
    const response = await fetch(name);
    if (!response.ok) throw new Error(`Articles cannot be read: ${name} is missing from the extension.`);
    files.set(name, new Uint8Array(await response.arrayBuffer()));
  }
  provideFiles((name) => {
    const file = files.get(name);
    if (!file) throw new Error(`Articles cannot be read: ${name} was not loaded.`);
    return file;
  });
}
