import AhoCorasick from 'ahocorasick';
import { COUNTRY_ALIASES } from '../../src/engine/countries/index.ts';
import { buildDictionary, packDictionary } from '../../src/engine/names/dictionary.ts';
import { settle } from '../../src/engine/names/settle.ts';
import { spot } from '../../src/engine/names/spot.ts';
import { best } from './best.ts';
import { makeNames } from './names.ts';
import { makeNews, type PlantedText } from './news.ts';
import type { Report } from './report.ts';

const UNITS = 5_000_000;
const SIZES = [100, 10_000, 100_000];
/** The most text a page sends at once. */
const PIECE = 50_000;

/** Spotting with dictionaries of several sizes, beside the bound and beside ahocorasick. */
export function spottingRows(out: Report, carriers: readonly string[] | null): void {
  for (const size of SIZES) {
    const names = makeNames(size);
    const news = makeNews(UNITS, names.forms, names.stranger, carriers);
    const { text } = news;
    const bound = boundOf(text);
    const label = `${size.toLocaleString('en')} aliases`;

    const built = best(3, () => buildDictionary(names.entries));
    const peerStart = performance.now();
    const peer = new AhoCorasick(names.forms);
    const peerBuilt = performance.now() - peerStart;

    const dictionary = buildDictionary(names.entries);
    spot(dictionary, text.slice(0, 200_000));
    const matches = spot(dictionary, text);
    const found = hits(matches, news);
    // Of other people's text we only know what we planted; there may be more.
    out.expect(`spotting, ${label}`, found, news.planted.length);
    if (carriers === null) out.expect(`spotting nothing else, ${label}`, matches.length, news.planted.length);
    const ours = best(5, () => spot(dictionary, text)) / bound;
    const theirs = best(1, () => peer.search(text)) / bound;
    out.add({ name: `spotting, ${label}`, value: ours, unit: '×bound', peer: 'ahocorasick', peerValue: theirs, found });
    out.add({
      name: `building, ${label}`,
      value: built,
      unit: 'ms',
      peer: 'ahocorasick',
      peerValue: peerBuilt,
      found: size,
    });

    const { head, shards } = packDictionary(names.entries);
    const bytes = [...shards.values()].reduce((sum, { byteLength }) => sum + byteLength, head.filter.byteLength);
    out.add({
      name: `packed, ${label}`,
      value: bytes / size,
      unit: 'bytes an alias',
      peer: null,
      peerValue: null,
      found: size,
    });
    if (size === SIZES.at(-1)) {
      out.note(
        `the bound: ${bound.toFixed(1)} ms for ${(text.length / 1e6).toFixed(1)} M units (charCodeAt and a multiplication)`,
      );
      settling(out, names, news, bound);
    }
  }
}

/** What a page costs the background in all: spotting in pieces and saying who is meant, the countries among the aliases. */
function settling(out: Report, names: ReturnType<typeof makeNames>, news: PlantedText, bound: number): void {
  const countries = COUNTRY_ALIASES.map(({ alias, country, use }) => ({ alias, entity: country, use }));
  const dictionary = buildDictionary([...names.entries, ...countries]);
  const pieces: string[] = [];
  for (let at = 0; at < news.text.length; ) {
    const end = news.text.indexOf(' ', at + PIECE - 1000);
    pieces.push(news.text.slice(at, end < 0 ? undefined : end));
    at = end < 0 ? news.text.length : end;
  }
  const read = () => pieces.reduce((sum, piece) => sum + settle(dictionary, [piece], { names: {} }).mentions.length, 0);
  const found = read();
  // Fewer than planted: family names that a stranger of the piece has taken, or that stand where nothing can be said.
  out.expect('settling', Math.min(found, news.planted.length), news.planted.length, news.planted.length / 2);
  out.add({
    name: 'settling, 100,000 aliases',
    value: best(3, read) / bound,
    unit: '×bound',
    peer: null,
    peerValue: null,
    found,
  });
}

function hits(matches: readonly { start: number; end: number }[], { planted }: PlantedText): number {
  const ends = new Map(matches.map(({ start, end }) => [start, end]));
  return planted.filter(({ start, end }) => ends.get(start) === end).length;
}

/** The cheapest loop that looks at every unit, in milliseconds. Its result is used, so that it is not optimised away. */
function boundOf(text: string): number {
  const hashes = new Set<number>();
  const milliseconds = best(7, () => {
    let h = 0;
    for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
    hashes.add(h);
  });
  if (hashes.size !== 1) throw new Error('The same text gave two hashes.');
  return milliseconds;
}
