import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { sentenceAround } from '../../src/background/sentence-around.ts';
import { provideFilesFromDisk } from '../../src/cli/provide-files.ts';
import type { FullArticle } from '../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../src/dataset/model/full-article.ts';
import { cardRecord } from '../../src/dataset/read/card-record.ts';
import type { DatasetDb } from '../../src/dataset/read/dataset-transaction.ts';
import { openForWriting } from '../../src/dataset/write/open-for-writing.ts';
import { putArticles } from '../../src/dataset/write/write-articles.ts';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { contentTerms, Extent, extentOf, rarity } from '../../src/engine/relevance.ts';
import type { EntityId, Quotation } from '../../src/engine/types.ts';
import { PASSAGE_REACH } from '../../src/messages/page-requests.ts';

// How well the quotations that a card shows bear on the passage that is being read (`npm run accuracy -- --nearest`), on annotated
// news. An article about one event quotes people about that event. So for a sentence that names somebody whom the rest of its
// article quotes, these quotations are the right ones among all that the articles together have of that person. Quotations within
// the passage itself are left out for all, and so is what no card leads with: fragments, and headlines, whose words the title has.

/** One sentence that names somebody, and which of that record's quotations are its own article's. */
interface Ask {
  readonly entity: EntityId;
  readonly article: number;
  readonly sentence: string;
  readonly passage: string;
  readonly title: string;
  readonly others: readonly EntityId[];
  readonly around: readonly EntityId[];
  readonly candidates: readonly Candidate[];
}

interface Candidate {
  readonly article: number;
  readonly quotation: Quotation;
  readonly date: string;
  readonly terms: ReadonlySet<string>;
}

/** A record needs so many quotations, and so many from elsewhere, for an order to say anything. */
const MIN_QUOTATIONS = 8;
const MIN_FROM_ELSEWHERE = 5;
/** Of so many sentences one is asked for. */
const EVERY = 16;
const SHOWN = 3;
/** A passage has at most so many quotations of one person. */
const MAX_IN_PASSAGE = 20;

/** The figures in lines. @param file annotated articles, of which every second one chose the card's weights */
export async function nearestFigures(file: string): Promise<string[]> {
  provideFilesFromDisk();
  const gold = readFileSync(file, 'utf8').trim().split('\n').map(parseLine);
  const articles = await Promise.all(
    gold.map(({ id, text }) => {
      const date = /\d{4}-\d\d-\d\d/.exec(id)?.[0];
      return fullArticle(text, date ? { date } : {}, readArticle(text), 'reader');
    }),
  );
  const records = recordsOf(articles);
  const frequency = new Map<string, number>();
  const all = new Set([...records.values()].flat());
  for (const { terms } of all) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const db = await openForWriting('nearest');
  await putArticles(db, articles);

  const asks = articles.flatMap((article, n) => asksOf(article, n, records)).filter((_, n) => n % EVERY === 0);
  const rankings: Record<string, (ask: Ask) => readonly Candidate[] | Promise<readonly Candidate[]>> = {
    'the latest three': ({ candidates }) => best(candidates, ({ date }) => Number(date.replaceAll('-', ''))),
    'BM25, by the sentence': (ask) => bm25(ask, ask.sentence),
    'BM25, by passage and title': (ask) => bm25(ask, `${ask.passage} ${ask.title}`),
    'the card, by the sentence alone': (ask) => card(db, ask, articles, false),
    'the card': (ask) => card(db, ask, articles, true),
  };
  const lines = ['| nDCG@3 | chosen on | held out |', '|---|---|---|'];
  for (const [name, rank] of Object.entries(rankings)) {
    const means = await Promise.all(
      [0, 1].map((half) =>
        mean(
          asks.filter(({ article }) => article % 2 === half),
          rank,
        ),
      ),
    );
    lines.push(`| ${name} | ${means.map((figure) => figure.toFixed(3)).join(' | ')} |`);
  }
  return [...lines, '', `${asks.length} sentences, ${all.size} quotations.`];

  function bm25({ candidates, ...ask }: Ask, text: string): readonly Candidate[] {
    const names = new Set(contentTerms(nameWords(ask.entity, articles)));
    const terms = contentTerms(text).filter((term) => !names.has(term));
    return best(candidates, (one) => {
      const sum = terms.reduce(
        (total, term) => total + (one.terms.has(term) ? rarity(frequency.get(term) ?? 0, all.size) : 0),
        0,
      );
      // With the usual b of 0.75; a term comes once in a quotation, so that k1 changes nothing.
      return sum / (0.25 + (0.75 * one.quotation.text.split(/\s+/).length) / 20);
    });
  }
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
}

function parseLine(line: string): GoldLine {
  const { id, text }: GoldLine = JSON.parse(line);
  return { id, text };
}

/** What each record has: a person's own quotations, and those about a country. */
function recordsOf(articles: readonly FullArticle[]): Map<EntityId, Candidate[]> {
  const records = new Map<EntityId, Candidate[]>();
  const add = (id: EntityId, one: Candidate): void => {
    const record = records.get(id) ?? [];
    record.push(one);
    records.set(id, record);
  };
  articles.forEach(({ meta, reading }, article) => {
    for (const quotation of reading.quotations) {
      if (extentOf(quotation) <= Extent.fragment) continue;
      const one = { article, quotation, date: meta.date ?? '0', terms: new Set(contentTerms(quotation.text)) };
      if (quotation.speaker?.entity?.startsWith('person:')) add(quotation.speaker.entity, one);
      for (const id of quotation.about) if (id.startsWith('country:')) add(id, one);
    }
  });
  return records;
}

function asksOf(
  { text, meta, reading }: FullArticle,
  article: number,
  records: ReadonlyMap<EntityId, readonly Candidate[]>,
): Ask[] {
  const seen = new Set<string>();
  return reading.mentions.flatMap(({ entity, start, end }) => {
    const record = entity ? (records.get(entity) ?? []) : [];
    if (!entity || record.length < MIN_QUOTATIONS) return [];
    const from = Math.max(0, start - PASSAGE_REACH);
    const to = Math.min(text.length, end + PASSAGE_REACH);
    const passage = text.slice(from, to);
    const found = sentenceAround(passage, start - from, end - from);
    const place = `${entity} ${found.start + from}`;
    if (seen.has(place)) return [];
    seen.add(place);
    const candidates = record.filter(
      ({ article: of, quotation }) => of !== article || quotation.start >= to || quotation.end <= from,
    );
    const own = candidates.filter((one) => one.article === article).length;
    if (own === 0 || candidates.length - own < MIN_FROM_ELSEWHERE) return [];
    const named = (first: number, last: number): EntityId[] =>
      reading.mentions.flatMap((one) => (one.entity && one.start >= first && one.end <= last ? [one.entity] : []));
    return {
      entity,
      article,
      sentence: found.sentence,
      passage,
      title: meta.title ?? '',
      others: named(found.start + from, found.end + from),
      around: named(from, to),
      candidates,
    };
  });
}

async function card(
  db: DatasetDb,
  { entity, sentence, others, around, passage, title, candidates }: Ask,
  articles: readonly FullArticle[],
  hasContext: boolean,
): Promise<readonly Candidate[]> {
  const context = hasContext ? { around: { text: passage, others: around }, title } : {};
  // What stands in the passage is in the dataset here, and is left out afterwards.
  const { nearest } = await cardRecord(db, {
    entity,
    sentence,
    others,
    ...context,
    exclude: null,
    limit: SHOWN + MAX_IN_PASSAGE,
  });
  const places = new Map(candidates.map((one) => [`${articles[one.article]?.meta.id} ${one.quotation.start}`, one]));
  return nearest
    .flatMap(({ article, quotation }) => places.get(`${article.id} ${quotation.start}`) ?? [])
    .slice(0, SHOWN);
}

const best = (candidates: readonly Candidate[], score: (one: Candidate) => number): readonly Candidate[] =>
  candidates
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SHOWN)
    .map(({ one }) => one);

async function mean(
  asks: readonly Ask[],
  rank: (ask: Ask) => readonly Candidate[] | Promise<readonly Candidate[]>,
): Promise<number> {
  let sum = 0;
  for (const ask of asks) sum += gain(await rank(ask), ask);
  return sum / asks.length;
}

/** The normalised discounted cumulative gain of the first three (Järvelin and Kekäläinen 2002). */
function gain(ranked: readonly Candidate[], { article, candidates }: Ask): number {
  const right = candidates.filter((one) => one.article === article).length;
  const discounts = Array.from({ length: SHOWN }, (_, place) => 1 / Math.log2(place + 2));
  const found = discounts.reduce((sum, gained, place) => sum + (ranked[place]?.article === article ? gained : 0), 0);
  return found / discounts.slice(0, right).reduce((sum, gained) => sum + gained, 0);
}

function nameWords(entity: EntityId, articles: readonly FullArticle[]): string {
  const aliases = articles.flatMap(({ reading }) =>
    reading.people.flatMap((one) => (one.id === entity ? one.aliases : [])),
  );
  return [...new Set(aliases)].join(' ');
}
