import { DatasetError } from '../dataset/model/dataset-error.ts';
import { WriterError } from '../messages/ask-writer.ts';

/**
 * Why something failed, in words for the reader: what the record or its writer says, where that is meant for a reader.
 * @param otherwise what is said of a fault
 */
export function failureWords(error: unknown, otherwise: string): string {
  const isTold = error instanceof DatasetError || (error instanceof WriterError && error.kind !== 'other');
  return isTold ? error.message : otherwise;
}
