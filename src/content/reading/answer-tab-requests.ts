import type { Answer, Envelope } from '../../messages/send-request.ts';
import type { TabRequests } from '../../messages/tab-requests.ts';

/** A handler for each request to a tab. */
export type TabHandlers = {
  readonly [T in keyof TabRequests]: (ask: TabRequests[T]['ask']) => Promise<TabRequests[T]['reply']>;
};

/** Answers the requests that the background and the popup send to this frame, until the signal aborts. */
export function answerTabRequests(handlers: TabHandlers, signal: AbortSignal): void {
  const listen = (
    message: Envelope,
    sender: chrome.runtime.MessageSender,
    respond: (answer: Answer) => void,
  ): boolean => {
    if (sender.id !== chrome.runtime.id || !isRequest(message, handlers)) return false;
    const handler: (ask: never) => Promise<unknown> = handlers[message.type];
    handler(message.ask as never).then(
      (reply) => respond({ ok: true, reply }),
      (error) => respond({ ok: false, error: String(error) }),
    );
    return true;
  };
  chrome.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => {
    // An orphaned script has no listeners left to remove.
    if (chrome.runtime?.id) chrome.runtime.onMessage.removeListener(listen);
  });
}

// Not checked any further: only our own contexts can send here, and they send through the same typed map.
const isRequest = (message: Envelope, handlers: TabHandlers): message is Envelope & { type: keyof TabRequests } =>
  typeof message?.type === 'string' && Object.hasOwn(handlers, message.type);
