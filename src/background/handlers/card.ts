import { articleId, canonicalUrl } from '../../dataset/model/ids.ts';
import type { ArticleId } from '../../dataset/model/types.ts';
import { datasetCounts, revision } from '../../dataset/store/counts.ts';
import { getEntities } from '../../dataset/store/entities.ts';
import { nearestQuotations } from '../../dataset/store/quotations.ts';
import { countryById } from '../../engine/countries/index.ts';
import { roleText } from '../../engine/people/role-text.ts';
import type { EntityId } from '../../engine/types.ts';
import type { CardCompanion, CardData } from '../../messages/card-data.ts';
import { shownQuotation } from '../card-quotation.ts';
import { settleNow } from '../current-dictionary.ts';
import { dataset } from '../dataset.ts';
import { nameOf } from '../entity-name.ts';
import type { Handler } from '../handler.ts';

/** Quotations a card shows at first. */
const SHOWN = 3;
/** Names in a row of those mentioned together. */
const MOST_COMPANIONS = 6;

/** All a card shows, by a bounded number of reads. */
export const card: Handler<'card'> = async ({ entity, sentence }, from): Promise<CardData> => {
  const db = await dataset();
  const [now, counts, settled, exclude] = await Promise.all([
    revision(db),
    datasetCounts(db),
    settleNow(db, [sentence], { names: {} }),
    articleAt(from.url),
  ]);
  const summary = (await getEntities(db, [entity])).get(entity);
  const country = countryById(entity);
  if (!summary && !country) throw new Error('This name is not on record any more.');
  const others = settled.mentions.flatMap((mention) => mention.entity ?? []);
  const nearest = summary ? await nearestQuotations(db, { entity, sentence, others, exclude, limit: SHOWN }) : [];
  const named = await getEntities(db, [
    ...(summary?.companions ?? []).map(({ id }) => id),
    ...(summary?.people ?? []).map(({ id }) => id),
    ...nearest.flatMap(({ quotation }) => quotation.speaker?.entity ?? []),
  ]);
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
    quotations: await Promise.all(nearest.map((one) => shownQuotation(db, one, named))),
    people: companions(summary?.people),
    companions: companions(summary?.companions),
    articlesHeld: counts.articles,
    revision: now,
  };
};

/** The article a page is, should the dataset have it: what is being read is not shown again. */
async function articleAt(url: string): Promise<ArticleId | null> {
  return canonicalUrl(url) === null ? null : articleId({ url, text: '' });
}
