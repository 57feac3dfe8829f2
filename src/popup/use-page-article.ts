import { useEffect, useState } from 'preact/hooks';
import { throttle } from 'throttle-debounce';
import type { ArticleDetails, PageArticle, PagePart, PageToKeep } from '../messages/page-article.ts';
import type { PopupHost } from './popup-host.ts';

/** While the dataset changes again and again, as in an import, the page is read at most once in so many ms. */
const REREAD_MS = 1_000;
/** For so long after a Keep the popup offers to undo it, in ms: a reader who opens the popup again still finds it. */
const UNDO_MS = 10 * 60_000;

export type KeepState =
  /** The page is not looked at before the reader asks: the site is off, or no names are marked. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'working' }
  /** The page could not be looked at. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly page: PageToKeep }
  /** The page has a question that the reader answers first. */
  | { readonly kind: 'asking'; readonly page: PageToKeep; readonly part: PagePart };

export interface PageArticleActions {
  readonly keep: (part: PagePart) => void;
  /** Keeps although the page has a question. */
  readonly confirm: () => void;
  readonly cancel: () => void;
  readonly undo: () => void;
  readonly change: (details: ArticleDetails) => void;
}

/**
 * The article of the page in a tab: reads it, keeps it, takes it back. Reads again when the dataset changes elsewhere, as by the
 * key that keeps an article.
 * @param isReadUnasked whether the page is read as soon as the popup opens; else only once the reader keeps it
 * @param fail told in words what went wrong
 */
export function usePageArticle(
  host: PopupHost,
  tab: number | null,
  isReadUnasked: boolean,
  fail: (words: string) => void,
): { readonly state: KeepState; readonly actions: PageArticleActions } {
  const [state, setState] = useState<KeepState>({ kind: 'reading' });

  useEffect(() => {
    if (tab === null) return;
    setState({ kind: isReadUnasked ? 'reading' : 'unread' });
    if (!isReadUnasked) return;
    let isOver = false;
    const read = async (): Promise<void> => {
      const next = await host.readPage(tab).then(
        (page): KeepState => ({ kind: 'ready', page }),
        (): KeepState => ({ kind: 'failed' }),
      );
      // A question that the reader is being asked stays until it is answered.
      if (!isOver) setState((now) => (now.kind === 'asking' ? now : next));
    };
    read();
    const readSometimes = throttle(REREAD_MS, read);
    const stop = host.onDatasetChanged(readSometimes);
    return () => {
      isOver = true;
      stop();
      readSometimes.cancel();
    };
  }, [host, tab, isReadUnasked]);

  /** @param isShown what is shown gives way to "Working…"; without it, the fields stay while one of them is saved */
  const run = async (work: () => Promise<PageToKeep | null>, words: string, isShown = true): Promise<void> => {
    const before = state;
    if (isShown) setState({ kind: 'working' });
    try {
      const page = await work();
      if (page) setState({ kind: 'ready', page });
    } catch {
      setState(before);
      fail(words);
    }
  };
  const keepNow = async (part: PagePart, isConfirmed: boolean): Promise<void> => {
    if (tab === null) return;
    await run(async () => {
      const kept = await host.keepPage(tab, part, isConfirmed);
      if (isConfirmed || questionOf(kept) === null) return kept;
      // The page was not looked at before, and has a question.
      setState({ kind: 'asking', page: kept, part });
      return null;
    }, 'The article could not be kept. Try again.');
  };
  const page = state.kind === 'ready' || state.kind === 'asking' ? state.page : null;
  const article = page?.kind === 'article' ? page.article : null;
  return {
    state,
    actions: {
      keep(part) {
        if (page && questionOf(page)) setState({ kind: 'asking', page, part });
        else keepNow(part, false);
      },
      confirm() {
        if (state.kind === 'asking') keepNow(state.part, true);
      },
      cancel() {
        if (state.kind === 'asking') setState({ kind: 'ready', page: state.page });
      },
      undo() {
        const keptAt = article?.held?.keptAt;
        if (article && keptAt)
          run(() => again(host, tab, host.undoKeep(article.id, keptAt)), 'This could not be undone. Try again.');
      },
      change(details) {
        if (article)
          run(
            () => again(host, tab, host.changeDetails(article.id, details)),
            'The change could not be saved. Try again.',
            false,
          );
      },
    },
  };
}

/** What the reader is asked before the page is kept. */
const questionOf = (page: PageToKeep) => (page.kind === 'unreadable' ? null : page.question);

/** The page as it is after some work. */
async function again(host: PopupHost, tab: number | null, work: Promise<unknown>): Promise<PageToKeep | null> {
  await work;
  return tab === null ? null : host.readPage(tab);
}

/** Whether an article was kept so lately that this is still undone rather than deleted. */
export const isJustKept = ({ held }: PageArticle, now: Date): boolean =>
  held !== null && held.keptAt !== null && now.getTime() - Date.parse(held.keptAt) < UNDO_MS;
