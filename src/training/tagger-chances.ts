import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Chances, chancesFrom } from '../engine/article/quotations/labelling/label-probabilities.ts';
import { LABELS } from '../engine/article/quotations/labelling/speech-labels.ts';
import { bucket, hashText } from '../engine/learned/feature-hash.ts';
import type { LabelChances } from '../engine/learned/recurrent/recurrent-tagger.ts';

/**
 * The chances that taggers gave to articles they were not trained on, as input for training the models on top. `npm run train --
 * tagger-folds` makes the file: that takes much longer than training those models.
 */

/** The number of parts of the articles. Each part is labelled by a tagger trained on the others. */
export const FOLDS = 4;

/** The part of an article, by its id alone. */
export const foldOf = (id: string): number => bucket(hashText(id), 16) % FOLDS;

const MAGIC = 0x4843524f;
const path = (): string =>
  process.env.ON_RECORD_CHANCES ??
  fileURLToPath(new URL('../../node_modules/.cache/on-record/tagger-chances.bin', import.meta.url));

let known: Map<string, LabelChances> | null = null;

/** An article's chances by a tagger that was not trained on it. Throws where there are none, or for another number of words. */
export function heldOutChances(id: string, words: number): Chances {
  known ??= readChances();
  const found = known.get(id);
  if (found?.best.length !== words)
    throw new Error(`no chances of ${id} with ${words} words: run npm run train -- tagger-folds again`);
  return chancesFrom(found.labels, found.best);
}

/**
 * Writes the file: for each article its id, the number of its words, the chances, and each word's label in the likeliest
 * sequence.
 */
export function writeChances(articles: ReadonlyMap<string, LabelChances>): void {
  const parts: Uint8Array[] = [bytesOf(Uint32Array.of(MAGIC, articles.size))];
  for (const [id, { labels, best }] of articles) {
    const name = new TextEncoder().encode(id);
    parts.push(bytesOf(Uint32Array.of(name.length)), padded(name));
    parts.push(bytesOf(Uint32Array.of(best.length)), bytesOf(labels), padded(best));
  }
  writeFileSync(path(), Buffer.concat(parts));
}

function readChances(): Map<string, LabelChances> {
  if (!existsSync(path())) throw new Error(`no chances at ${path()}: run npm run train -- tagger-folds`);
  const { buffer } = Uint8Array.from(readFileSync(path()));
  const view = new DataView(buffer);
  if (view.getUint32(0, true) !== MAGIC) throw new Error(`no file of chances: ${path()}`);
  const articles = new Map<string, LabelChances>();
  let at = 8;
  for (let n = view.getUint32(4, true); n > 0; n--) {
    const length = view.getUint32(at, true);
    const id = new TextDecoder().decode(new Uint8Array(buffer, at + 4, length));
    at += 4 + aligned(length);
    const words = view.getUint32(at, true);
    const labels = new Float32Array(buffer, at + 4, words * LABELS);
    at += 4 + 4 * labels.length;
    articles.set(id, { labels, best: new Uint8Array(buffer, at, words) });
    at += aligned(words);
  }
  return articles;
}

const aligned = (bytes: number): number => (bytes + 3) & ~3;
const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function padded(bytes: Uint8Array): Uint8Array {
  const all = new Uint8Array(aligned(bytes.length));
  all.set(bytes);
  return all;
}
