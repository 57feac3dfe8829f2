import type { ArticleId, EntitySummary, ListedQuotation } from '../../dataset/model/dataset-types.ts';
import type { QuotationChoice, QuotationOrder } from '../../dataset/read/choose-quotations.ts';
import type { Paragraph } from '../../dataset/read/read-paragraphs.ts';
import type { EntityId } from '../../engine/types.ts';
import type { OptionsHost } from '../host/options-host.ts';
import { isUnderSameDay } from './publication-day.ts';

/** A quotation of a record, with what its row in the list shows. */
export interface RecordRow extends ListedQuotation {
  /** The paragraph around it. */
  readonly paragraph: Paragraph;
  /** Those who speak in these rows, by their ids. */
  readonly named: ReadonlyMap<EntityId, EntitySummary>;
  /** Whether its article was kept since the reader last opened the record. */
  readonly isNew: boolean;
  /** Whether it is the first under the heading of its day. */
  readonly beginsDay: boolean;
}

/** Which list, and when the reader last opened the record; null: never, or not known. */
interface AskedRows extends QuotationChoice {
  readonly order: QuotationOrder;
  readonly since: string | null;
}

/** A part of a record's list. The row before it is read as well: it says whether the first one begins a day. */
export async function readRecordRows(
  host: Pick<OptionsHost, 'quotations' | 'paragraphs' | 'summaries' | 'newArticles'>,
  { since, ...choice }: AskedRows,
  offset: number,
  limit: number,
): Promise<{ total: number; rows: RecordRow[] }> {
  const from = Math.max(0, offset - 1);
  const { total, quotations } = await host.quotations({ ...choice, offset: from, limit: limit + offset - from });
  const [paragraphs, named, fresh] = await Promise.all([
    host.paragraphs(quotations),
    host.summaries(quotations.flatMap(({ quotation: { speaker } }) => speaker?.entity ?? [])),
    since === null
      ? new Set<ArticleId>()
      : host.newArticles(
          quotations.map(({ article }) => article.id),
          since,
        ),
  ]);
  const rows = quotations.map((one, nth): RecordRow => {
    const before = quotations[nth - 1];
    return {
      ...one,
      paragraph: paragraphs.get(one.id) ?? one.sentence,
      named,
      isNew: fresh.has(one.article.id),
      beginsDay: before === undefined || !isUnderSameDay(before, one),
    };
  });
  return { total, rows: rows.slice(offset - from) };
}
