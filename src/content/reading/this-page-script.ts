import type { LazilyLoaded } from '../../messages/page-reading.ts';
import { THIS_PAGE, type ThisPage, type ThisPageOptions } from '../../messages/this-page.ts';
import { isHidden } from '../shared/page-nodes.ts';
import type { PageSessionOptions } from './page-session.ts';

/** A page that has been in view for so long, in ms, is being read by the reader. */
const LOOKED_AT_MS = 5_000;

/** The script that has the page's article read. It is injected when that is wanted. */
export class ThisPageScript implements LazilyLoaded<ThisPage> {
  now: ThisPage | null = null;
  readonly #options: PageSessionOptions;
  readonly #onRead: ThisPageOptions['onRead'];

  /** @param onRead called when the page's names are to be looked up again, by what the article says */
  constructor(options: PageSessionOptions, onRead: ThisPageOptions['onRead']) {
    this.#options = options;
    this.#onRead = onRead;
  }

  async get(): Promise<ThisPage> {
    const { ask, signal } = this.#options;
    if (!window[THIS_PAGE]) await ask('injectThisPage', null);
    signal.throwIfAborted();
    this.now ??= window[THIS_PAGE]?.({ ...this.#options, onRead: this.#onRead }) ?? null;
    if (!this.now) throw new Error('No script for this page.');
    return this.now;
  }

  /** Has the article read once the page has been in view for a while and is idle. */
  readWhenLookedAt(): void {
    const { settings, signal } = this.#options;
    let timer = 0;
    const read = async (): Promise<void> => {
      if (settings().readsPages && !signal.aborted) (await this.get()).read(false);
    };
    const begin = (): void => {
      clearTimeout(timer);
      if (!isHidden(document) && !signal.aborted)
        // Where the script cannot be injected now, it is when the reader asks.
        timer = window.setTimeout(() => requestIdleCallback(() => read().catch(() => {})), LOOKED_AT_MS);
    };
    window.addEventListener('visibilitychange', begin, { signal });
    signal.addEventListener('abort', begin);
    begin();
  }
}
