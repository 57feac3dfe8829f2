import type { CardData } from '../../messages/card-data.ts';
import type { EntityId } from '../../messages/ids.ts';
import { MOST_OTHERS, type PageRequests } from '../../messages/page.ts';
import type { Mention } from '../mentions/mention.ts';
import { sentenceAround } from './sentence.ts';

/** Cards held at most, in a frame: those of a full screen of names, at some 4 kB each. */
export const MOST_CARDS = 32;

type AskCard = (type: 'card', ask: PageRequests['card']['ask']) => Promise<CardData>;

/** Asks for cards, also ahead of their opening; each question once for as long as the dataset stays what it is. */
export class Cards {
  readonly #ask: AskCard;
  readonly #page: { readonly revision: number | null };
  /** The one asked for longest ago first. */
  readonly #held = new Map<string, Promise<CardData>>();
  #revision: number | null = null;

  constructor(ask: AskCard, page: { readonly revision: number | null }) {
    this.#ask = ask;
    this.#page = page;
  }

  /** The card of an entity at the sentence a mention stands in. */
  get(entity: EntityId, { block, start, end }: Span & { block: Stretch }): Promise<CardData> {
    if (this.#revision !== this.#page.revision) this.#held.clear();
    this.#revision = this.#page.revision;
    const { sentence, ...span } = sentenceAround(textOf(block), start, end);
    const others = othersIn(block, span, entity);
    // A card leaves out the article of the page it is on: at another address it is another card.
    const key = `${location.href} ${entity} ${others} ${sentence}`;
    const card = this.#held.get(key) ?? this.#ask('card', { entity, sentence, others });
    this.#held.delete(key);
    this.#held.set(key, card);
    for (const [oldest] of this.#held) if (this.#held.size > MOST_CARDS) this.#held.delete(oldest);
    card.catch(() => this.#held.get(key) === card && this.#held.delete(key));
    return card;
  }
}

/** Who else the page names there, each once. */
function othersIn({ mentions }: Stretch, { start, end }: Span, entity: EntityId): EntityId[] {
  const there = mentions.flatMap((one) => (one.entity && one.start >= start && one.end <= end ? [one.entity] : []));
  return [...new Set(there)].filter((id) => id !== entity).slice(0, MOST_OTHERS);
}

type Span = Pick<Mention, 'start' | 'end'>;

/** What of a block its text is made of, and who is in it. */
interface Stretch {
  readonly mentions: readonly (Span & { readonly entity: EntityId | null })[];
  readonly segments: readonly {
    readonly node: { readonly data: string };
    readonly from: number;
    readonly at: number;
    readonly length: number;
  }[];
}

/** A block's text, as the page has it now. */
export const textOf = ({ segments }: Stretch): string => {
  let text = '';
  for (const { node, from, at, length } of segments) text = text.padEnd(at, ' ') + node.data.slice(from, from + length);
  return text;
};
