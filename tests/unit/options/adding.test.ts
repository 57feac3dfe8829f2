import { expect, test } from 'vitest';
import { type Adding, addAll, sourceOfFile, sourceOfPaste } from '../../../src/options/adding.ts';
import { MOST_BYTES } from '../../../src/options/decode.ts';

const file = (name: string, text: string, type = 'text/plain'): File => new File([text], name, { type });

/** A host that holds every text once, fails on one and counts. */
function host() {
  const texts = new Map<string, `article:${string}`>();
  return {
    texts,
    async add(text: string) {
      if (text.includes('break')) throw new Error('the browser has no room left');
      const held = texts.get(text);
      if (held) return { id: held, held: true };
      const id = `article:${texts.size}` as const;
      texts.set(text, id);
      return { id, held: false };
    },
  };
}

async function ended(work: (told: (now: Adding) => void) => Promise<void>): Promise<Adding> {
  const heard: Adding[] = [];
  await work((now) => heard.push(now));
  const last = heard.at(-1);
  if (!last) throw new Error('It told nothing.');
  return last;
}

test('every file is dealt with; each that fails says why', async () => {
  const shelf = host();
  const files = [
    file('a.txt', 'One text'),
    file('b.txt', ''),
    file('c.pdf', 'x', 'application/pdf'),
    file('d.txt', 'One text'),
    file('backup.json', '{}', 'application/json'),
    file('e.txt', 'break'),
    file('no-type.TXT', 'Another text', ''),
  ];
  const end = await ended((told) => addAll(shelf, files.map(sourceOfFile), told, new AbortController().signal));
  expect(end.state).toBe('finished');
  expect(end.done).toBe(files.length);
  expect(end.added).toEqual(['article:0', 'article:1']);
  expect(end.refused).toEqual([
    { name: 'b.txt', why: 'is empty.' },
    { name: 'c.pdf', why: 'is not a .txt file.' },
    { name: 'd.txt', why: 'is in the dataset already.' },
    { name: 'backup.json', why: 'is not a .txt file. A backup is restored in Settings.' },
    { name: 'e.txt', why: 'could not be added: the browser has no room left.' },
  ]);
});

test('a file too large is refused before its bytes are fetched', async () => {
  const large = file('film.txt', 'x');
  Object.defineProperty(large, 'size', { value: MOST_BYTES + 1 });
  large.arrayBuffer = () => Promise.reject(new Error('fetched'));
  await expect(sourceOfFile(large).text()).rejects.toThrow('is over 10 MB.');
});

test('stopping keeps what was added and adds no more', async () => {
  const shelf = host();
  const stop = new AbortController();
  const sources = ['a', 'b', 'c'].map(sourceOfPaste);
  const end = await ended((told) =>
    addAll(
      shelf,
      sources,
      (now) => {
        if (now.done === 1) stop.abort();
        told(now);
      },
      stop.signal,
    ),
  );
  expect(end).toMatchObject({ state: 'stopped', done: 1, total: 3, added: ['article:0'] });
  expect(shelf.texts.size).toBe(1);
});
