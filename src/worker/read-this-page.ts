import { correctedReading } from '../dataset/model/apply-corrections.ts';
import { articleId } from '../dataset/model/article-ids.ts';
import { correctionsInForce } from '../dataset/model/corrections.ts';
import type { FullArticle } from '../dataset/model/dataset-types.ts';
import { displayedQuotation } from '../dataset/model/displayed-quotation.ts';
import { entityName } from '../dataset/model/entity-name.ts';
import type { ReadersPeople } from '../dataset/model/readers-people.ts';
import { revision } from '../dataset/read/dataset-state.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { getEntities } from '../dataset/read/read-entities.ts';
import { readReadersPeople } from '../dataset/read/read-readers-people.ts';
import { correctionsOf } from '../dataset/write/with-corrections.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import { roleText } from '../engine/role-text.ts';
import { fold } from '../engine/text/fold.ts';
import type { EntityId, Mention, Quotation, Reading } from '../engine/types.ts';
import type { PageReading, PersonHere, QuotationHere } from '../messages/page-reading.ts';
import type { WriterRequests } from '../messages/writer-requests.ts';
import { checkQuotations } from './check-quotations.ts';
import type { PageTools } from './extraction-contract.ts';
import { quotationStretches } from './quotation-stretches.ts';
import { readPage } from './read-page.ts';

/** The reading stores no time of keeping: nothing is kept. */
const NEVER = new Date(0).toISOString();

/**
 * Reads the article of an open page, and says who of its people is on record. Nothing is written, and nothing of it is held here:
 * what was read goes to whoever asked.
 */
export async function readThisPage(
  db: DatasetDb,
  tools: PageTools,
  { page }: WriterRequests['readThisPage']['ask'],
): Promise<PageReading | null> {
  const found = await readPage(tools.extract, page, 'article', NEVER);
  if (!found) return null;
  const { text } = found.article;
  // Before anything else is looked up: what changes meanwhile has a later one.
  const now = await revision(db);
  const reading = await asReaderSays(db, page.url, found.article);
  const summaries = await getEntities(
    db,
    reading.people.map(({ id }) => id),
  );
  /** The id of the record that a spelling of a name belongs to. */
  const recordOf = (id: EntityId): EntityId => summaries.get(id)?.id ?? id;
  const people = new Map<EntityId, PersonHere>();
  for (const { id, name, roles } of reading.people) {
    const summary = summaries.get(id);
    const entity = recordOf(id);
    const role = summary?.role ?? roles.at(-1);
    people.set(entity, {
      entity,
      name: summary ? entityName(entity, summary) : name,
      role: role ? roleText(role) : null,
      onRecord: summary?.said ?? null,
    });
  }
  const said = await readReadersPeople(db);
  const others = await checkQuotations(db, { ...found.article, reading }, (id) => summaries.get(id)?.id ?? null);
  return {
    revision: now,
    text,
    mentions: mentionsSpotted(reading, text, said).map(({ start, end, entity }) => ({
      start,
      end,
      entity: recordOf(entity),
    })),
    people: [...people.values()],
    quotations: reading.quotations
      .filter((quotation) => quotation.repeats === undefined || others.has(quotation))
      .map((quotation) => {
        const otherWords = others.get(quotation);
        return { ...quotationHere(quotation, text, recordOf), ...(otherWords && { otherWords }) };
      }),
  };
}

/** The reading of a page with what the reader has corrected in its article, kept or not, and with those whom they say it means. */
async function asReaderSays(db: DatasetDb, url: string, { meta, text, reading }: FullArticle): Promise<Reading> {
  const ids = [...new Set([meta.id, await articleId({ url, text })])];
  const all = await correctionsOf(db, ids);
  const inForce = [...new Set(ids.flatMap((id) => correctionsInForce(all, id)))];
  return inForce.length === 0 ? reading : correctedReading(meta.id, text, reading, inForce).reading;
}

/** The mentions of a reading without the names of which the reader says that they are not to be spotted. */
const mentionsSpotted = ({ mentions }: Reading, text: string, { notNames }: ReadersPeople): readonly Mention[] =>
  notNames.size === 0 ? mentions : mentions.filter(({ start, end }) => !notNames.has(fold(text.slice(start, end))));

function quotationHere(quotation: Quotation, text: string, recordOf: (id: EntityId) => EntityId): QuotationHere {
  const { start, end, sentence, about } = quotation;
  const speaker = clearSpeaker(quotation);
  const shown = displayedQuotation(quotation, {
    start: sentence.start,
    text: text.slice(sentence.start, sentence.end),
  });
  return {
    ...shown,
    start,
    end,
    speaker: speaker && { entity: speaker.entity && recordOf(speaker.entity), name: speaker.name },
    about: [...new Set(about.map(recordOf))],
    stretches: quotationStretches(quotation, text),
  };
}
