import { displayedQuotation } from '../dataset/model/displayed-quotation.ts';
import { entityName } from '../dataset/model/entity-name.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { getEntities } from '../dataset/read/read-entities.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import { roleText } from '../engine/role-text.ts';
import type { EntityId, Quotation } from '../engine/types.ts';
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
  const { text, reading } = found.article;
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
  const others = await checkQuotations(db, found.article, (id) => summaries.get(id)?.id ?? null);
  return {
    text,
    mentions: reading.mentions.map(({ start, end, entity }) => ({ start, end, entity: recordOf(entity) })),
    people: [...people.values()],
    quotations: reading.quotations
      .filter((quotation) => quotation.repeats === undefined || others.has(quotation))
      .map((quotation) => {
        const otherWords = others.get(quotation);
        return { ...quotationHere(quotation, text, recordOf), ...(otherWords && { otherWords }) };
      }),
  };
}

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
