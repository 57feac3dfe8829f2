import type { EntityId } from '../../../messages/dataset-ids.ts';
import { isShown, type Mention } from './mention.ts';

/** The entity that a mention counts for: none while it is not shown, or may name several people. */
export const countedFor = (mention: Mention): EntityId | null => (isShown(mention) ? mention.entity : null);

/** Counts the shown mentions of each entity, for the popup. */
export class EntityCounts {
  readonly #counts = new Map<EntityId, number>();

  /** The entities with at least one. */
  get all(): Iterable<readonly [entity: EntityId, mentions: number]> {
    return this.#counts;
  }

  count(entity: EntityId | null, by: 1 | -1): void {
    if (entity === null) return;
    const count = (this.#counts.get(entity) ?? 0) + by;
    if (count) this.#counts.set(entity, count);
    else this.#counts.delete(entity);
  }
}
