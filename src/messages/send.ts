import type { OwnRequests } from './own.ts';
import type { PageRequests } from './page.ts';
import type { TabRequests } from './tab.ts';

/** A request on the wire. */
export interface Envelope {
  readonly type: string;
  readonly ask: unknown;
}

/** An answer on the wire: errors travel as their words, since an Error does not survive the crossing. */
export type Answer = { readonly ok: true; readonly reply: unknown } | { readonly ok: false; readonly error: string };

type BackgroundRequests = PageRequests & OwnRequests;

/**
 * Asks the background. Rejects with its words when it refuses or fails, and with the browser's own error when it cannot
 * be reached (`Extension context invalidated.` in a script that outlived an update).
 */
export async function askBackground<T extends keyof BackgroundRequests>(
  type: T,
  ask: BackgroundRequests[T]['ask'],
): Promise<BackgroundRequests[T]['reply']> {
  return unwrap(await chrome.runtime.sendMessage<Envelope, Answer | undefined>({ type, ask }));
}

/** Asks the content script of a tab's frame (the top one unless told). Rejects where no content script answers. */
export async function askTab<T extends keyof TabRequests>(
  tab: number,
  type: T,
  ask: TabRequests[T]['ask'],
  frame = 0,
): Promise<TabRequests[T]['reply']> {
  return unwrap(await chrome.tabs.sendMessage<Envelope, Answer | undefined>(tab, { type, ask }, { frameId: frame }));
}

// The reply's type is the map's promise: the other side is our own code, which answers only through the same map.
function unwrap<Reply>(answer: Answer | undefined): Reply {
  if (!answer) throw new Error('No answer.');
  if (!answer.ok) throw new Error(answer.error);
  return answer.reply as Reply;
}
