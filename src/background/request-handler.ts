import type { OwnPageRequests } from '../messages/own-page-requests.ts';
import type { PageRequests } from '../messages/page-requests.ts';

// The type of a handler, of which there is one for each request.

/** The frame that a request comes from. */
export interface SenderFrame {
  /** -1 where the request comes from no tab, as from the toolbar popup. */
  readonly tabId: number;
  readonly frameId: number;
  /** The frame's address, as the browser says it. */
  readonly url: string;
  /** The title of the tab's page, where the browser says it. */
  readonly title?: string | undefined;
}

export type BackgroundRequests = PageRequests & OwnPageRequests;

/** Answers one request, which has been checked by its schema. */
export type RequestHandler<T extends keyof BackgroundRequests> = (
  ask: BackgroundRequests[T]['ask'],
  from: SenderFrame,
) => Promise<BackgroundRequests[T]['reply']>;
