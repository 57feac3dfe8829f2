import { itemAt } from '../../engine/item-at.ts';
import { correctedPlace } from '../model/apply-corrections.ts';
import {
  type CorrectedPlace,
  type Correction,
  isOfPeople,
  type QuotationCorrection,
  withPlaces,
} from '../model/corrections.ts';
import type { ArticleId, FullArticle } from '../model/dataset-types.ts';
import { type QuotationsFingerprint, quotationsFingerprint } from '../model/fingerprint.ts';
import { quotationMarks } from '../model/quotation-identity.ts';
import { uncorrectedStamp } from '../model/reading-stamp.ts';
import type { ShownArticle } from '../read/database-schema.ts';
import { type DatasetDb, read } from '../read/dataset-transaction.ts';
import { readStoredReading } from '../read/stored-reading.ts';
import { batches } from './batches.ts';

// A correction holds for the same words in articles that are kept later. What it is about is told by what the engine has read, there
// and here, so that it does not matter what else was corrected meanwhile.

/**
 * Corrections that are about the same words in articles, or versions of them, which the dataset does not have yet.
 * @param put articles that are to be shown
 * @param atHand those whose texts and readings are not stored yet
 * @returns those given and all others that have more places now
 */
export async function extendedToNew(
  db: DatasetDb,
  put: readonly ShownArticle[],
  given: readonly Correction[],
  atHand: ReadonlyMap<ArticleId, FullArticle>,
): Promise<readonly Correction[]> {
  const byWords = await correctionsByWords(db, given);
  if (byWords.size === 0) return given;
  const all = new Map(given.map((one) => [one.id, one]));
  for (const batch of batches(await notShown(db, put)))
    for (const { corrections, place } of await placesIn(db, batch, byWords, atHand))
      for (const { id } of corrections) {
        const one = all.get(id) ?? corrections.find((other) => other.id === id);
        if (one && !isOfPeople(one)) all.set(id, withPlaces(one, [place]));
      }
  return [...all.values()];
}

type ByWords = ReadonlyMap<number, readonly QuotationCorrection[]>;

/** All corrections of quotations, by the number of their words. */
async function correctionsByWords(db: DatasetDb, given: readonly Correction[]): Promise<ByWords> {
  const stored = await read(db, ['corrections'], (tx) => tx.objectStore('corrections').getAll());
  const all = new Map<string, Correction>(stored.map(({ articles: _, ...one }) => [one.id, one]));
  for (const one of given) all.set(one.id, one);
  const byWords = new Map<number, QuotationCorrection[]>();
  for (const one of all.values())
    if (!isOfPeople(one) && one.said) byWords.set(one.said.words, [...(byWords.get(one.said.words) ?? []), one]);
  return byWords;
}

/** Those of some articles that the dataset does not show in this version of their text. */
async function notShown(db: DatasetDb, put: readonly ShownArticle[]): Promise<ShownArticle[]> {
  const held = await read(db, ['articles'], (tx) =>
    Promise.all(put.map(({ meta }) => tx.objectStore('articles').get(meta.id))),
  );
  return put.filter(({ meta }, i) => held[i]?.meta.version !== meta.version);
}

/** Where some articles have words that corrections are about, by the same speaker. */
async function placesIn(
  db: DatasetDb,
  articles: readonly ShownArticle[],
  byWords: ByWords,
  atHand: ReadonlyMap<ArticleId, FullArticle>,
): Promise<{ readonly corrections: readonly QuotationCorrection[]; readonly place: CorrectedPlace }[]> {
  const found = await read(db, ['fingerprints', 'texts', 'readings', 'quotations'], (tx) =>
    Promise.all(
      articles.map(async ({ meta, made }) => {
        const { id, version } = meta;
        const base = uncorrectedStamp(made);
        const article = atHand.get(id);
        const print: QuotationsFingerprint | undefined = article
          ? quotationsFingerprint(article)
          : await tx.objectStore('fingerprints').get([id, version, base]);
        const same = (print?.words ?? []).flatMap((words, index) => {
          const speaker = print?.speakers[index] ?? 0;
          const corrections = (byWords.get(words) ?? []).filter(
            ({ said }) => said && (said.speaker === speaker || said.speaker === 0 || speaker === 0),
          );
          return corrections.length > 0 ? [{ index, corrections }] : [];
        });
        if (same.length === 0) return [];
        const text = article?.text ?? (await tx.objectStore('texts').get([id, version]))?.text;
        const reading = article?.reading ?? (await readStoredReading(tx, id, version, base));
        if (text === undefined || !reading) return [];
        const marks = quotationMarks(reading.quotations);
        return same.map(({ index, corrections }) => ({
          corrections,
          place: correctedPlace(id, itemAt(marks, index), text, itemAt(reading.quotations, index)),
        }));
      }),
    ),
  );
  return found.flat();
}
