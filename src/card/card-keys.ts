// The keys that do something in the card.

export type CardKey = 'close' | 'back' | 'previous' | 'next' | 'copy' | 'pin';

const KEYS: Readonly<Record<string, CardKey>> = {
  Escape: 'close',
  ArrowLeft: 'back',
  ArrowUp: 'previous',
  ArrowDown: 'next',
  c: 'copy',
  p: 'pin',
};

/** What a key does in the card; null for a key that is left to the browser, such as Tab and Enter. */
export function cardKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>,
): CardKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
