import type { ArticleId } from '../dataset/model/types.ts';
import { checkText, decodeText, MOST_BYTES, NotAnArticle } from './decode.ts';
import type { OptionsHost } from './host.ts';

/** Something to make an article of. Its text rejects with `NotAnArticle` where it is none. */
export interface Source {
  readonly name: string;
  readonly text: () => Promise<string>;
}

/** How far adding is, or how it ended. */
export interface Adding {
  readonly total: number;
  readonly done: number;
  readonly added: readonly ArticleId[];
  /** What was not added, and why, in words that follow the name. */
  readonly refused: readonly { readonly name: string; readonly why: string }[];
  readonly state: 'running' | 'stopped' | 'finished';
}

/**
 * Adds sources one after the other, each in a change of its own: whatever happens, those that were added stay whole.
 * One that fails is told of and the others go on.
 */
export async function addAll(
  host: Pick<OptionsHost, 'add'>,
  sources: readonly Source[],
  told: (now: Adding) => void,
  signal: AbortSignal,
): Promise<void> {
  let now: Adding = { total: sources.length, done: 0, added: [], refused: [], state: 'running' };
  const tell = (change: Partial<Adding>): void => {
    now = { ...now, ...change };
    told(now);
  };
  tell({});
  for (const source of sources) {
    if (signal.aborted) return tell({ state: 'stopped' });
    try {
      const { id, held } = await host.add(await source.text());
      if (held) throw new NotAnArticle('is in the dataset already.');
      tell({ done: now.done + 1, added: [...now.added, id] });
    } catch (error) {
      tell({ done: now.done + 1, refused: [...now.refused, { name: source.name, why: reasonOf(error) }] });
    }
  }
  tell({ state: 'finished' });
}

export const sourceOfFile = (file: File): Source => ({
  name: file.name,
  async text() {
    if (/\.json$/i.test(file.name)) throw new NotAnArticle('is not a .txt file. A backup is restored in Settings.');
    if (!/\.txt$/i.test(file.name) && file.type !== 'text/plain') throw new NotAnArticle('is not a .txt file.');
    // Before its bytes are fetched: a film would not fit into memory.
    if (file.size > MOST_BYTES) throw new NotAnArticle('is over 10 MB. Split it and add the parts.');
    return decodeText(new Uint8Array(await file.arrayBuffer()));
  },
});

export const sourceOfPaste = (pasted: string): Source => ({
  name: 'The pasted text',
  async text() {
    checkText(pasted);
    return pasted;
  },
});

function reasonOf(error: unknown): string {
  if (error instanceof NotAnArticle) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  return `could not be added: ${words.replace(/\.?$/, '.')}`;
}
