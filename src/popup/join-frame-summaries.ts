import type { EntityId } from '../messages/dataset-ids.ts';
import type { EntityCount, PageSummary } from '../messages/tab-requests.ts';

// Merges the summaries of a page's frames: mentions are added up, and the page is being read while any frame is.

/** The summary that one frame of a page gives. */
export interface FrameSummary {
  readonly frame: number;
  readonly summary: PageSummary;
}

/**
 * Joins the summaries of a page's frames to one. Entities with the most quotations come first, then those that the page names most
 * often. `where` says in which frame an entity was met first.
 */
export function joinFrameSummaries(frames: readonly FrameSummary[]): {
  readonly summary: PageSummary;
  readonly where: ReadonlyMap<EntityId, number>;
} {
  const counts = new Map<EntityId, EntityCount>();
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
