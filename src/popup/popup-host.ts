import type { ArticleId, EntityId } from '../messages/dataset-ids.ts';
import type { ImportProgress } from '../messages/import-progress.ts';
import type { ArticleDetails, PagePart, PageToKeep } from '../messages/page-article.ts';
import type { SpeakersHere } from '../messages/page-reading.ts';
import type { PageSummary } from '../messages/tab-requests.ts';
import { type Marks, siteOf } from '../settings/settings.ts';

// What the popup needs of the browser and of the page, as an interface.

/** The tab that the popup is about. */
export interface PopupTab {
  readonly id: number;
  /** How the popup's head names the page: by its host, or by what there is of an address. */
  readonly shown: string;
  /** The site, as it is switched off by; null where the browser lets no extension read the page. */
  readonly site: string | null;
  /** The page, as it is switched off by; null as above. */
  readonly page: string | null;
  /** Whether the page is still loading: our script may not be in it yet. */
  readonly loading: boolean;
}

/** The dataset was lost, or so many bytes are left for it. */
export type StorageTrouble = { readonly kind: 'lost' } | { readonly kind: 'nearly full'; readonly free: number };

/** What the reader has chosen for the tab's site and page alone. */
export interface HereChoices {
  readonly isPageOff: boolean;
  /** How names are marked on the site; null: as on all others. */
  readonly marks: Marks | null;
}

/** What the popup asks of the browser and of the page. The test pages have a host that answers with samples. */
export interface PopupHost {
  /** Rejects when there is no such tab. */
  tab(): Promise<PopupTab>;
  /** Gives the summary of the tab's page. Rejects where none of our scripts answers in the tab. */
  summary(tab: number): Promise<PageSummary>;
  goTo(tab: number, entity: EntityId): Promise<unknown>;
  /** Who speaks on the tab's page, on record or not; has the page read first. Null where it is not to be read. */
  speakers(tab: number): Promise<SpeakersHere | null>;
  /** Shows on the page who is speaking, or hides it. False where it is not shown then. */
  showSpeakers(tab: number, on: boolean): Promise<boolean>;
  /** Goes to the quotation of the page that begins at an offset of its article. False where the page has its words no more. */
  goToQuotation(tab: number, start: number): Promise<boolean>;
  /** How many quotations were kept in each entity's record since the reader last opened it; those without are left out. */
  newOnRecord(entities: readonly EntityId[]): Promise<Readonly<Record<EntityId, number>>>;
  /** Those of some people who are on record now. */
  onRecord(people: readonly EntityId[]): Promise<readonly EntityId[]>;
  isOff(site: string): Promise<boolean>;
  /** Whether names are marked on a site. Where they are not, pages are read only where the reader asks. */
  marksNames(site: string): Promise<boolean>;
  setOff(site: string, off: boolean): Promise<void>;
  here(tab: PopupTab): Promise<HereChoices>;
  choose(tab: PopupTab, change: Partial<HereChoices>): Promise<void>;
  /** Whether the reader has let the extension read files. */
  mayReadFiles(): Promise<boolean>;
  reload(tab: number): Promise<void>;
  /** Reads the page in a tab for its article. */
  readPage(tab: number): Promise<PageToKeep>;
  /** Keeps the article of the page in a tab, or what is selected there. */
  keepPage(tab: number, part: PagePart, isConfirmed: boolean): Promise<PageToKeep>;
  undoKeep(id: ArticleId, keptAt: string): Promise<unknown>;
  changeDetails(id: ArticleId, details: ArticleDetails): Promise<unknown>;
  /** Calls back whenever the dataset has changed; what it gives back stops that. */
  onDatasetChanged(callback: () => void): () => void;
  /** Calls back with how far an import is, while one is under way, and with null once it is over. What it gives back stops that. */
  onImport(callback: (now: ImportProgress | null) => void): () => void;
  /** What the reader should know of the storage; null where there is nothing. */
  storageTrouble(): Promise<StorageTrouble | null>;
  openOptions(at: string): Promise<unknown>;
  close(): void;
}

/** How an address is shown, and its site. A page that the extension may not read has no address. */
export function siteOfAddress(address: string | undefined): Pick<PopupTab, 'shown' | 'site'> {
  if (!address || !URL.canParse(address)) return { shown: 'This page', site: null };
  const url = new URL(address);
  if (/^https?:$/.test(url.protocol)) return { shown: url.host, site: siteOf(url) };
  if (url.protocol === 'file:') return { shown: 'Files on this computer', site: siteOf(url) };
  return { shown: `${url.protocol}//${url.host}`, site: null };
}
