import * as v from 'valibot';
import type { Answer } from '../messages/send.ts';
import type { Frame } from './handler.ts';
import { OWN_HANDLERS, PAGE_HANDLERS } from './handlers/index.ts';

/** Who sent a message, as the browser says it: never as the message does. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

export type Rank = 'own' | 'page' | 'nobody';

/**
 * Whose a message is: one of our own pages', a web page's content script's, or nobody's we listen to.
 * @param own The extension's own id and the address its pages begin with.
 */
export function rankOf(sender: Sender, own: { id: string; base: string }): Rank {
  if (sender.id !== own.id || !sender.url) return 'nobody';
  if (sender.url.startsWith(own.base)) return 'own';
  return sender.tab?.id !== undefined && /^(https?|file):\/\//.test(sender.url) ? 'page' : 'nobody';
}

const envelope = v.strictObject({ type: v.string(), ask: v.unknown() });
/**
 * Answers a message or refuses it. Never rejects: what fails goes back in words, so that nothing is thrown in the page.
 */
export async function answer(message: unknown, sender: Sender, own: { id: string; base: string }): Promise<Answer> {
  const rank = rankOf(sender, own);
  const parsed = v.safeParse(envelope, message);
  if (rank === 'nobody' || !parsed.success) return refused;
  const { type, ask } = parsed.output;
  const handler = PAGE_HANDLERS.get(type) ?? (rank === 'own' ? OWN_HANDLERS.get(type) : undefined);
  if (!handler) return refused;
  try {
    const reply = handler(ask, frameOf(sender));
    return reply ? { ok: true, reply: await reply } : { ok: false, error: `Malformed request: ${type}.` };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}

const refused: Answer = { ok: false, error: 'Refused.' };

function frameOf({ tab, frameId, url }: Sender): Frame {
  return { tabId: tab?.id ?? -1, frameId: frameId ?? 0, url: url ?? '' };
}
