/** What the reader chose. Kept in `storage.local` under one key, read by every context. */
export interface Settings {
  /** How names are marked on pages. */
  readonly marks: 'dotted' | 'tint' | 'nothing';
  /** What opens the card. */
  readonly openOn: 'rest' | 'shift-rest';
  /** Hosts on which the extension is switched off, as in `location.host`; `file://` for files. */
  readonly sitesOff: readonly string[];
  /** When the reader last saved a backup, ISO 8601; null for never. */
  readonly backupAt: string | null;
}

export const DEFAULT_SETTINGS: Settings = { marks: 'dotted', openOn: 'rest', sitesOff: [], backupAt: null };

const KEY = 'settings';

/** The settings from what storage holds, field by field: anything missing or malformed falls back to its default. */
function settingsFrom(stored: unknown): Settings {
  const s: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    marks: s.marks === 'tint' || s.marks === 'nothing' ? s.marks : DEFAULT_SETTINGS.marks,
    openOn: s.openOn === 'shift-rest' ? s.openOn : DEFAULT_SETTINGS.openOn,
    sitesOff: Array.isArray(s.sitesOff) ? s.sitesOff.filter((site): site is string => typeof site === 'string') : [],
    backupAt: typeof s.backupAt === 'string' ? s.backupAt : null,
  };
}

/** The key a site is switched off by: its host, or `file://` for files. */
export const siteOf = (url: URL | Location): string => (url.protocol === 'file:' ? 'file://' : url.host);

export async function readSettings(): Promise<Settings> {
  const held = await chrome.storage.local.get(KEY);
  return settingsFrom(held[KEY]);
}

/** Changes some settings and leaves the others as they are. */
export async function changeSettings(change: (now: Settings) => Partial<Settings>): Promise<void> {
  const now = await readSettings();
  await chrome.storage.local.set({ [KEY]: { ...now, ...change(now) } });
}

/** Calls back with the settings after each change, until the signal aborts. */
export function onSettingsChanged(told: (now: Settings) => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) told(settingsFrom(change.newValue));
  };
  chrome.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => chrome.storage.onChanged.removeListener(listen), { once: true });
}
