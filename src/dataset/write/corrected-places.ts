import { clearSpeaker } from '../../engine/clear-speaker.ts';
import { itemAt } from '../../engine/item-at.ts';
import { correctedPlace } from '../model/apply-corrections.ts';
import type { CorrectedPlace, QuotationCorrection, SaidWords } from '../model/corrections.ts';
import type { ArticleId, QuotationId } from '../model/dataset-types.ts';
import { markInId, type QuotationMark, quotationMarks } from '../model/quotation-identity.ts';
import { type ReadingStamp, uncorrectedStamp } from '../model/reading-stamp.ts';
import { type ArticleRow, type FingerprintRow, QUOTATIONS_PER_CHUNK } from '../model/stored-rows.ts';
import type { ReadTx } from '../read/dataset-transaction.ts';
import { chunkKeys, readStoredReading } from '../read/stored-reading.ts';

// Where a quotation stands that is corrected, in its article and in others.

/** Who is shown as the speaker of a quotation, and where it stands in all articles that have it. */
export async function placesOf(
  tx: ReadTx,
  { article, quotation }: { readonly article: ArticleId; readonly quotation: QuotationId },
): Promise<Pick<QuotationCorrection, 'was' | 'places' | 'said'> | null> {
  const mark = markInId(quotation, article);
  const row = await tx.objectStore('articles').get(article);
  const shown = row && mark !== null ? await shownQuotation(tx, row, mark) : null;
  const own = row && mark !== null ? await placeInArticle(tx, row, mark) : null;
  if (!row || !shown || !own) return null;
  const { places, said } = await otherPlaces(tx, row, mark, shown.index);
  const others = new Map(places.map((place) => [place.article, place]));
  const sorted = [...others.values()].sort((a, b) => (a.article < b.article ? -1 : 1));
  return { was: clearSpeaker(shown.quotation)?.name ?? null, places: [own, ...sorted], ...(said && { said }) };
}

/**
 * Where else a quotation's words stand, by the same speaker as it is shown, or as the engine has read it; and by what the words are
 * known in articles that are kept later.
 */
async function otherPlaces(
  tx: ReadTx,
  row: ArticleRow,
  mark: QuotationMark | null,
  index: number,
): Promise<{ readonly places: readonly CorrectedPlace[]; readonly said: SaidWords | null }> {
  const shown = saidAt(await fingerprintOf(tx, row), index);
  const made = uncorrectedStamp(row.made);
  const base = await readStoredReading(tx, row.id, row.meta.version, made);
  const nth = base && mark !== null ? quotationMarks(base.quotations).indexOf(mark) : -1;
  const read = saidAt(await tx.objectStore('fingerprints').get([row.id, row.meta.version, made]), nth);
  return {
    places: [
      ...(shown ? await placesElsewhere(tx, row.id, shown, (other) => other.made) : []),
      ...(read ? await placesElsewhere(tx, row.id, read, (other) => uncorrectedStamp(other.made)) : []),
    ],
    said: read,
  };
}

function saidAt(print: FingerprintRow | undefined, index: number): SaidWords | null {
  const words = print?.words[index];
  return words === undefined ? null : { words, speaker: print?.speakers[index] ?? 0 };
}

/** A quotation as it is shown, with the corrections that there are, and its number among those of its article. */
async function shownQuotation(tx: ReadTx, { id, meta, made }: ArticleRow, mark: QuotationMark) {
  const chunks = await tx.objectStore('quotations').getAll(chunkKeys(id, meta.version, made));
  for (const { chunk, quotations } of chunks)
    for (const [n, row] of quotations.entries())
      if (row.mark === mark) return { quotation: row.quotation, index: chunk * QUOTATIONS_PER_CHUNK + n };
  return null;
}

async function placeInArticle(
  tx: ReadTx,
  { id, meta, made }: ArticleRow,
  mark: QuotationMark,
): Promise<CorrectedPlace | null> {
  const [stored, base] = await Promise.all([
    tx.objectStore('texts').get([id, meta.version]),
    readStoredReading(tx, id, meta.version, uncorrectedStamp(made)),
  ]);
  const index = base ? quotationMarks(base.quotations).indexOf(mark) : -1;
  return stored && base && index >= 0 ? correctedPlace(id, mark, stored.text, itemAt(base.quotations, index)) : null;
}

const fingerprintOf = (tx: ReadTx, { id, meta, made }: ArticleRow): Promise<FingerprintRow | undefined> =>
  tx.objectStore('fingerprints').get([id, meta.version, made]);

/**
 * Where other articles that are shown have these words by this speaker, or by nobody.
 * @param stampOf the stamp of that reading of an article by which this is told
 */
async function placesElsewhere(
  tx: ReadTx,
  besides: ArticleId,
  { words, speaker }: SaidWords,
  stampOf: (row: ArticleRow) => ReadingStamp,
): Promise<CorrectedPlace[]> {
  const alike = await tx.objectStore('likenesses').index('words').getAll(words);
  const ids = [...new Set(alike.map(({ article }) => article))].filter((id) => id !== besides).sort();
  const places: CorrectedPlace[] = [];
  for (const id of ids) {
    const row = await tx.objectStore('articles').get(id);
    const made = row && stampOf(row);
    const print =
      row && made !== undefined ? await tx.objectStore('fingerprints').get([id, row.meta.version, made]) : undefined;
    const index = print?.words.indexOf(words) ?? -1;
    const theirs = print?.speakers[index] ?? 0;
    if (!row || made === undefined || index < 0 || (theirs !== speaker && theirs !== 0 && speaker !== 0)) continue;
    const chunk = Math.floor(index / QUOTATIONS_PER_CHUNK);
    const quotations = await tx.objectStore('quotations').get([id, row.meta.version, made, chunk]);
    const mark = quotations?.quotations[index % QUOTATIONS_PER_CHUNK]?.mark;
    const place = mark === undefined ? null : await placeInArticle(tx, row, mark);
    if (place) places.push(place);
  }
  return places;
}
