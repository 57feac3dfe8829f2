import nlp from 'compromise';
import { readArticle } from '../../src/engine/article.ts';
import { makeNames } from './names.ts';
import { makeArticle } from './news.ts';
import { best, type Report } from './report.ts';

const ARTICLES = 40;
const QUOTATIONS = 8;

/** Reading whole articles beside compromise, which finds people, places and quotations, but no speakers. */
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
  const theirs = kilobytes / (best(2, () => articles.map(({ text }) => peerReads(text))) / 1000);
  out.add({
    name: 'reading articles',
    value: ours,
    unit: 'kB/s',
    peer: 'compromise',
    peerValue: theirs,
    found,
    moreIsBetter: true,
  });
  out.note(
    `reading: ${found} of ${wanted} quotations, ${attributed} with their speaker; articles of ${Math.round(kilobytes / ARTICLES)} kB`,
  );
}

function peerReads(text: string) {
  const doc = nlp(text);
  return [doc.people().out('array'), doc.places().out('array'), doc.quotations().out('array')];
}
