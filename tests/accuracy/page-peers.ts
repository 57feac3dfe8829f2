/** What others take from web pages, in the form that `analyze --page` prints, for the scorer to compare. */
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { readPage } from '../../src/cli/inputs/page-file.ts';
import { parsePage } from '../../src/cli/inputs/parse-page.ts';
import { textBlocks } from '../../src/extraction/text-blocks.ts';

/** The peers by the name their rows have; each gives one line of JSON a page, without a text where it fails. */
export const peers: Readonly<Record<string, (file: string) => Promise<string>>> = {
  '@mozilla/readability alone': async (file) => {
    const found = new Readability(await page(file)).parse();
    const text = blocksOf(parsePage(found?.content ?? '').body);
    return line(file, text, found?.title, found?.byline, found?.siteName, found?.publishedTime);
  },
  defuddle: async (file) => {
    const found = await Defuddle(await page(file), 'https://example.com/');
    const text = blocksOf(parsePage(found.content).body);
    return line(file, text, found.title, found.author, found.site, found.published);
  },
};

async function page(file: string): Promise<Document> {
  const read = await readPage(file);
  if ('problem' in read) throw new Error(read.problem);
  return read.document;
}

/** Of each peer's HTML the same text is made as of a page, so that none loses by how its blocks are joined. */
const blocksOf = (element: Element): string =>
  textBlocks(element)
    .blocks.map(({ text }) => text)
    .join('\n\n');

type Said = string | null | undefined;
const line = (file: string, text: string, title: Said, author: Said, source: Said, date: Said): string =>
  JSON.stringify({ file, title, author, source, date, text });
