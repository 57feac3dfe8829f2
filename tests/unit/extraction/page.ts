import { parsePage } from '../../../src/cli/inputs/parse-page.ts';
import { type ExtractedArticle, extractArticle } from '../../../src/extraction/extract-article.ts';

/** Sentences of our own, long enough to be paragraphs; each is of one thing, so that a missing one can be told. */
export const FERRY =
  'The ferry between the two islands will run every hour from the first day of spring, the harbour office said.';
export const BAKERS =
  'Bakers in the old town have agreed to open an hour earlier, so that those who take the first boat find bread.';
export const SCHOOL =
  'The school on the hill, which has thirty pupils, will get a second teacher, whom the council chose last week.';
export const BRIDGE =
  'Work on the stone bridge goes on until autumn, and carts must take the longer way around the lake until then.';
export const PARAGRAPHS = [FERRY, BAKERS, SCHOOL, BRIDGE];

const p = (text: string): string => `<p>${text}</p>`;
export const BODY = PARAGRAPHS.map(p).join('\n');

/** A page as news sites make them, around what a test is about. */
export function newsPage({
  head = '',
  before = '',
  inside = BODY,
  after = '',
}: {
  head?: string;
  before?: string;
  inside?: string;
  after?: string;
} = {}): string {
  return `<!doctype html><html lang="en"><head><title>Boats and bread | The Island Post</title>${head}</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <main><article><h1>Boats and bread</h1>${before}<div class="story">${inside}</div>${after}</article></main>
    <footer><p>All rights reserved. The Island Post, 3 Harbour Road.</p></footer></body></html>`;
}

export const extract = (html: string, address?: string): ExtractedArticle => extractArticle(parsePage(html), address);
export const paragraphsOf = (html: string): string[] => extract(html).text.split('\n\n');
