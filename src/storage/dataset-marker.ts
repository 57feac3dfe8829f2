// A note outside IndexedDB of how much the reader's dataset held. A browser that clears IndexedDB, or a disk that damages it,
// leaves an empty dataset without a word: by the note that is known.

/** What the dataset held when it was last looked at. Kept in `storage.local`. */
export interface DatasetMarker {
  /** The dataset's own id, which another dataset in its place does not have. */
  readonly dataset: string;
  /** How many articles of the reader's it held. */
  readonly kept: number;
  /** When that was, ISO 8601. */
  readonly at: string;
  /** A dataset before this one that was lost, until the reader has restored a backup or said that it is not needed. */
  readonly lost?: LostDataset;
}

/** How many articles the reader had kept, and when the dataset was last seen, ISO 8601. */
export interface LostDataset {
  readonly kept: number;
  readonly at: string;
}

const KEY = 'dataset';

/** The marker after the dataset was looked at. A dataset with another id than before means that the one before was lost. */
export function markerAfter(before: DatasetMarker | null, now: Omit<DatasetMarker, 'lost'>): DatasetMarker {
  if (!before) return now;
  const isAnother = before.dataset !== now.dataset && before.kept > (before.lost?.kept ?? 0);
  const lost = isAnother ? { kept: before.kept, at: before.at } : before.lost;
  return { ...now, ...(lost && { lost }) };
}

/** Writes down what the dataset holds now. */
export async function markDataset(now: Omit<DatasetMarker, 'lost'>): Promise<void> {
  await chrome.storage.local.set({ [KEY]: markerAfter(await readMarker(), now) });
}

/** What was lost; null where nothing was, or the reader knows. */
export const lostDataset = async (): Promise<LostDataset | null> => (await readMarker())?.lost ?? null;

/** What the dataset held when it was last looked at; null where that is not known. */
export async function lastSeenDataset(): Promise<LostDataset | null> {
  const marker = await readMarker();
  return marker && { kept: marker.kept, at: marker.at };
}

/** The reader gives the dataset up: that another one takes its place is no loss. */
export const forgetDataset = (): Promise<void> => chrome.storage.local.remove(KEY);

/** The reader knows of what was lost: it is not said again. */
export async function forgetLost(): Promise<void> {
  const { lost: _, ...marker } = (await readMarker()) ?? {};
  if ('dataset' in marker) await chrome.storage.local.set({ [KEY]: marker });
}

/** Calls `onChange` whenever the marker was written, until the signal aborts. */
export function onMarkerChanged(onChange: () => void, signal: AbortSignal): void {
  const listen = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area === 'local' && changes[KEY]) onChange();
  };
  chrome.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => chrome.storage.onChanged.removeListener(listen), { once: true });
}

async function readMarker(): Promise<DatasetMarker | null> {
  const held: Record<string, unknown> = await chrome.storage.local.get(KEY);
  return markerFrom(held[KEY]);
}

/** The marker from what storage holds; null where it is none. */
function markerFrom(stored: unknown): DatasetMarker | null {
  const { dataset, kept, at, lost } = fieldsOf(stored);
  if (typeof dataset !== 'string' || typeof kept !== 'number' || typeof at !== 'string') return null;
  const before = fieldsOf(lost);
  const isLost = typeof before.kept === 'number' && typeof before.at === 'string';
  return { dataset, kept, at, ...(isLost && { lost: { kept: Number(before.kept), at: String(before.at) } }) };
}

const fieldsOf = (stored: unknown): Record<string, unknown> =>
  typeof stored === 'object' && stored !== null ? { ...stored } : {};
