import type { CardData } from '../../../messages/card-data.ts';
import type { EntityId } from '../../../messages/ids.ts';
import { PASSAGE_REACH, type PageRequests, type Passage } from '../../../messages/page.ts';
import { textOf } from '../../shared/segments.ts';
import type { Block, Mention } from '../mentions/mention.ts';

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
    const passage = passageAround(block, start, end);
    // A card leaves out the article of the page it is on: at another address it is another card.
    const key = JSON.stringify([location.href, entity, passage]);
    const card = this.#held.get(key) ?? this.#ask('card', { entity, passage });
    this.#held.delete(key);
    this.#held.set(key, card);
    for (const [oldest] of this.#held) if (this.#held.size > MOST_CARDS) this.#held.delete(oldest);
    card.catch(() => this.#held.get(key) === card && this.#held.delete(key));
    return card;
  }
}

function passageAround(block: Stretch, start: number, end: number): Passage {
  const from = Math.max(0, start - PASSAGE_REACH);
  const text = textOf(block).slice(from, end + PASSAGE_REACH);
  const at = start - from;
  const others = block.mentions
    .flatMap(({ entity, ...one }) =>
      entity && one.start !== start ? [{ entity, start: one.start - from, end: one.end - from }] : [],
    )
    // Which of them are in its sentence the background says.
    .filter((one) => one.start >= 0 && one.end <= text.length)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return { text, start: at, end: end - from, others };
}

type Span = Pick<Mention, 'start' | 'end'>;

/** What of a block its text is made of, and who is in it. */
interface Stretch extends Pick<Block, 'segments'> {
  readonly mentions: readonly (Span & Pick<Mention, 'entity'>)[];
}
