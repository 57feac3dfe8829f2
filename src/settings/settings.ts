// Reads, changes and follows the reader's settings.

export type Marks = 'dotted' | 'tint' | 'nothing';

/** What the reader has chosen. Stored in `storage.local` under one key, which every context reads. */
export interface Settings {
  /** How names are marked on pages. */
  readonly marks: Marks;
  /** How they are marked on the sites, each as `siteOf` gives it, for which the reader wants it otherwise. */
  readonly siteMarks: Readonly<Record<string, Marks>>;
  /** What opens the card. */
  readonly openOn: 'rest' | 'shift-rest';
  /** Whether cards are light or dark as the page is, or as the browser prefers. */
  readonly cardColours: 'page' | 'browser';
  /** Whether the article of an open page is read, in memory, for what it says of those whom the reader looks up. */
  readonly readsPages: boolean;
  /** Whether people who are not on record and speak on the open page are marked. */
  readonly marksSpeakers: boolean;
  /** Whether the toolbar button says how many people on record the page names. */
  readonly countsOnButton: boolean;
  /** The sites on which the extension is switched off, each as `siteOf` gives it. */
  readonly sitesOff: readonly string[];
  /** The single pages on which it is switched off, each as `pageOf` gives it. */
  readonly pagesOff: readonly string[];
  /** When the reader last saved a backup, in ISO 8601; null where they never did. */
  readonly backupAt: string | null;
}

export const DEFAULT_SETTINGS: Settings = {
  marks: 'dotted',
  siteMarks: {},
  openOn: 'rest',
  cardColours: 'page',
  readsPages: true,
  marksSpeakers: true,
  countsOnButton: false,
  sitesOff: [],
  pagesOff: [],
  backupAt: null,
};

const KEY = 'settings';

/** The settings from what storage holds, field by field. A field that is missing or malformed gets its default. */
function settingsFrom(stored: unknown): Settings {
  const s: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    marks: isMarks(s.marks) ? s.marks : DEFAULT_SETTINGS.marks,
    siteMarks: Object.fromEntries(Object.entries({ ...Object(s.siteMarks) }).filter(hasMarks)),
    openOn: s.openOn === 'shift-rest' ? s.openOn : DEFAULT_SETTINGS.openOn,
    cardColours: s.cardColours === 'browser' ? s.cardColours : DEFAULT_SETTINGS.cardColours,
    readsPages: s.readsPages !== false,
    marksSpeakers: s.marksSpeakers !== false,
    countsOnButton: s.countsOnButton === true,
    sitesOff: textsIn(s.sitesOff),
    pagesOff: textsIn(s.pagesOff),
    backupAt: typeof s.backupAt === 'string' ? s.backupAt : null,
  };
}

const isMarks = (value: unknown): value is Marks => value === 'dotted' || value === 'tint' || value === 'nothing';

const hasMarks = (entry: [string, unknown]): entry is [string, Marks] => isMarks(entry[1]);

const textsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.filter((one): one is string => typeof one === 'string') : [];

/** The name by which a site is switched off: its host, as in `location.host`, or `file://` for all files. */
export const siteOf = (url: URL | Location): string => (url.protocol === 'file:' ? 'file://' : url.host);

/** The name by which a single page is switched off: its address without what stands after `#`, which is a place in it. */
export const pageOf = (url: URL | Location): string => url.href.replace(/#.*$/s, '');

/** How names are marked on a site. */
export const marksOn = ({ marks, siteMarks }: Pick<Settings, 'marks' | 'siteMarks'>, site: string): Marks =>
  (Object.hasOwn(siteMarks, site) ? siteMarks[site] : undefined) ?? marks;

/** The change that has names marked so on a site; null: as on all others. */
export const withSiteMarks =
  (site: string, marks: Marks | null) =>
  ({ siteMarks }: Settings): Partial<Settings> => {
    const others = Object.entries(siteMarks).filter(([one]) => one !== site);
    return { siteMarks: Object.fromEntries(marks ? [...others, [site, marks]] : others) };
  };

/** A list without a value, or with it at its end. */
export const withOrWithout = (list: readonly string[], value: string, isIn: boolean): string[] => {
  const others = list.filter((one) => one !== value);
  return isIn ? [...others, value] : others;
};

/** The settings as they are stored. What is missing or malformed is as by default. */
export async function readSettings(): Promise<Settings> {
  const held = await chrome.storage.local.get(KEY);
  return settingsFrom(held[KEY]);
}

/** Changes the settings that `change` gives, and leaves the others as they are. */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const now = await readSettings();
  await chrome.storage.local.set({ [KEY]: { ...now, ...change(now) } });
}

/** Calls `onChange` with all settings after each change, until the signal aborts. */
export function onSettingsChanged(onChange: (now: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(settingsFrom(change.newValue));
  };
  chrome.storage.onChanged.addListener(listen);
  // An orphaned content script has no listeners left to remove.
  const stop = (): void => {
    if (chrome.runtime?.id) chrome.storage.onChanged.removeListener(listen);
  };
  signal.addEventListener('abort', stop, { once: true });
}
