import { expose } from 'comlink';
import { heapPressure } from '../dataset/write/heap-pressure.ts';
import { readArticle } from './read-article.ts';

// The entry point of a reader: a Worker of the writer's that reads articles for it and does nothing else (reader-pool.ts).

/** Characters that are read between two collections: some 150 short articles. */
const COLLECTED_AFTER_CHARS = 150_000;

const press = heapPressure(COLLECTED_AFTER_CHARS);

expose(async (...[text, facts]: Parameters<typeof readArticle>) => {
  const reading = await readArticle(text, facts);
  press(text.length);
  return reading;
});
