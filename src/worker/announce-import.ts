import type { ImportRow } from '../dataset/read/database-schema.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { getImport, partOf, progressOf } from '../dataset/read/read-imports.ts';
import { IMPORTS_CHANNEL, type ImportNotice, type ImportProgress } from '../messages/import-progress.ts';

// Reports the progress of an import to our own pages and to the toolbar button.

/** Progress is reported at most once in this many ms. */
const INTERVAL_MS = 200;
/**
 * The toolbar button is updated at least once in this many ms: in Firefox this also keeps the event page, and so the writer,
 * awake.
 */
const BADGE_INTERVAL_MS = 5_000;
/** The remaining time is reported once the import has been read for this many ms. */
const MIN_TIMED_MS = 2_000;

export interface ImportAnnouncer {
  /** Call when reading begins. Returns the function to call after each part. */
  readonly begun: (row: ImportRow) => (row: ImportRow, name: string, bytes: number) => void;
  /** Call when an import's state has changed, or the import is gone. */
  readonly changed: (db: DatasetDb, act: string) => Promise<void>;
}

/** @param tellBadge sets the percentage on the toolbar button; null removes it */
export function importAnnouncer(tellBadge: (percent: number | null) => void, now = () => Date.now()): ImportAnnouncer {
  const channel = new BroadcastChannel(IMPORTS_CHANNEL);
  const say = (notice: ImportNotice): void => channel.postMessage(notice);
  let latest: ImportProgress | null = null;
  let toldBadgeAt = 0;
  channel.addEventListener('message', ({ data }: MessageEvent<ImportNotice>) => {
    if ('ask' in data && latest) say({ now: latest });
  });
  const tell = (progress: ImportProgress): void => {
    latest = progress.state === 'done' ? null : progress;
    say({ now: progress });
    const isWorking = progress.state === 'reading' || progress.state === 'finishing';
    if (isWorking && now() - toldBadgeAt < BADGE_INTERVAL_MS) return;
    toldBadgeAt = isWorking ? now() : 0;
    tellBadge(isWorking ? Math.floor(progress.part * 100) : null);
  };
  return {
    begun(start) {
      const startedAt = now();
      let toldAt = 0;
      let bytesBefore: number | null = null;
      return (row, name, bytes) => {
        // A resumed import has read some of its bytes before.
        bytesBefore ??= start.bytes * partOf(start);
        if (now() - toldAt < INTERVAL_MS) return;
        toldAt = now();
        const read = Math.min(start.bytes, bytesBefore + bytes);
        const elapsed = now() - startedAt;
        const secondsLeft =
          elapsed < MIN_TIMED_MS || bytes === 0 ? null : ((start.bytes - read) / bytes) * (elapsed / 1000);
        tell(progressOf(row, { reading: name, part: start.bytes ? read / start.bytes : 0, secondsLeft }));
      };
    },
    async changed(db, act) {
      const row = await getImport(db, act);
      if (row) {
        const part = latest?.act === act && row.state === 'asking' ? latest.part : partOf(row);
        return tell(progressOf(row, { reading: '', part, secondsLeft: null }));
      }
      latest = null;
      say({ gone: act });
      tellBadge(null);
    },
  };
}
