import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { contentTerms } from '../../engine/relevance.ts';
import type {
  ArticleId,
  EntitySummary,
  ListedQuotation,
  QuotationId,
  QuotationInArticle,
} from '../model/dataset-types.ts';
import { dateKey } from '../model/partial-date.ts';
import { type DatasetDb, type ReadTx, read } from './dataset-transaction.ts';
import { quotationsForPassage } from './nearest-to-passage.ts';
import { articleQuotations, QUOTATION_STORES } from './read-quotations.ts';

/** So many statements are compared, and so many shown, at most. */
const MAX_COMPARED = 24;
const MAX_SHOWN = 12;
/** A statement is on the same topic where it has so many content words or names in common with the other: one may be chance. */
const MIN_SHARED = 2;

/** What one speaker is on record as saying on one topic. */
export interface StatementsOnTopic {
  readonly speaker: EntitySummary;
  /** The statement that the topic is taken from. */
  readonly of: QuotationId;
  /** With that statement. The oldest first, undated ones last. */
  readonly statements: readonly ListedQuotation[];
}

/**
 * What the speaker of a quotation said on the same topic, at any time. Null where the quotation is gone, or where its speaker is not
 * clear or not on record.
 */
export function statementsOnTopic(
  db: DatasetDb,
  article: ArticleId,
  quotation: QuotationId,
): Promise<StatementsOnTopic | null> {
  return read(db, QUOTATION_STORES, async (tx) => {
    const of = await quotationOf(tx, article, quotation);
    const id = of && clearSpeaker(of.quotation)?.entity;
    const speaker = id ? (await tx.objectStore('entities').get(id))?.summary : undefined;
    // What a country said is not held by who said it, only by whom it is about.
    if (!of || speaker?.kind !== 'person') return null;
    const state = await tx.objectStore('meta').get('dataset');
    const passage = { sentence: of.quotation.text, others: of.quotation.about };
    const { nearest } = await quotationsForPassage(
      tx,
      { ...passage, exclude: null, limit: MAX_COMPARED },
      speaker,
      state?.counts.quotations ?? 0,
    );
    const names = new Set(contentTerms([speaker.name, ...speaker.aliases].join(' ')));
    const isSame = (one: QuotationInArticle): boolean => one.id === of.id;
    const others = nearest.filter((one) => !isSame(one) && countShared(one, of, names) >= MIN_SHARED);
    const self = nearest.find(isSame) ?? { ...of, sources: [], sourceCount: 0 };
    return {
      speaker,
      of: of.id,
      statements: [self, ...others.slice(0, MAX_SHOWN - 1)].sort((a, b) => timeOf(a) - timeOf(b)),
    };
  });
}

async function quotationOf(tx: ReadTx, article: ArticleId, id: QuotationId): Promise<QuotationInArticle | undefined> {
  const row = await tx.objectStore('articles').get(article);
  return row && (await articleQuotations(tx, row)).find((one) => one.id === id);
}

/** How many content words and names two quotations have in common, besides the names of their speaker. */
function countShared(
  { quotation: one }: QuotationInArticle,
  { quotation: other }: QuotationInArticle,
  names: ReadonlySet<string>,
): number {
  const words = new Set(contentTerms(one.text));
  const shared = contentTerms(other.text).filter((word) => words.has(word) && !names.has(word));
  return shared.length + other.about.filter((id) => one.about.includes(id)).length;
}

/** For sorting: the day of a statement, with undated ones after all others. */
const timeOf = ({ quotation, article }: QuotationInArticle): number =>
  dateKey(quotation.date ?? article.date) || Number.MAX_SAFE_INTEGER;
