import { expose } from 'comlink';
import { readArticle } from './read-article.ts';

// The entry point of a reader: a Worker of the writer's that reads articles for it and does nothing else (reader-pool.ts).

expose(readArticle);
