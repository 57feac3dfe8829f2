import type { Handler } from '../handler.ts';
import { wakeWriter } from '../writer.ts';

/** One of our own pages is about to ask the writer, or waits for its answer. */
export const wake: Handler<'wakeWriter'> = async () => {
  await wakeWriter();
  return null;
};
