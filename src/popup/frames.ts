import type { EntityId } from '../messages/ids.ts';
import type { PageCount, TabRequests } from '../messages/tab.ts';

type Summary = TabRequests['summary']['reply'];

/** What one frame of a page says of itself. */
export interface FrameSummary {
  readonly frame: number;
  readonly summary: Summary;
}

/** All frames' counts as one page's, and in which frame each entity is first met. Most on record first, then most often there. */
export function joined(frames: readonly FrameSummary[]): {
  readonly summary: Summary;
  readonly where: ReadonlyMap<EntityId, number>;
} {
  const counts = new Map<EntityId, PageCount>();
  const where = new Map<EntityId, number>();
  for (const { frame, summary } of frames) {
    for (const count of summary.counts) {
      const known = counts.get(count.entity);
      counts.set(count.entity, known ? { ...known, mentions: known.mentions + count.mentions } : count);
      if (!known) where.set(count.entity, frame);
    }
  }
  const sorted = [...counts.values()].sort(
    (a, b) => b.quotations - a.quotations || b.mentions - a.mentions || (a.name < b.name ? -1 : 1),
  );
  return { summary: { counts: sorted, reading: frames.some(({ summary }) => summary.reading) }, where };
}
