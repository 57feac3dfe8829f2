import { wrap } from 'comlink';
import { isEngineLoaded, readArticle } from './read-article.ts';

// Reads the many articles of an import or of a re-reading on several of the machine's cores. The readers are Workers of the
// writer's, so that the writer can store articles while others are read.

/** Workers at most: more would take memory (some 40 MB each) and leave the writer as the slowest part. */
const MAX_READERS = 4;

/**
 * So many articles are read in the writer itself, if it has read any before: starting Workers takes about as long as reading these.
 * Otherwise the engine is loaded by the readers alone, whose memory goes with them.
 */
const MAX_READ_HERE = 20;

/**
 * A reader is replaced by a new one after so many characters, some 1,000 short articles: all of its memory goes with it. It is no
 * fewer, as a new one reads its first hundreds more slowly, until the browser has compiled what it runs often.
 */
const MAX_READER_CHARS = 1_000_000;

/** Reads articles as `readArticle` does. */
export interface ReaderPool {
  readonly read: typeof readArticle;
  /** Ends the Workers. What is asked afterwards is read in the writer itself. */
  readonly end: () => void;
}

interface Reader {
  readonly read: typeof readArticle;
  readonly end: () => void;
  underWay: number;
  /** How many characters it was given so far. */
  chars: number;
}

/**
 * A pool with a Worker for each core of this machine but one, up to four. They are started when they are needed.
 * @param mostChars how many characters a Worker reads
 */
export function readerPool(mostChars = MAX_READER_CHARS): ReaderPool {
  const cores = navigator.hardwareConcurrency;
  let readers: Reader[] | null = null;
  /** Readers that have had their share, and read the last of it. */
  const leaving = new Set<Reader>();
  let asked = 0;

  /** The reader that has least to do. One that has had its share is replaced first. */
  const next = (): Reader | undefined => {
    readers ??= Array.from({ length: Math.min(MAX_READERS, Math.max(1, cores - 1)) }, startReader);
    const [reader] = readers.toSorted((a, b) => a.underWay - b.underWay);
    if (!reader || reader.chars < mostChars) return reader;
    const fresh = startReader();
    readers = readers.map((one) => (one === reader ? fresh : one));
    leaving.add(reader);
    endIfIdle(reader);
    return fresh;
  };
  const endIfIdle = (reader: Reader): void => {
    if (reader.underWay > 0 || !leaving.delete(reader)) return;
    reader.end();
  };

  return {
    async read(text, facts) {
      if (asked++ < MAX_READ_HERE && isEngineLoaded()) return readArticle(text, facts);
      const reader = next();
      if (!reader) return readArticle(text, facts);
      reader.underWay++;
      reader.chars += text.length;
      try {
        return await reader.read(text, facts);
      } catch (error) {
        if (!(error instanceof ReaderFailed)) throw error;
        readers = readers?.filter((other) => other !== reader) ?? [];
        return await readArticle(text, facts);
      } finally {
        reader.underWay--;
        endIfIdle(reader);
      }
    },
    end() {
      for (const reader of [...(readers ?? []), ...leaving]) reader.end();
      readers = [];
      leaving.clear();
    },
  };
}

/** The Worker could not be started, or has ended: the article may well be readable. */
class ReaderFailed extends Error {}

function startReader(): Reader {
  const worker = new Worker('reader.js');
  const remote = wrap<typeof readArticle>(worker);
  let fail: (why: string) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = (why) => reject(new ReaderFailed(why));
  });
  worker.addEventListener('error', ({ message }) => fail(message));
  // Whoever waits for a reading hears of it. Where nobody does, the browser would report it as unhandled.
  failed.catch(() => {});
  return {
    read: (text, facts) => Promise.race([remote(text, facts), failed]),
    end() {
      worker.terminate();
      fail('The reader was ended.');
    },
    underWay: 0,
    chars: 0,
  };
}
