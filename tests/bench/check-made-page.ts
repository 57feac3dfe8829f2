import { openForReading } from '../../src/dataset/read/open-for-reading.ts';
import { checkQuotations } from '../../src/worker/check-quotations.ts';
import { madeArticles } from './made-articles.ts';

// Runs in a page of the extension: compares made open pages with the dataset, as the writer does.

Object.assign(globalThis, { checkMadePages });

/** A word that no made quotation has; as long as those it stands for, so that all offsets stay. */
const OTHER = 'q';

/**
 * Compares pages that have a kept article's quotations, each with one word changed, with the dataset.
 * @param count how many articles the dataset has
 * @returns the ms that each page took a quotation, and how many quotations were asked for and told
 */
async function checkMadePages(count: number, pages: number): Promise<{ times: number[]; asked: number; told: number }> {
  const made = madeArticles(count);
  const db = await openForReading();
  const times: number[] = [];
  let asked = 0;
  let told = 0;
  for (let n = 0; n < pages; n++) {
    const article = await made.article(Math.floor((n * count) / pages));
    let { text } = article;
    for (const { quoted } of article.reading.quotations)
      for (const { start, end } of quoted) {
        // The middle word, so that what is left is shortest.
        const words = [...text.slice(start, end).matchAll(/\p{L}{4,}/gu)];
        const word = words[Math.floor(words.length / 2)];
        if (!word) continue;
        const at = start + word.index;
        text = `${text.slice(0, at)}${OTHER.repeat(word[0].length)}${text.slice(at + word[0].length)}`;
      }
    const url = `https://open.test/${n}`;
    const meta = { ...article.meta, id: `article:${'f'.repeat(8)}${String(n).padStart(8, '0')}` as const, url };
    const begun = performance.now();
    const found = await checkQuotations(db, { ...article, text, meta }, (id) => id);
    times.push((performance.now() - begun) / article.reading.quotations.length);
    asked += article.reading.quotations.length;
    told += found.size;
  }
  db.idb.close();
  return { times, asked, told };
}
