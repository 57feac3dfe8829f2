import type { QuotationChange } from '../dataset/model/corrections.ts';
import type { DatasetDb } from '../dataset/read/dataset-transaction.ts';
import { correctPeople, partPeople } from '../dataset/write/correct-people.ts';
import { correctArticle, correctQuotation, setCorrectionUndone } from '../dataset/write/write-corrections.ts';
import { personId } from '../engine/person-id.ts';
import type { AskedChange, WriterRequests } from '../messages/writer-requests.ts';
import type { MutationQueue } from './mutation-queue.ts';

// Corrections wait in the queue of mutations: one that changed an article while that is becoming visible in another version, or
// with another reading, would bring the earlier one back.

/** Corrects a quotation. Safe to repeat. */
export async function correct(
  db: DatasetDb,
  queue: MutationQueue,
  { change, ...asked }: WriterRequests['correct']['ask'],
): Promise<WriterRequests['correct']['reply']> {
  const known = knownChange(change);
  if (!known) return { found: false };
  return { found: await queue.run(() => correctQuotation(db, { ...asked, change: known })) };
}

/** Corrects what is known of people. Safe to repeat. */
export async function correctPeopleOf(
  db: DatasetDb,
  queue: MutationQueue,
  { made, at }: WriterRequests['correctPeople']['ask'],
): Promise<null> {
  await queue.run(() => correctPeople(db, made, at));
  return null;
}

/** Says of articles that somebody else is meant where they name a person. Safe to repeat. */
export async function part(
  db: DatasetDb,
  queue: MutationQueue,
  asked: WriterRequests['part']['ask'],
): Promise<WriterRequests['part']['reply']> {
  return { made: await queue.run(() => partPeople(db, asked)) };
}

/** Corrects what is known of an article besides its text. Safe to repeat. */
export async function correctArticleFacts(
  db: DatasetDb,
  queue: MutationQueue,
  asked: WriterRequests['correctArticle']['ask'],
): Promise<WriterRequests['correctArticle']['reply']> {
  return { found: await queue.run(() => correctArticle(db, asked)) };
}

/** Takes a correction back, or makes it again. Safe to repeat. */
export async function setUndone(
  db: DatasetDb,
  queue: MutationQueue,
  { id, undone, at }: WriterRequests['setUndone']['ask'],
): Promise<WriterRequests['setUndone']['reply']> {
  return { found: await queue.run(() => setCorrectionUndone(db, id, undone, at)) };
}

/** The change with the id of the person whose name the reader typed; null where the name has no letter. */
function knownChange(change: AskedChange): QuotationChange | null {
  if (change.kind !== 'speaker') return change;
  const name = change.name.replace(/\s+/g, ' ').trim();
  const entity = change.entity ?? personId(name);
  return /[\p{L}\p{N}]/u.test(name) ? { kind: 'speaker', entity, name } : null;
}
