import type { EntityId } from '../../engine/types.ts';
import { bucketOf } from '../model/postings.ts';
import { tallyRow } from '../model/rows.ts';
import type { Tally } from '../model/tally.ts';
import type { WriteTx } from './transact.ts';

/**
 * The tallies that a change touches. A record has those of a dozen people among 50,000, by the hash of their ids: as many
 * records as people took half of the time in which an import of 10,000 articles is made visible.
 */
export class Tallies {
  readonly #tx: WriteTx;
  readonly #groups = new Map<number, Map<EntityId, Tally>>();

  constructor(tx: WriteTx) {
    this.#tx = tx;
  }

  /** In the order asked for; undefined where there is none. */
  async load(ids: readonly EntityId[]): Promise<(Tally | undefined)[]> {
    const missing = new Set(ids.map(bucketOf).filter((group) => !this.#groups.has(group)));
    await Promise.all(
      Array.from(missing, async (group) => {
        const row = await this.#tx.objectStore('tallies').get(group);
        this.#groups.set(group, new Map(row?.tallies.map((tally) => [tally.id, tally])));
      }),
    );
    return ids.map((id) => this.#groups.get(bucketOf(id))?.get(id));
  }

  /** Puts one that was asked for before, there or not; null takes it out. */
  set(id: EntityId, tally: Tally | null): void {
    const group = this.#groups.get(bucketOf(id));
    if (tally) group?.set(id, tally);
    else group?.delete(id);
  }

  async write(): Promise<void> {
    const store = this.#tx.objectStore('tallies');
    await Promise.all(
      Array.from(this.#groups, ([group, tallies]) =>
        tallies.size > 0 ? store.put(tallyRow(group, tallies.values())) : store.delete(group),
      ),
    );
  }
}
