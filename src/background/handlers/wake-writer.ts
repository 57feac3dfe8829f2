import type { RequestHandler } from '../request-handler.ts';
import { wakeWriter } from '../writer-connection.ts';

/** Starts the writer, as one of our own pages is about to ask it or waits for its answer. */
export const answerWakeWriter: RequestHandler<'wakeWriter'> = async () => {
  await wakeWriter();
  return null;
};
