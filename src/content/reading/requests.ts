import type { Answer, Envelope } from '../../messages/send.ts';
import type { TabRequests } from '../../messages/tab.ts';

/** By request: what the tab answers; null where this frame has nothing to say to it. */
export type TabHandlers = {
  readonly [T in keyof TabRequests]: (ask: TabRequests[T]['ask']) => Promise<TabRequests[T]['reply']>;
};

/** Answers what the background and the popup ask of this frame. */
export function answerTab(handlers: TabHandlers, signal: AbortSignal): void {
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
    // In a script that has outlived its extension there is nothing left to take out.
    if (chrome.runtime?.id) chrome.runtime.onMessage.removeListener(listen);
  });
}

// Only our own contexts can send here, and they send through the same map.
const isRequest = (message: Envelope, handlers: TabHandlers): message is Envelope & { type: keyof TabRequests } =>
  typeof message?.type === 'string' && Object.hasOwn(handlers, message.type);
