import { type KeepQuestion, MAX_PAGE_CHARS, type PageArticle, type PageToKeep } from '../../messages/page-article.ts';
import type { RequestHandler } from '../request-handler.ts';
import { type TabSnapshot, takeSnapshot } from '../take-snapshot.ts';
import { askWriter } from '../writer-connection.ts';

/** Reads the page in a tab for its article. Nothing is kept. */
export const readTab: RequestHandler<'readTab'> = ({ tab }) =>
  withSnapshot(tab, ({ page }) => askWriter('readPage', { page, part: 'article' }));

/** Keeps the article of the page in a tab, or what is selected there; a page with a question is only read before it is answered. */
export const keepTab: RequestHandler<'keepTab'> = ({ tab, part, isConfirmed, at }) =>
  withSnapshot(tab, ({ page }, question) =>
    question && !isConfirmed ? askWriter('readPage', { page, part }) : askWriter('keepPage', { page, part, at }),
  );

/** Takes back what was kept. */
export const undoKeep: RequestHandler<'undoKeep'> = (ask) => askWriter('undoKeep', ask);

/** Changes what is known of a kept article besides its text. */
export const changeDetails: RequestHandler<'changeDetails'> = (ask) => askWriter('changeDetails', ask);

async function withSnapshot(
  tab: number,
  read: (snapshot: TabSnapshot, question: KeepQuestion | null) => Promise<PageArticle | null>,
): Promise<PageToKeep> {
  let snapshot: TabSnapshot;
  try {
    snapshot = await takeSnapshot(tab);
  } catch {
    // Firefox lets no extension into its viewer of PDFs.
    return { kind: 'unreadable', why: (await isNamedPdf(tab)) ? 'pdf' : 'refused' };
  }
  const { page, contentType, hasPasswordField, hasPdf } = snapshot;
  if (contentType === 'application/pdf') return { kind: 'unreadable', why: 'pdf' };
  if (page.html.length > MAX_PAGE_CHARS) return { kind: 'unreadable', why: 'too large' };
  const question = (await isPrivate(tab)) ? 'private' : hasPasswordField ? 'password' : null;
  const article = await read(snapshot, question);
  if (!article && hasPdf && page.selection.trim() === '') return { kind: 'unreadable', why: 'pdf' };
  if (!article) return { kind: 'no article', canKeepSelection: page.selection.trim() !== '', question };
  return { kind: 'article', article, question };
}

/** Whether the page in a tab is a PDF, as far as its address or its title says: a file that has no title of its own shows its name. */
async function isNamedPdf(tab: number): Promise<boolean> {
  const { url, title } = await chrome.tabs.get(tab);
  const path = url !== undefined && URL.canParse(url) ? new URL(url).pathname : '';
  return [path, title ?? ''].some((name) => /\.pdf$/i.test(name));
}

const isPrivate = async (tab: number): Promise<boolean> => (await chrome.tabs.get(tab)).incognito;
