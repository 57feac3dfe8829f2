import nlp from 'compromise';
import winkModel from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { best } from './best.ts';
import { makeNames } from './names.ts';
import { makeArticle, type Quoted } from './news.ts';
import type { Report } from './report.ts';

const ARTICLES = 40;
const QUOTATIONS = 8;

/** Reading whole articles beside two that find people, places or quotations, but no speakers. */
export function readingRows(out: Report): void {
  const speakers = makeNames(400).entries.flatMap(({ alias, use }) => (use === 'full' ? [alias] : []));
  const articles = Array.from({ length: ARTICLES }, (_, i) => makeArticle(i, speakers, QUOTATIONS));
  const kilobytes = articles.reduce((sum, { text }) => sum + text.length, 0) / 1000;

  const wanted = ARTICLES * QUOTATIONS;
  let found = 0;
  let attributed = 0;
  for (const { text, quotations } of articles) {
    const reading = readArticle(text);
    for (const { words, speaker } of quotations) {
      const quotation = reading.quotations.find(({ quoted }) =>
        quoted.some((span) => text.slice(span.start, span.end) === words),
      );
      if (quotation) found++;
      if (quotation?.speaker?.name === speaker) attributed++;
    }
  }
  // How well it reads is for `npm run accuracy` to say; here, that it read at all.
  out.expect('reading, quotations', found, wanted, wanted * 0.98);
  out.expect('reading, their speakers', attributed, wanted, wanted * 0.9);

  const ours = kilobytes / (best(3, () => articles.map(({ text }) => readArticle(text))) / 1000);
  const peers = { compromise: compromiseReads, 'wink-nlp': winkReads };
  for (const [peer, reads] of Object.entries(peers)) {
    const peerValue = kilobytes / (best(2, () => articles.map(({ text }) => reads(text))) / 1000);
    out.add({ name: 'reading articles', value: ours, unit: 'kB/s', peer, peerValue, found, moreIsBetter: true });
  }
  longArticle(out, articles, ours);
  out.note(
    `reading: ${found} of ${wanted} quotations, ${attributed} with their speaker; articles of ${Math.round(kilobytes / ARTICLES)} kB`,
  );
}

/** Megabytes of the one long article. */
const LONG_MB = 10;

/**
 * One article of ten megabytes, in paragraphs, of which the engine reads as far as its bound: the speed of what it reads, beside that
 * of short ones, which is as linear as it gets.
 */
function longArticle(out: Report, articles: readonly Quoted[], short: number): void {
  const whole = articles.map(({ text }) => text).join('\n\n');
  const copies = Math.ceil((LONG_MB * 1_000_000) / whole.length);
  const text = Array.from({ length: copies }, () => whole).join('\n\n');
  let found = 0;
  let read = text.length;
  const milliseconds = best(1, () => {
    const { quotations, readTo } = readArticle(text);
    found = quotations.length;
    read = readTo ?? text.length;
  });
  out.add({
    name: `reading one of ${LONG_MB} MB`,
    value: read / milliseconds,
    unit: 'kB/s',
    peer: 'short ones',
    peerValue: short,
    found,
    moreIsBetter: true,
  });
  out.expect(
    `reading one of ${LONG_MB} MB`,
    found,
    Number.POSITIVE_INFINITY,
    ((copies * read) / text.length) * articles.length * QUOTATIONS * 0.9,
  );
}

function compromiseReads(text: string) {
  const doc = nlp(text);
  return [doc.people().out('array'), doc.places().out('array'), doc.quotations().out('array')];
}

const wink = winkNLP(winkModel);

/** wink's full pipe: sentences, parts of speech, entities, sentiment; it attributes nothing to anybody. */
function winkReads(text: string) {
  const doc = wink.readDoc(text);
  return [doc.sentences().length(), doc.entities().length()];
}
