import { expect } from 'vitest';
import { articleId } from '../../../src/dataset/model/article-ids.ts';
import { OF_PEOPLE } from '../../../src/dataset/model/corrections.ts';
import type { ArticleId } from '../../../src/dataset/model/dataset-types.ts';
import { madeArticles } from '../../bench/made-articles.ts';
import type { AskingPage } from './asking.ts';

// What a reader does to a dataset, one act after the other, each with what must come of it.

/** How many articles the restored backup has: more than a batch has. */
const MADE = 24;
/** How many of them are deleted: more than are deleted in one transaction. */
const SOME = 14;

/** Something that the reader does. Sending its request again does not do it twice. */
export interface Act {
  readonly name: string;
  readonly begin: (tab: AskingPage) => Promise<void>;
  /** The ids of the articles that are shown afterwards, in order. */
  readonly after: readonly string[];
  readonly reply: unknown;
  /** It takes what other tabs keep meanwhile as well. */
  readonly isReset?: boolean;
}

const PAGE = {
  url: 'https://harbour-news.test/2026/pier',
  html: `<!doctype html><title>The pier | Harbour News</title><body><article><h1>The pier</h1>
${'<p>The council of the harbour met on Tuesday about the pier. “We have waited for it for years,” said Ada Quill, the mayor of the town.</p>'.repeat(4)}
</article>`,
  selection: '',
};

/** The acts in their order, on a dataset that has what is bundled. @param isLong with those that take long */
export async function actsOf(bundled: readonly string[], isLong: boolean): Promise<Act[]> {
  const begin = Date.now();
  let seconds = 0;
  const at = (): string => new Date(begin + 1000 * seconds++).toISOString();
  const made = madeArticles(MADE);
  const all: ArticleId[] = [];
  for (let n = 0; n < MADE; n++) all.push((await made.article(n)).meta.id);
  const some = all.slice(0, SOME);
  const [first] = all;
  const [one, another] = made.everybody;
  if (!first || !one || !another) throw new Error('No article is made.');
  const page = await articleId({ url: PAGE.url, text: '' });
  const shown = (...ids: readonly string[]): string[] => [...bundled, ...ids].sort();
  const act = (): string => crypto.randomUUID();
  const quotations = expect.any(Number);

  const [correction, deletion, last, files] = [act(), act(), act(), act()];
  const [restored, corrected, undone, joined, kept, removed, back] = [at(), at(), at(), at(), at(), at(), at()];
  const [reset, imported, gone] = [at(), at(), at()];
  let quotation: string | null = null;
  const acts: Act[] = [
    {
      name: 'restoring',
      begin: (tab) => tab.restore(MADE, restored),
      after: shown(...all),
      reply: { stopped: false, added: MADE, held: 0, earlier: 0 },
    },
    {
      name: 'correcting a quotation',
      async begin(tab) {
        quotation ??= await tab.quotationOf(first);
        const change = { kind: 'speaker' as const, entity: null, name: 'Dora Quist' };
        await tab.begin('correct', { id: correction, article: first, quotation, change, at: corrected });
      },
      after: shown(...all),
      reply: { found: true },
    },
    {
      name: 'taking that back',
      begin: (tab) => tab.begin('setUndone', { id: correction, undone: true, at: undone }),
      after: shown(...all),
      reply: { found: true },
    },
    {
      name: 'joining two people',
      begin: (tab) =>
        tab.begin('correctPeople', {
          made: [
            {
              id: `${OF_PEOPLE}${correction}`,
              change: { kind: 'one person', people: [one.id, another.id] },
            },
          ],
          at: joined,
        }),
      after: shown(...all),
      reply: null,
    },
    {
      name: 'keeping a page',
      begin: (tab) => tab.begin('keepPage', { page: PAGE, part: 'article', at: kept }),
      after: shown(...all, page),
      reply: expect.objectContaining({ id: page }),
    },
    {
      name: 'taking the Keep back',
      begin: (tab) => tab.begin('undoKeep', { id: page, at: kept }),
      after: shown(...all),
      reply: null,
    },
    {
      name: 'deleting some',
      begin: (tab) => tab.begin('remove', { ids: some, act: deletion, at: removed }),
      after: shown(...all.slice(SOME)),
      reply: { articles: SOME, quotations },
    },
    {
      name: 'bringing them back',
      begin: (tab) => tab.begin('bringBack', { act: deletion, at: back }),
      after: shown(...all),
      reply: { articles: SOME },
    },
    {
      name: 'a reset',
      begin: (tab) => tab.begin('reset', { at: reset }),
      after: shown(),
      reply: null,
      isReset: true,
    },
  ];
  if (!isLong) return acts;
  return [
    ...acts,
    {
      name: 'importing',
      begin: (tab) => tab.importFiles(MADE, files, imported),
      after: shown(...all),
      reply: { taken: MADE, held: 0, earlier: 0, failed: 0 },
    },
    {
      name: 'deleting all',
      begin: (tab) => tab.begin('remove', { ids: all, act: last, at: gone }),
      after: shown(),
      reply: { articles: MADE, quotations },
    },
  ];
}
