import type { OwnPageRequests } from './own-page-requests.ts';
import type { PageRequests } from './page-requests.ts';
import type { TabRequests } from './tab-requests.ts';

// Sends a request to the background or to a tab's content script, and unwraps the answer.

/** A request as it is sent. */
export interface Envelope {
  readonly type: string;
  readonly ask: unknown;
}

/** An answer as it is sent. An error goes as its message, since an `Error` does not survive being sent. */
export type Answer = { readonly ok: true; readonly reply: unknown } | { readonly ok: false; readonly error: string };

type BackgroundRequests = PageRequests & OwnPageRequests;

/**
 * Asks the background. Rejects with the background's message when it refuses or fails, and with the browser's own error when it
 * cannot be reached (`Extension context invalidated.` in a script that outlived an update).
 */
export async function askBackground<T extends keyof BackgroundRequests>(
  type: T,
  ask: BackgroundRequests[T]['ask'],
): Promise<BackgroundRequests[T]['reply']> {
  return unwrap(await chrome.runtime.sendMessage<Envelope, Answer | undefined>({ type, ask }));
}

/** Asks the content script of a tab's frame; `frame` 0 is the page's own. Rejects where no content script answers. */
export async function askTab<T extends keyof TabRequests>(
  tab: number,
  type: T,
  ask: TabRequests[T]['ask'],
  frame = 0,
): Promise<TabRequests[T]['reply']> {
  return unwrap(await chrome.tabs.sendMessage<Envelope, Answer | undefined>(tab, { type, ask }, { frameId: frame }));
}

// The map of requests promises the reply's type: the other side is our own code and answers by the same map.
function unwrap<Reply>(answer: Answer | undefined): Reply {
  if (!answer) throw new Error('No answer.');
  if (!answer.ok) throw new Error(answer.error);
  return answer.reply as Reply;
}
