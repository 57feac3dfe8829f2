import type { ArticleId } from '../dataset/model/types.ts';

/** What a restored file came to. */
export interface Restored {
  /** Stopped by the reader: what was read waits among the unfinished jobs. */
  readonly stopped: boolean;
  readonly added: number;
  /** Articles that were in the dataset already. */
  readonly held: number;
  /** Texts that are kept as earlier versions: what was here is newer. */
  readonly earlier: number;
}

/** What the writer may be asked, and what it answers. Each is answered once what it asks for is stored. */
export interface WriterRequests {
  /** The dataset made or migrated and the bundle in it: whoever can't open it to read asks for this. */
  prepare: { ask: null; reply: null };
  /** Reads a text and keeps it, unless the dataset holds it already. @param at when the reader kept it, ISO 8601 */
  keepText: {
    ask: { readonly text: string; readonly at: string };
    reply: { readonly id: ArticleId; readonly held: boolean };
  };
  /** Deletes articles. @param act a name of this deletion, by which it is undone */
  remove: {
    ask: { readonly ids: readonly ArticleId[]; readonly act: string; readonly at: string };
    reply: { readonly articles: number; readonly quotations: number };
  };
  /** Undoes a deletion. */
  bringBack: { ask: { readonly act: string; readonly at: string }; reply: { readonly articles: number } };
  /** Brings a backup in. `file` crosses as it is, not as its bytes. Tells how far it is; may be stopped. */
  restore: { ask: { readonly file: Blob; readonly name: string; readonly at: string }; reply: Restored };
  /** Ends an unfinished job: keeps what it read, or nothing of it. */
  settle: { ask: { readonly job: number; readonly keep: boolean }; reply: null };
  reset: { ask: { readonly at: string }; reply: null };
  /** Makes the dictionary. @param anew also where there is one */
  makeDictionary: { ask: { readonly anew: boolean }; reply: null };
}
