import { cardSource } from '../dataset/model/card-quotation.ts';
import type { FullArticle, QuotationInArticle } from '../dataset/model/dataset-types.ts';
import { differentWords, type SpokenQuotation } from '../dataset/model/different-words.ts';
import { soughtShingles } from '../dataset/model/shingles.ts';
import { clearlySaidBy, spokenText } from '../dataset/model/spoken-text.ts';
import { type DatasetDb, read } from '../dataset/read/dataset-transaction.ts';
import { ALIKE_STORES, findAlike } from '../dataset/read/find-alike.ts';
import { findHeldForm } from '../dataset/read/find-held-form.ts';
import { getArticle } from '../dataset/read/read-articles.ts';
import { clearSpeaker } from '../engine/clear-speaker.ts';
import type { EntityId, Quotation, Span } from '../engine/types.ts';
import { spokenWords } from '../engine/wording/spoken-words.ts';
import type { ComparedWords, OtherWords } from '../messages/page-reading.ts';

/** Quotations of one page that are looked up, at most: a page of more is no article. */
const MAX_QUOTATIONS = 200;

/**
 * Compares the spoken quotations of an open page with those on record.
 * @param recordOf the id of the record that somebody is on; null for whoever is on none
 * @returns what is on record in other words, or by another speaker, by the quotation. Empty for a page that is kept: what has
 *   changed in it since is another matter
 */
export async function checkQuotations(
  db: DatasetDb,
  { meta, text, reading }: FullArticle,
  recordOf: (id: EntityId) => EntityId | null,
): Promise<ReadonlyMap<Quotation, OtherWords>> {
  const asked = reading.quotations
    .flatMap((quotation) => spokenHere(quotation, text, recordOf))
    .slice(0, MAX_QUOTATIONS);
  if (asked.length === 0 || (await isHeld(db, meta, text))) return new Map();
  return read(db, ALIKE_STORES, async (tx) => {
    const found = new Map<Quotation, OtherWords>();
    for (const one of asked) {
      const alike = await findAlike(tx, soughtShingles(spokenWords(one.text), one.speaker), meta.id);
      const different = differentWords(one, alike.flatMap(spokenOnRecord));
      if (!different) continue;
      const { kind, onRecord, here, there } = different;
      found.set(one.quotation, {
        kind,
        places: one.quotation.quoted,
        here: comparedWords(one.text, here),
        onRecord: comparedWords(onRecord.text, there),
        speaker: onRecord.name,
        source: cardSource(onRecord.of),
      });
    }
    return found;
  });
}

/** What may be compared. A headline's words are, too; on record they are nobody's statement. */
function spokenHere(
  quotation: Quotation,
  text: string,
  recordOf: (id: EntityId) => EntityId | null,
): (SpokenQuotation & { readonly quotation: Quotation })[] {
  const speaker = clearSpeaker(quotation);
  const record = speaker?.entity?.startsWith('person:') ? recordOf(speaker.entity) : null;
  const said = spokenText(quotation, { start: 0, text });
  if (!speaker || !record || said === null) return [];
  return [{ quotation, text: said, speaker: record, name: speaker.name, confidence: quotation.confidence }];
}

function spokenOnRecord(of: QuotationInArticle): (SpokenQuotation & { readonly of: QuotationInArticle })[] {
  const { quotation, sentence } = of;
  const speaker = clearlySaidBy(quotation);
  const said = spokenText(quotation, sentence);
  if (!speaker?.startsWith('person:') || said === null) return [];
  const name = quotation.speaker?.name ?? '';
  return [{ of, text: said, speaker, name, confidence: quotation.confidence }];
}

async function isHeld(db: DatasetDb, { id, url }: FullArticle['meta'], text: string): Promise<boolean> {
  return (await getArticle(db, id)) !== undefined || (url !== undefined && !!(await findHeldForm(db, url, text)));
}

/** A quotation in stretches that differ and that do not, without the comma of its article at the end. @param different in order */
function comparedWords(said: string, different: readonly Span[]): ComparedWords[] {
  const text = said.replace(/[\s,;]+$/u, '');
  const parts: ComparedWords[] = [];
  let at = 0;
  for (const { start, end } of different) {
    if (end <= at) continue;
    if (start > at) parts.push({ text: text.slice(at, start), isDifferent: false });
    parts.push({ text: text.slice(Math.max(start, at), end), isDifferent: true });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isDifferent: false });
  return parts;
}
