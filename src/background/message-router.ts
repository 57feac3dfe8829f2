import * as v from 'valibot';
import type { Answer } from '../messages/send-request.ts';
import { OWN_PAGE_HANDLERS, PAGE_HANDLERS } from './handlers/background-handlers.ts';
import type { SenderFrame } from './request-handler.ts';

// Routes each message that reaches the background: tells by its sender what may be asked, and hands it to its handler.

/** Who sent a message. The browser says so, never the message itself. */
export interface MessageSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly title?: string | undefined } | undefined;
}

/** What kind of sender a message has, by which it is told what may be asked. */
export type SenderKind = 'own' | 'page' | 'nobody';

/**
 * What kind of sender a message has: one of our own pages ('own'), the content script of a web page ('page'), or a sender that
 * is not answered ('nobody').
 * @param own the extension's id, and how the addresses of its pages begin
 */
export function senderKind(sender: MessageSender, own: { id: string; base: string }): SenderKind {
  if (sender.id !== own.id || !sender.url) return 'nobody';
  if (sender.url.startsWith(own.base)) return 'own';
  return sender.tab?.id !== undefined && PAGE_ADDRESS.test(sender.url) ? 'page' : 'nobody';
}

/** The addresses of web pages and files, and of the frames that such a page writes itself. */
const PAGE_ADDRESS = /^(?:(?:https?|file):\/\/|about:(?:blank|srcdoc)|blob:)/;

const envelope = v.strictObject({ type: v.string(), ask: v.unknown() });

/** Answers a message or refuses it. It never rejects: a failure is answered with its message, so that nothing is thrown here. */
export async function routeMessage(
  message: unknown,
  sender: MessageSender,
  own: { id: string; base: string },
): Promise<Answer> {
  const kind = senderKind(sender, own);
  const parsed = v.safeParse(envelope, message);
  if (kind === 'nobody' || !parsed.success) return refused;
  const { type, ask } = parsed.output;
  const handler = PAGE_HANDLERS.get(type) ?? (kind === 'own' ? OWN_PAGE_HANDLERS.get(type) : undefined);
  if (!handler) return refused;
  try {
    const reply = handler(ask, senderFrame(sender));
    return reply ? { ok: true, reply: await reply } : { ok: false, error: `Malformed request: ${type}.` };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

const refused: Answer = { ok: false, error: 'Refused.' };

function senderFrame({ tab, frameId, url }: MessageSender): SenderFrame {
  return { tabId: tab?.id ?? -1, frameId: frameId ?? 0, url: url ?? '', title: tab?.title };
}
