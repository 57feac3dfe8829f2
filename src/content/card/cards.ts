import type { CardData } from '../../messages/card-data.ts';
import type { EntityId } from '../../messages/ids.ts';
import type { Ask } from '../ask.ts';
import type { Mention } from '../mentions/mention.ts';
import { sentenceAround } from './sentence.ts';

/** How long an answer got ahead may be shown, in ms: the dataset may change. */
const FRESH_MS = 10_000;

/** Asks for cards, also ahead of their opening; each question once while its answer is fresh. */
export class Cards {
  readonly #ask: Ask;
  readonly #asked = new Map<string, { readonly at: number; readonly card: Promise<CardData> }>();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** The card of an entity at the sentence a mention stands in. */
  get(entity: EntityId, { block, start, end }: Mention): Promise<CardData> {
    const sentence = sentenceAround(textOf(block), start, end);
    const key = `${entity} ${sentence}`;
    const known = this.#asked.get(key);
    if (known && performance.now() - known.at < FRESH_MS) return known.card;
    const card = this.#ask('card', { entity, sentence });
    this.#asked.clear();
    this.#asked.set(key, { at: performance.now(), card });
    card.catch(() => this.#asked.delete(key));
    return card;
  }
}

const textOf = ({ segments }: Mention['block']): string => {
  let text = '';
  for (const { node, from, at, length } of segments) text = text.padEnd(at, ' ') + node.data.slice(from, from + length);
  return text;
};
