import { COUNTRY_ALIASES } from '../../src/engine/countries/country-aliases.ts';
import {
  buildDictionary,
  changeDictionary,
  type Dictionary,
  type DictionaryEntry,
  openDictionary,
  type PackedDictionary,
  packDictionary,
  putShard,
  shardsTouched,
} from '../../src/engine/dictionary/dictionary.ts';
import { spot } from '../../src/engine/dictionary/spot.ts';
import { resolveMentions } from '../../src/engine/page/resolve-mentions.ts';
import { best, bestOfEach } from './best.ts';
import { foldedFor, MATCHERS, type Matcher, WORD_TREE } from './matchers.ts';
import { makeNames, type Names } from './names.ts';
import { commonWords, makeNews, type PlantedText } from './news.ts';
import type { Series } from './plot.ts';
import type { Report } from './report.ts';

const UNITS = 5_000_000;
/** The most text a page sends at once. */
const PIECE = 50_000;
/** The aliases that an article brings when it is kept. */
const AN_ARTICLE = 40;

/** By number of aliases: what is wanted, and whether the libraries are measured beside it. */
const SIZES: readonly { size: number; wanted?: number; wantedBuilt?: number; hasLibraries: boolean }[] = [
  { size: 100, hasLibraries: true },
  { size: 1_000, hasLibraries: true },
  { size: 10_000, hasLibraries: true },
  { size: 100_000, wanted: 6, wantedBuilt: 100, hasLibraries: true },
  // The libraries would take a minute to build and a gigabyte: a tree of words stands in for them.
  { size: 1_000_000, wanted: 8, wantedBuilt: 1_000, hasLibraries: false },
];

/** How many times faster than the fastest library that finds as much, at 100,000 aliases. */
const WANTED_RATIO = 13;

/** Spotting with dictionaries of several sizes, beside the bound and beside the fastest libraries. */
export function spottingRows(out: Report, carriers: readonly string[] | null): void {
  const avoid = commonWords(carriers);
  const own: Point[] = [];
  const theirs: Point[] = [];
  const stored: Point[] = [];
  for (const { size, wanted, wantedBuilt, hasLibraries } of SIZES) {
    const names = makeNames(size, avoid);
    const news = makeNews(UNITS, names.forms, names.stranger, carriers);
    const { text } = news;
    const label = `${size.toLocaleString('en')} aliases`;

    const packed = packDictionary(names.entries);
    const built = best(3, () => packDictionary(names.entries));
    const dictionary = buildDictionary(names.entries);
    spot(dictionary, text.slice(0, 200_000));
    const matches = spot(dictionary, text);
    const found = hits(matches, news);
    out.expect(`spotting, ${label}`, found, news.planted.length);
    // Of other people's text we only know what we planted; there are more.
    if (carriers === null) out.expect(`spotting nothing else, ${label}`, matches.length, news.planted.length);
    const [bound = 0, ours = 0] = bestOfEach(7, [() => boundIn(text), () => spot(dictionary, text)]);
    const times = ours / bound;
    // Folding is not counted: the libraries' time is their search alone.
    const peer = hasLibraries
      ? fastest(MATCHERS, names.forms.map(foldedFor), foldedFor(text))
      : fastest([WORD_TREE], names.forms, text);
    // Names within words and in small letters as well.
    if (hasLibraries) out.expect(`${peer.name}, ${label}`, Math.min(peer.found, matches.length), matches.length);
    out.add({
      name: `spotting, ${label}`,
      value: times,
      unit: '×bound',
      peer: peer.name,
      peerValue: peer.searched / bound,
      found: matches.length,
      ...(wanted !== undefined && { wanted }),
      ...(size === 100_000 && { wantedRatio: WANTED_RATIO }),
    });
    out.add({
      name: `building, ${label}`,
      value: built,
      unit: 'ms',
      peer: peer.name,
      peerValue: peer.built,
      found: packed.head.size,
      ...(wantedBuilt !== undefined && { wanted: wantedBuilt }),
    });
    own.push({ x: size, y: times });
    if (hasLibraries) theirs.push({ x: size, y: peer.searched / bound });
    stored.push({ x: size, y: storedRows(out, packed, label, text) / size });
    changeRow(out, names, label);
    if (size === 100_000) {
      out.note(
        `the bound: ${bound.toFixed(1)} ms for ${(text.length / 1e6).toFixed(1)} M units (charCodeAt and a multiplication); ${matches.length.toLocaleString('en')} names found, ${news.planted.length.toLocaleString('en')} of them planted`,
      );
      asWritten(out, names, text, { matches: matches.length, times, bound });
      settling(out, names, news, bound);
    }
  }
  out.plot('spotting-by-aliases.svg', {
    title: 'Spotting names in 5 million characters',
    x: 'aliases',
    y: 'times the bound; bytes an alias',
    series: [
      { name: 'On Record', points: own },
      { name: 'the fastest library', points: theirs },
      { name: 'bytes an alias', points: stored },
    ],
  });
}

type Point = Series['points'][number];

/** Beside libraries that look for names as they are written, and find none in capitals or without its accents. */
function asWritten(
  out: Report,
  { forms }: Names,
  text: string,
  ours: { readonly matches: number; readonly times: number; readonly bound: number },
): void {
  const peer = fastest(MATCHERS, forms, text);
  out.add({
    name: 'the same, peers without folding',
    value: ours.times,
    unit: '×bound',
    peer: peer.name,
    peerValue: peer.searched / ours.bound,
    found: ours.matches,
  });
}

/** The faster of some libraries at searching. */
function fastest(matchers: readonly Matcher[], strings: readonly string[], text: string) {
  const distinct = [...new Set(strings)];
  const measured = matchers.map(({ name, build }) => {
    const start = performance.now();
    const search = build(distinct);
    const built = performance.now() - start;
    if (search(text.slice(0, 200_000)) === 0) throw new Error(`${name} finds nothing.`);
    const found = search(text);
    return { name, built, found, searched: best(2, () => search(text)) };
  });
  const [first] = measured.sort((a, b) => a.searched - b.searched);
  if (!first) throw new Error('No library to measure.');
  return first;
}

/** What it takes to keep, and how much of it a first page reads. Returns the bytes of all. */
function storedRows(out: Report, { head, shards }: PackedDictionary, label: string, text: string): number {
  const bytes = [...shards.values()].reduce((sum, { byteLength }) => sum + byteLength, head.filter.byteLength);
  const none = { peer: null, peerValue: null };
  // A handful of aliases pays for the filter of shards that are all but empty.
  const wanted = head.size < 10_000 ? {} : { wanted: 80 };
  out.add({
    name: `stored, ${label}`,
    value: bytes / head.size,
    unit: 'bytes an alias',
    found: head.size,
    ...none,
    ...wanted,
  });
  const piece = text.slice(0, PIECE);
  let read = 0;
  let dictionary = openDictionary(head);
  const milliseconds = best(3, () => {
    dictionary = openDictionary(head);
    spot(dictionary, piece);
    read = dictionary.missing.size;
    for (const number of [...dictionary.missing]) putShard(dictionary, number, shards.get(number));
  });
  const found = spot(dictionary, piece).length;
  out.expect(`a first piece, ${label}`, found, spot(withAll({ head, shards }), piece).length);
  out.add({
    name: `opened for a first piece (${read} of ${2 ** head.bits} shards), ${label}`,
    value: milliseconds,
    unit: 'ms',
    found,
    ...none,
  });
  return bytes;
}

function withAll({ head, shards }: PackedDictionary): Dictionary {
  const dictionary = openDictionary(head);
  for (let number = 0; number < 2 ** head.bits; number++) putShard(dictionary, number, shards.get(number));
  return dictionary;
}

/** An article's names are added to the dictionary, beside packing it all anew. */
function changeRow(out: Report, { entries }: Names, label: string): void {
  const added = entries.slice(-AN_ARTICLE);
  const before = packDictionary(entries.slice(0, -AN_ARTICLE));
  const add = () => changed(before, added);
  const after = add();
  // Where the number of shards changes all is packed anew; then there is nothing to compare.
  if (!after) return;
  out.expect(`adding an article, ${label}`, after.head.size - before.head.size, added.length, added.length / 2);
  out.add({
    name: `adding an article, ${label}`,
    value: best(3, add),
    unit: 'ms',
    peer: 'all anew',
    peerValue: best(1, () => packDictionary(entries)),
    found: after.head.size - before.head.size,
  });
}

function changed(before: PackedDictionary, added: readonly DictionaryEntry[]) {
  const touched = shardsTouched(before.head, added);
  const shards = new Map([...before.shards].filter(([number]) => touched.has(number)));
  return changeDictionary({ head: before.head, shards }, { remove: [], add: added });
}

/** What a page costs the background in all: spotting in pieces and saying who is meant, the countries among the aliases. */
function settling(out: Report, names: Names, news: PlantedText, bound: number): void {
  const countries = COUNTRY_ALIASES.map(({ alias, country, use }) => ({ alias, entity: country, use }));
  const dictionary = buildDictionary([...names.entries, ...countries]);
  const pieces: string[] = [];
  for (let at = 0; at < news.text.length; ) {
    const end = news.text.indexOf(' ', at + PIECE - 1000);
    pieces.push(news.text.slice(at, end < 0 ? undefined : end));
    at = end < 0 ? news.text.length : end;
  }
  const read = () =>
    pieces.reduce((sum, piece) => sum + resolveMentions(dictionary, [piece], { names: {} }).mentions.length, 0);
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

/** The cheapest loop that looks at every unit. Its result is used, so that it is not optimised away. */
function boundIn(text: string): void {
  let h = 0;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  if ((HASHES.get(text) ?? h) !== h) throw new Error('The same text gave two hashes.');
  HASHES.clear();
  HASHES.set(text, h);
}

/** Of the text that was last looked at. */
const HASHES = new Map<string, number>();
