import type { CountryId, EntityId } from '../../engine/types.ts';
import { ContributionLog } from './contribution-log.ts';
import { type ArticleWithText, indexedArticle } from './contributions.ts';
import type { ArticleId, DatasetCounts, EntitySummary } from './dataset-types.ts';
import { entityContributions } from './entity-contribution.ts';
import { type EntityTally, kindOf } from './entity-tally.ts';
import { JoinedPeople } from './joined-people.ts';
import { countryOfRecord, recordSummary, recordTally } from './joined-record.ts';
import { PostingLog } from './posting-log.ts';
import type { PostingBucket } from './postings.ts';
import { quotationDays } from './quotation-days.ts';
import { NOTHING_SAID, type ReadersPeople } from './readers-people.ts';
import { spellingOf } from './same-person.ts';
import { type WordGroup, WordIndexBuilder } from './search/word-index.ts';
import { NOT_SHARED, repeatedIndexes, type SharedQuotations } from './shared-quotations.ts';
import type { ArticleRow, ShownQuotations } from './stored-rows.ts';

// What a whole generation is made from: all articles' contributions, as numbers. Neither readings nor tallies are in memory for
// all articles at once: those of 10,000 articles are a million objects, which a browser's collector stops the writer for seconds
// to look through.

/** What the rows of a generation are made from. */
export interface GenerationContent {
  readonly articles: readonly ShownQuotations[];
  /** Articles whose reading is missing from the database: their rows stay as they are, and the counts leave them out. */
  readonly unread: readonly ArticleRow[];
  /** Every entity that an article names, and the people whom the reader has added. */
  readonly entities: readonly EntityId[];
  /** The buckets of postings, one at a time. */
  readonly buckets: () => Iterable<PostingBucket>;
  /** The words of all articles, for search. */
  readonly words: readonly WordGroup[];
  /** The id of the record that an entity is in. */
  readonly recordId: (id: EntityId) => EntityId;
  /** The tally of an entity, computed when it is asked for. */
  readonly tally: (id: EntityId) => EntityTally;
  /** The key of a person's spelling; null for a country. */
  readonly spellingOf: (id: EntityId) => string | null;
  /** What the reader says of people. */
  readonly said: ReadersPeople;
  /** The record that an entity is in, computed when it is asked for. */
  readonly record: (id: EntityId) => EntitySummary | null;
}

/** Puts the content of a generation together. All articles must be added in the order of their ids, each once. */
export class GenerationContentBuilder {
  readonly #articles: ShownQuotations[] = [];
  readonly #shared: ReadonlyMap<ArticleId, SharedQuotations>;
  readonly #postings = new PostingLog();
  readonly #words = new WordIndexBuilder();
  readonly #contributions = new ContributionLog();

  /** @param shared how the quotations of all articles to be added are shared */
  constructor(shared: ReadonlyMap<ArticleId, SharedQuotations>) {
    this.#shared = shared;
  }

  add(articles: readonly ArticleWithText[]): void {
    for (const article of articles) {
      const { meta, made, reading } = article;
      const shared = this.#shared.get(meta.id) ?? NOT_SHARED;
      const repeated = repeatedIndexes(shared);
      this.#contributions.add(meta, entityContributions(reading, repeated));
      this.#postings.add(meta, reading, repeated);
      this.#words.add(indexedArticle(article, shared));
      this.#articles.push({ meta, made, shared, days: quotationDays(meta, reading) });
    }
  }

  /**
   * Called once, after all articles were added.
   * @param said what the reader says of people
   */
  content(unread: readonly ArticleRow[], said: ReadersPeople = NOTHING_SAID): GenerationContent {
    const contributions = this.#contributions;
    const named = new Set(contributions.entities);
    const entities = [...contributions.entities, ...[...said.added.keys()].filter((id) => !named.has(id))];
    const people = entities.filter((id) => kindOf(id) === 'person');
    const bare = (id: EntityId): EntityTally => contributions.tally(id);
    const keys = new Map(people.map((id) => [id, spellingOf(bare(id), said.added.get(id))]));
    const joined = new JoinedPeople(
      people.map((id) => ({ id, key: named.has(id) ? (keys.get(id) ?? null) : null })),
      bare,
      said,
    );
    const peopleOf = peopleByCountry(people, { joined, said }, bare);
    const tally = (id: EntityId): EntityTally => {
      const made = bare(id);
      const companions = joined.joinedAmong(made.companions.keys());
      for (const [person, said] of peopleOf.get(id) ?? []) made.people.set(person, said);
      return companions ? { ...made, joined: companions } : made;
    };
    return {
      articles: this.#articles,
      unread,
      entities,
      buckets: () => this.#postings.buckets(),
      words: this.#words.groups(),
      recordId: (id) => joined.recordId(id),
      tally,
      said,
      spellingOf: (id) => keys.get(id) ?? null,
      record: (id) => recordSummary(joined.spellings(id).map(tally), said),
    };
  }
}

/** For each country, the people whose latest role belongs to it, with what each of them said; each person by the id of their record. */
function peopleByCountry(
  people: readonly EntityId[],
  { joined, said }: { readonly joined: JoinedPeople; readonly said: ReadersPeople },
  tallyOf: (id: EntityId) => EntityTally,
): ReadonlyMap<EntityId, EntityTally['people']> {
  const found = new Map<CountryId, EntityTally['people']>();
  for (const person of people) {
    if (!isPerson(person) || joined.recordId(person) !== person) continue;
    const ids = joined.spellings(person);
    const record = recordTally(ids.map(tallyOf));
    const country = countryOfRecord(record, ids, said);
    if (!country) continue;
    const listed: EntityTally['people'] = found.get(country) ?? new Map();
    found.set(country, listed.set(person, record.said));
  }
  return found;
}

const isPerson = (id: EntityId): id is `person:${string}` => id.startsWith('person:');

/** How much a generation holds. Articles without a reading are not counted. */
export function countsOfGeneration({ articles, entities, recordId }: GenerationContent): DatasetCounts {
  const kinds = entities.filter((id) => recordId(id) === id).map(kindOf);
  return {
    articles: articles.length,
    people: kinds.filter((kind) => kind === 'person').length,
    countries: kinds.filter((kind) => kind === 'country').length,
    quotations: articles.reduce((sum, { meta, shared }) => sum + meta.quotations - shared.repeats.length, 0),
    kept: articles.filter(({ meta }) => meta.origin === 'reader').length,
  };
}
