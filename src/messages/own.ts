/** What our own pages (popup, options) may ask of the background besides what a page may. */
export interface OwnRequests {
  /** The dataset was changed: tell the tabs. */
  changed: { ask: { readonly revision: number }; reply: null };
  /** Has the writer started where it is not there. Answered when it is on its way. */
  wakeWriter: { ask: null; reply: null };
}

/** The BroadcastChannel on which a change of the dataset is announced to our own contexts. */
export const CHANGES_CHANNEL = 'on-record changes';

/** What is said on it. */
export interface ChangeNotice {
  readonly revision: number;
}
