import { DatasetError } from '../../dataset/model/dataset-error.ts';
import { WriterError } from '../../messages/writer-client.ts';

/**
 * Says why something failed. It is the error's own message where the dataset or the writer wrote it for the reader.
 * @param otherwise the message for all other errors
 */
export function failureMessage(error: unknown, otherwise: string): string {
  const isTold = error instanceof DatasetError || (error instanceof WriterError && error.kind !== 'other');
  return isTold ? error.message : otherwise;
}
