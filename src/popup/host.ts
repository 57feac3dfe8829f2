import type { EntityId } from '../messages/ids.ts';
import type { TabRequests } from '../messages/tab.ts';
import { siteOf } from '../settings/settings.ts';

/** The tab the popup is about. */
export interface PopupTab {
  readonly id: number;
  /** What the head calls it: its host, or what there is of an address. */
  readonly shown: string;
  /** The key it is switched off by; null where the browser lets no extension read it. */
  readonly site: string | null;
  /** Still loading: our script may not be in it yet. */
  readonly loading: boolean;
}

export type Summary = TabRequests['summary']['reply'];

/** What the popup asks of the browser and of the page; the test pages put samples in its place. */
export interface PopupHost {
  /** Rejects when there is no such tab. */
  tab(): Promise<PopupTab>;
  /** Rejects where none of our scripts answers in the tab. */
  summary(tab: number): Promise<Summary>;
  goTo(tab: number, entity: EntityId): Promise<unknown>;
  isOff(site: string): Promise<boolean>;
  /** Whether names are marked on pages: where not, pages are not read unasked. */
  marksNames(): Promise<boolean>;
  setOff(site: string, off: boolean): Promise<void>;
  /** False where the reader has not let the extension read files. */
  mayReadFiles(): Promise<boolean>;
  reload(tab: number): Promise<void>;
  openOptions(at: string): Promise<unknown>;
  close(): void;
}

/** What an address is called and switched off by. No address is given for a page the extension may not read. */
export function placeOf(address: string | undefined): Pick<PopupTab, 'shown' | 'site'> {
  if (!address || !URL.canParse(address)) return { shown: 'This page', site: null };
  const url = new URL(address);
  if (/^https?:$/.test(url.protocol)) return { shown: url.host, site: siteOf(url) };
  if (url.protocol === 'file:') return { shown: 'Files on this computer', site: siteOf(url) };
  return { shown: `${url.protocol}//${url.host}`, site: null };
}
