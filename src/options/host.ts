import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type {
  ArticleId,
  ArticleMeta,
  DatasetCounts,
  EntitySummary,
  FullArticle,
  QuotationInArticle,
} from '../dataset/model/types.ts';
import type { ResetLosses } from '../dataset/store/reset.ts';
import type { Job } from '../dataset/store/schema.ts';
import type { Found } from '../dataset/store/search.ts';
import type { EntityId, EntityKind, Quotation } from '../engine/types.ts';
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

/** How far a long piece of work is. `total` null: not known yet. */
export type Progress = (done: number, total: number | null) => void;

/** What restoring a backup came to. A stopped one waits among the unfinished jobs for what is to become of it. */
export interface Restored {
  readonly stopped: boolean;
  readonly added: number;
  /** Articles that were in the dataset already. */
  readonly held: number;
}

/** What the browser's own page calls a key of ours. */
interface KeyCommand {
  readonly name: string;
  /** "Alt+Shift+M", or '' where it is not set. */
  readonly keys: string;
}

/** All that the options page asks of dataset, settings and browser; the test pages put samples in its place. */
export interface OptionsHost {
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
  /** Deletes articles and gives back what `putBack` needs. */
  remove(ids: readonly ArticleId[]): Promise<readonly FullArticle[]>;
  putBack(articles: readonly FullArticle[]): Promise<void>;
  /** Everything the reader may lose, as one file. `missing`: articles that could not be put into it. */
  backup(): Promise<{ readonly file: Blob; readonly missing: number }>;
  /** Brings a backup in; nothing of it shows before all of it is in. Rejects in words for the reader. */
  restore(file: File, progress: Progress, signal: AbortSignal): Promise<Restored>;
  /** Restorings that were stopped, or cut off with their page, and that no page is at work on. */
  unfinished(): Promise<readonly Job[]>;
  /** Ends an unfinished one: keeps what it read, or nothing of it. */
  settle(job: Job, keep: boolean): Promise<void>;
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
