import { articleId, canonicalUrl } from '../../dataset/model/ids.ts';
import type { ArticleId } from '../../dataset/model/types.ts';
import { cardRecord } from '../../dataset/read/card-record.ts';
import { countryById } from '../../engine/countries/index.ts';
import { roleText } from '../../engine/people/role-text.ts';
import type { EntityId } from '../../engine/types.ts';
import type { CardCompanion, CardData } from '../../messages/card-data.ts';
import { shownQuotation } from '../card-quotation.ts';
import { dataset } from '../dataset.ts';
import { nameOf } from '../entity-name.ts';
import type { Handler } from '../handler.ts';
import { sentenceAround } from '../sentence.ts';

/** Quotations a card shows at first. */
const SHOWN = 3;
/** Names in a row of those mentioned together. */
const MOST_COMPANIONS = 6;

/** All a card shows, by a bounded number of reads. */
export const card: Handler<'card'> = async ({ entity, passage }, from): Promise<CardData> => {
  const { sentence, start, end } = sentenceAround(passage.text, passage.start, passage.end);
  const there = passage.others.filter((one) => one.entity !== entity && one.start >= start && one.end <= end);
  const others = [...new Set(there.map((one) => one.entity))];
  const [db, exclude] = await Promise.all([dataset(), articleAt(from.url)]);
  const record = await cardRecord(db, { entity, sentence, others, exclude, limit: SHOWN });
  const { summary, named } = record;
  const country = countryById(entity);
  if (!summary && !country) throw new Error('This name is not on record any more.');
  const companions = (list: readonly { id: EntityId; count: number }[] = []): CardCompanion[] =>
    list.slice(0, MOST_COMPANIONS).map(({ id, count }) => ({
      entity: id,
      kind: id.startsWith('country:') ? 'country' : 'person',
      name: nameOf(id, named.get(id)),
      count,
    }));
  return {
    entity,
    kind: country ? 'country' : 'person',
    name: nameOf(entity, summary),
    role: !country && summary?.role ? roleText(summary.role) : null,
    country: country ? { code: country.code, official: country.official, capital: country.capital } : null,
    quotationCount: (country ? summary?.about : summary?.said) ?? 0,
    articleCount: summary?.articles ?? 0,
    quotations: record.nearest.map((one) => shownQuotation(one, named)),
    people: companions(summary?.people),
    companions: companions(summary?.companions),
    articlesHeld: record.counts.articles,
    revision: record.revision,
  };
};

/** The article a page is, should the dataset have it: what is being read is not shown again. */
async function articleAt(url: string): Promise<ArticleId | null> {
  return canonicalUrl(url) === null ? null : articleId({ url, text: '' });
}
