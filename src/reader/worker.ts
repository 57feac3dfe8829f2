import { readArticle } from '../engine/article.ts';
import type { ReadAnswer, ReadRequest } from './protocol.ts';

// Where whole articles are read: off the options page's thread, one after the other.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => postMessage(answerTo(data)));

function answerTo({ id, text, facts }: ReadRequest): ReadAnswer {
  try {
    return { id, reading: readArticle(text, facts) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}
