import { articleId, canonicalUrl } from '../../dataset/model/article-ids.ts';
import { cardQuotation } from '../../dataset/model/card-quotation.ts';
import type { ArticleId } from '../../dataset/model/dataset-types.ts';
import { entityName } from '../../dataset/model/entity-name.ts';
import { otherNames } from '../../dataset/model/joined-record.ts';
import { type CardRecord, cardRecord } from '../../dataset/read/card-record.ts';
import { newQuotations } from '../../dataset/read/new-quotations.ts';
import { countryById } from '../../engine/countries/country-by-id.ts';
import { roleText } from '../../engine/role-text.ts';
import type { EntityId } from '../../engine/types.ts';
import type { CardCompanion, CardData, ShownQuotation } from '../../messages/card-data.ts';
import type { NamedSpan } from '../../messages/page-requests.ts';
import { dataset } from '../open-dataset.ts';
import type { RequestHandler } from '../request-handler.ts';
import { sentenceAround } from '../sentence-around.ts';

// Answers a request for a card: reads an entity's record, and makes of it what the card shows.

/** How many quotations a card shows. */
const MAX_QUOTATIONS = 3;
/** A title says in less what its page is about. A longer one is no title. */
const MAX_TITLE_CHARS = 300;
/** How many names a card shows in a row of companions. */
const MAX_COMPANIONS = 6;

/** Answers with all that a card shows, by a bounded number of reads. */
export const answerCard: RequestHandler<'card'> = async ({ entity, passage }, from): Promise<CardData> => {
  const { sentence, start, end } = sentenceAround(passage.text, passage.start, passage.end);
  const around = passage.others.filter((one) => one.entity !== entity);
  const others = around.filter((one) => one.start >= start && one.end <= end);
  const [db, exclude] = await Promise.all([dataset(), articleOfPage(from.url)]);
  const [record, news] = await Promise.all([
    cardRecord(db, {
      entity,
      sentence,
      others: entitiesOf(others),
      around: { text: passage.text, others: entitiesOf(around) },
      title: from.title?.slice(0, MAX_TITLE_CHARS),
      exclude,
      limit: MAX_QUOTATIONS,
    }),
    newQuotations(db, [entity]),
  ]);
  const { summary, named } = record;
  const country = countryById(entity);
  if (!summary && !country) throw new Error('This name is not on record any more.');
  const companions = (list: readonly { id: EntityId; count: number }[] = []): CardCompanion[] =>
    list.slice(0, MAX_COMPANIONS).map(({ id, count }) => ({
      entity: id,
      kind: id.startsWith('country:') ? 'country' : 'person',
      name: entityName(id, named.get(id)),
      count,
    }));
  return {
    entity,
    kind: country ? 'country' : 'person',
    name: entityName(entity, summary),
    alsoWritten: summary ? otherNames(summary) : [],
    ...(summary?.own?.note && { note: summary.own.note }),
    role: !country && summary?.role ? roleText(summary.role) : null,
    country: country ? { code: country.code, official: country.official, capital: country.capital } : null,
    quotationCount: (country ? summary?.about : summary?.said) ?? 0,
    reportedCount: (country ? summary?.aboutReported : summary?.saidReported) ?? 0,
    headingCount: (country ? summary?.aboutInHeadings : summary?.saidInHeadings) ?? 0,
    articleCount: summary?.articles ?? 0,
    newCount: news.get(entity) ?? 0,
    quotations: quotationsOf(record),
    people: companions(summary?.people),
    companions: companions(summary?.companions),
    articlesHeld: record.counts.articles,
    revision: record.revision,
  };
};

/**
 * What the card shows, in order: what one of two people in the sentence said of the other, what was said of both, and then whatever
 * else is nearest to the passage.
 */
function quotationsOf({ nearest, ofBoth, isFirstOfOther, named }: CardRecord): ShownQuotation[] {
  const own = nearest.map((one) => cardQuotation(one, named));
  const others = ofBoth.map((one) => ({ ...cardQuotation(one, named), isByOther: true as const }));
  return [...own.slice(0, Number(isFirstOfOther)), ...others, ...own.slice(Number(isFirstOfOther))];
}

const entitiesOf = (spans: readonly NamedSpan[]): EntityId[] => [...new Set(spans.map(({ entity }) => entity))];

/** The id that the page has as an article. A card shows no quotations of the article that is being read. */
async function articleOfPage(url: string): Promise<ArticleId | null> {
  return canonicalUrl(url) === null ? null : articleId({ url, text: '' });
}
