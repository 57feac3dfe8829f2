import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  ArticleId,
  ArticleMeta,
  DatasetCounts,
  EntitySummary,
  QuotationInArticle,
} from '../dataset/model/types.ts';
import type { ResetLosses } from '../dataset/read/reset-losses.ts';
import type { Found } from '../dataset/read/search.ts';
import type { EntityId, EntityKind, Quotation } from '../engine/types.ts';
import type { Restored, UnfinishedJob, WriterProgress } from '../messages/writer.ts';
import type { Settings } from '../settings/settings.ts';

/** One side of an entity's quotations, or of everybody's; places from 0. */
interface QuotationsAsked {
  readonly speaker?: EntityId;
  readonly about?: EntityId;
  readonly offset: number;
  readonly limit: number;
}

export interface KeptArticle {
  readonly meta: ArticleMeta;
  readonly text: string;
  readonly quotations: readonly Quotation[];
}

/** What a deletion took out. `act`: its name, by which it is undone. */
export interface Deleted {
  readonly act: string;
  readonly articles: number;
  readonly quotations: number;
}

/** What the browser's own page calls a key of ours. */
interface KeyCommand {
  readonly name: string;
  /** "Alt+Shift+M", or '' where it is not set. */
  readonly keys: string;
}

/** All that the options page asks of dataset, settings and browser; the test pages put samples in its place. */
export interface OptionsHost {
  /** Resolves once the dataset can be read. Rejects in words for the reader. */
  open(): Promise<void>;
  counts(): Promise<DatasetCounts>;
  /** Bytes the browser says we use; null where it does not say. */
  used(): Promise<number | null>;
  articles(): Promise<readonly ArticleMeta[]>;
  entities(kind: EntityKind): Promise<readonly EntitySummary[]>;
  summaries(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, EntitySummary>>;
  quotations(asked: QuotationsAsked): Promise<{ total: number; quotations: readonly QuotationInArticle[] }>;
  kept(id: ArticleId): Promise<KeptArticle | undefined>;
  search(words: string): Promise<Found>;

  /** Reads a text and keeps it, unless the dataset holds it already. Rejects in words for the reader. */
  add(text: string): Promise<{ readonly id: ArticleId; readonly held: boolean }>;
  /** Deletes articles, so that they can be brought back. */
  remove(ids: readonly ArticleId[]): Promise<Deleted>;
  /** What was deleted last, where that can be undone still. */
  lastDeleted(): Promise<Deleted | null>;
  /** Undoes a deletion. How many articles are back. */
  bringBack(act: string): Promise<number>;
  /** Everything the reader may lose, as one file. `missing`: articles that could not be put into it. */
  backup(): Promise<{ readonly file: Blob; readonly missing: number }>;
  /**
   * Brings a backup in; nothing of it shows before all of it is in. A stopped one waits among the unfinished ones for what is to
   * become of it; one that was cut off goes on when its file is given again. Rejects in words for the reader.
   */
  restore(file: File, progress: (now: WriterProgress) => void, stop: AbortSignal): Promise<Restored>;
  /** Restorings that were stopped or cut off, and that are not being gone on with. */
  unfinished(): Promise<readonly UnfinishedJob[]>;
  /** Ends an unfinished one: keeps what it read, or nothing of it. */
  settle(job: UnfinishedJob, keep: boolean): Promise<void>;
  resetLoses(): Promise<ResetLosses>;
  reset(): Promise<void>;
  /** Calls back after each change of the dataset, whoever made it, until the signal aborts. */
  onChange(told: () => void, signal: AbortSignal): void;

  settings(): Promise<Settings>;
  changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void>;
  onSettings(told: () => void, signal: AbortSignal): void;
  keys(): Promise<readonly KeyCommand[]>;
  /** Opens the browser's own page for changing keys. */
  openKeys(): Promise<void>;
  /** Offers a file for saving. */
  save(file: Blob, name: string): void;
}

const HostContext = createContext<OptionsHost | null>(null);
export const HostProvider = HostContext.Provider;

export function useHost(): OptionsHost {
  const host = useContext(HostContext);
  if (!host) throw new Error('The options page has no host.');
  return host;
}
