import type { OwnRequests } from '../messages/own.ts';
import type { PageRequests } from '../messages/page.ts';

/** The frame that asks. */
export interface Frame {
  /** -1 for what asks from no tab (the toolbar popup). */
  readonly tabId: number;
  readonly frameId: number;
  /** Its address as the browser says it. */
  readonly url: string;
}

export type Requests = PageRequests & OwnRequests;

/** Answers one request, whose form has been checked. */
export type Handler<T extends keyof Requests> = (ask: Requests[T]['ask'], from: Frame) => Promise<Requests[T]['reply']>;
