import type { EntityId } from '../../../messages/ids.ts';
import { isShown, type Mention } from './mention.ts';

/** Whom a mention counts for: nobody while it is not shown, or open between several. */
export const countedFor = (mention: Mention): EntityId | null => (isShown(mention) ? mention.entity : null);

/** How many shown mentions there are of each entity. */
export class EntityCounts {
  readonly #counts = new Map<EntityId, number>();

  /** Those with any. */
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
