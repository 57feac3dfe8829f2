import type { DatasetError } from '../dataset/model/dataset-error.ts';
import type { ArticleId } from '../dataset/model/types.ts';

/** What a restored file came to. */
export interface Restored {
  /** Stopped by the reader: what was read waits among the unfinished jobs. */
  readonly stopped: boolean;
  readonly added: number;
  /** Articles that were in the dataset already. */
  readonly held: number;
  /** Articles of which an earlier text was kept: what is shown is newer. */
  readonly earlier: number;
}

/** A restoring that did not come to its end. */
export interface UnfinishedJob {
  readonly id: number;
  /** The file's name. */
  readonly source: string;
  /** Articles of the file that were dealt with. */
  readonly cursor: number;
  readonly total: number | null;
  /** Articles among them that are new. */
  readonly articles: number;
}

/** How far a long request is. `total` null: not known yet. */
export interface WriterProgress {
  readonly done: number;
  readonly total: number | null;
}

/**
 * What the writer may be asked, and what it answers. Each is answered once what it asks for is stored. A writer that is ended
 * before it could answer is started again and asked again, so each does the same when it is asked twice: whoever asks gives
 * the time and the name of what is done.
 */
export interface WriterRequests {
  /** The dataset made or migrated and the bundle in it: whoever can't open it to read asks for this. */
  prepare: { ask: null; reply: null };
  /** Besides, has begun what there is to do after an update: reading anew, sweeping. */
  upkeep: { ask: null; reply: null };
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
  /** Restorings that were stopped or cut off, and that are not being gone on with. */
  unfinished: { ask: null; reply: readonly UnfinishedJob[] };
  /** Ends an unfinished job: keeps what it read, or nothing of it. */
  settle: { ask: { readonly job: number; readonly keep: boolean; readonly at: string }; reply: null };
  reset: { ask: { readonly at: string }; reply: null };
  /** Makes the dictionary. @param anew also where there is one */
  makeDictionary: { ask: { readonly anew: boolean }; reply: null };
}

/**
 * The BroadcastChannel between the writer and whoever asks it. It is the extension's own: no page's script and no content
 * script is of this origin, so only our own contexts hear it and speak on it.
 */
export const WRITER_CHANNEL = 'on-record writer';

/** Said to the writer. `to`: the life of the one that is meant, as an earlier one's last messages may still be on their way. */
export type ToWriter =
  | { readonly to: string; readonly id: string; readonly type: string; readonly ask: unknown }
  | { readonly to: string; readonly id: string; readonly stop: true };

/** Why a request failed. 'refused': what was given is not to be taken; 'other': a fault, its words are not for a reader. */
export type WriterErrorKind = DatasetError['kind'] | 'refused' | 'other';

/** Said by the writer to whoever asked. */
export type FromWriter = { readonly from: string; readonly id: string } & (
  | { readonly reply: unknown }
  | { readonly error: { readonly kind: WriterErrorKind; readonly words: string } }
  | { readonly progress: WriterProgress }
);

/** Said by the writer to the context that it is a Worker of. */
export type ToWritersHost =
  | { readonly say: 'ready' }
  | { readonly say: 'changed'; readonly revision: number }
  /** It has had nothing to do for a while, and listens no more. */
  | { readonly say: 'idle' };
