import { readArticle } from '../../src/engine/article/read-article.ts';
import {
  buildDictionary,
  changeDictionary,
  openDictionary,
  packDictionary,
  putShard,
  shardsTouched,
} from '../../src/engine/dictionary/dictionary.ts';
import { spot } from '../../src/engine/dictionary/spot.ts';
import { resolveMentions } from '../../src/engine/page/resolve-mentions.ts';
import { makeNames } from './names.ts';
import { commonWords, makeArticle, makeNews } from './news.ts';

/** A piece of work whose time is watched: it says how much it found, and how much there is. */
export interface Job {
  readonly name: string;
  /**
   * What it takes, in times of the calibration job, measured with both at rest on one machine; processors differ by their
   * caches more than by their speed. A change that means to be slower says why and changes this.
   */
  readonly usual: number;
  readonly there: number;
  run(): number;
}

const ALIASES = 100_000;
const AN_ARTICLE = 40;

/** The work that must not grow slow unseen. */
export function watchedJobs(): Job[] {
  const names = makeNames(ALIASES, commonWords(null));
  const news = makeNews(1_000_000, names.forms, names.stranger, null);
  const dictionary = buildDictionary(names.entries);
  const packed = packDictionary(names.entries);
  const piece = news.text.slice(0, 50_000);
  const inPiece = news.planted.filter(({ end }) => end < piece.length).length;
  const some = names.entries.slice(0, 20_000);
  const added = makeNames(AN_ARTICLE + 1).entries.slice(0, AN_ARTICLE);
  const touched = shardsTouched(packed.head, added);
  const before = { head: packed.head, shards: new Map([...packed.shards].filter(([number]) => touched.has(number))) };
  const article = makeArticle(1, names.forms.slice(0, 40), 60);
  return [
    {
      name: 'spotting a million units',
      usual: 0.5,
      there: news.planted.length,
      run: () => spot(dictionary, news.text).length,
    },
    {
      name: 'saying who is meant in a piece',
      usual: 0.45,
      there: inPiece,
      run: () => resolveMentions(dictionary, [piece], { names: {} }).mentions.length,
    },
    { name: 'packing 20,000 aliases', usual: 1.2, there: some.length, run: () => packDictionary(some).head.size },
    {
      name: 'adding an article to 100,000 aliases',
      usual: 2,
      there: added.length,
      run: () => (changeDictionary(before, { remove: [], add: added })?.head.size ?? 0) - packed.head.size,
    },
    {
      name: 'opening a dictionary for a piece',
      usual: 0.17,
      there: inPiece,
      run() {
        const opened = openDictionary(packed.head);
        spot(opened, piece);
        for (const number of opened.missing) putShard(opened, number, packed.shards.get(number));
        return spot(opened, piece).length;
      },
    },
    { name: 'reading an article', usual: 4.9, there: 60, run: () => readArticle(article.text).quotations.length },
  ];
}
