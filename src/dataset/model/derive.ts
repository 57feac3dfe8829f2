import type { CountryId, EntityId, PersonId, Reading } from '../../engine/types.ts';
import { addReferences, type BucketChange, changesByBucket } from './postings.ts';
import { type Share, sharesOf } from './share.ts';
import { countryOf, emptyTally, summaryOf, type Tally, tallyShare } from './tally.ts';
import type { ArticleMeta, EntitySummary } from './types.ts';

/**
 * The version of everything in this folder that turns readings into rows. Raise it with any change that would make another
 * row of the same reading: a dataset derived by another version is derived anew when it is opened.
 */
export const DERIVATION = 2;

/** An article as deriving sees it. */
export interface ReadArticle {
  readonly meta: ArticleMeta;
  readonly reading: Reading;
}

/** Articles that leave the dataset and that come in. One that is read anew or gets another text is in both. */
export interface ArticleChange {
  readonly out: readonly ReadArticle[];
  readonly in: readonly ReadArticle[];
}

/** One entity after a change. */
export interface EntityChange {
  readonly id: EntityId;
  readonly tally: Tally;
  readonly before: EntitySummary | null;
  /** Null where no article names it any more; its tally goes too. */
  readonly after: EntitySummary | null;
}

/** What a change does to the postings, bucket by bucket. */
export function postingsChange(change: ArticleChange): Map<number, BucketChange> {
  return changesByBucket(referencesIn(change.out), referencesIn(change.in));
}

/**
 * What a change does to the entities.
 * @param load The tallies held so far, in the order asked for; undefined where there is none. They are changed in place.
 */
export async function entitiesChange(
  change: ArticleChange,
  load: (ids: readonly EntityId[]) => Promise<readonly (Tally | undefined)[]>,
): Promise<EntityChange[]> {
  const out = change.out.map(withShares);
  const into = change.in.map(withShares);
  const held = new Held(load);
  await held.want(new Set([...out, ...into].flatMap(({ shares }) => [...shares.keys()])));
  for (const [articles, sign] of [
    [out, -1],
    [into, 1],
  ] as const) {
    for (const { meta, shares } of articles) {
      for (const [id, share] of shares) tallyShare(held.tally(id), meta, share, sign);
    }
  }
  const moved = held.people();
  await held.want(new Set(moved.flatMap(({ from, to }) => [from, to]).filter((id) => id !== null)));
  for (const { person, from, to, said } of moved) {
    if (from) held.tally(from).people.delete(person);
    if (to) held.tally(to).people.set(person, said);
  }
  return held.changes();
}

function withShares({ meta, reading }: ReadArticle): { meta: ArticleMeta; shares: Map<EntityId, Share> } {
  return { meta, shares: sharesOf(reading) };
}

function referencesIn(articles: readonly ReadArticle[]): Map<string, number[]> {
  const lists = new Map<string, number[]>();
  const sorted = [...articles].sort((a, b) => (a.meta.id < b.meta.id ? -1 : 1));
  for (const { meta, reading } of sorted) addReferences(lists, meta, reading);
  return lists;
}

/** The tallies a change touches, each with its summary from before. */
class Held {
  readonly #load: (ids: readonly EntityId[]) => Promise<readonly (Tally | undefined)[]>;
  readonly #tallies = new Map<EntityId, Tally>();
  readonly #before = new Map<EntityId, EntitySummary | null>();

  constructor(load: (ids: readonly EntityId[]) => Promise<readonly (Tally | undefined)[]>) {
    this.#load = load;
  }

  async want(ids: ReadonlySet<EntityId>): Promise<void> {
    const missing = [...ids].filter((id) => !this.#tallies.has(id));
    const loaded = await this.#load(missing);
    for (const [i, id] of missing.entries()) {
      const tally = loaded[i] ?? emptyTally(id);
      this.#tallies.set(id, tally);
      this.#before.set(id, summaryOf(tally));
    }
  }

  tally(id: EntityId): Tally {
    const tally = this.#tallies.get(id);
    if (!tally) throw new Error(`The tally of ${id} was not loaded.`);
    return tally;
  }

  /** The people touched: the country each was listed under, and is from now on. */
  people(): { person: PersonId; from: CountryId | null; to: CountryId | null; said: number }[] {
    return [...this.#tallies].flatMap(([id, tally]) => {
      if (!isPerson(id)) return [];
      const from = countryOf(this.#before.get(id));
      const to = countryOf(summaryOf(tally));
      return from || to ? [{ person: id, from, to, said: tally.said }] : [];
    });
  }

  changes(): EntityChange[] {
    return [...this.#tallies].map(([id, tally]) => ({
      id,
      tally,
      before: this.#before.get(id) ?? null,
      after: summaryOf(tally),
    }));
  }
}

const isPerson = (id: EntityId): id is PersonId => id.startsWith('person:');
