import type { CardData } from '../../../messages/card-data.ts';
import type { EntityId } from '../../../messages/dataset-ids.ts';
import type { CardsOfPage } from '../../../messages/page-reading.ts';
import { PASSAGE_REACH, type PageRequests, type Passage } from '../../../messages/page-requests.ts';
import { textOf } from '../../shared/text-segments.ts';
import type { Mention, MentionBlock } from '../mentions/mention.ts';

/** The most cards held in a frame: those of a full screen of names, at some 4 kB each. */
export const MAX_CACHED_CARDS = 32;

type AskCard = (type: 'card', ask: PageRequests['card']['ask']) => Promise<CardData>;

/**
 * Asks the background for cards and holds those used last. The same card is asked for once, be it ahead of its opening or when it
 * opens, until the dataset changes.
 */
export class CardCache {
  readonly #ask: AskCard;
  readonly #page: { readonly revision: number | null };
  /** Cards by what was asked, the one used longest ago first. */
  readonly #held = new Map<string, Promise<CardData>>();
  #revision: number | null = null;

  /** @param thisPage has the cards of those who are not on record and speak on the page */
  constructor(
    ask: AskCard,
    page: { readonly revision: number | null },
    thisPage: { readonly now: Pick<CardsOfPage, 'cardOf'> | null } | null = null,
  ) {
    this.#ask = (type, about) =>
      ask(type, about).catch((error) => {
        const card = thisPage?.now?.cardOf(about.entity);
        if (card) return card;
        throw error;
      });
    this.#page = page;
  }

  /** The card of an entity, for the sentence that a mention is in. */
  get(entity: EntityId, { block, start, end }: Span & { block: PassageBlock }): Promise<CardData> {
    if (this.#revision !== this.#page.revision) this.#held.clear();
    this.#revision = this.#page.revision;
    const passage = passageAround(block, start, end);
    // A card leaves out the article of the page it is on, so at another address it is another card.
    const key = JSON.stringify([location.href, entity, passage]);
    const card = this.#held.get(key) ?? this.#ask('card', { entity, passage });
    this.#held.delete(key);
    this.#held.set(key, card);
    for (const [oldest] of this.#held) if (this.#held.size > MAX_CACHED_CARDS) this.#held.delete(oldest);
    card.catch(() => this.#held.get(key) === card && this.#held.delete(key));
    return card;
  }
}

/**
 * The text around a mention, long enough for its sentence, and who else is named in it, the nearest first. Of words that are longer
 * than any name the beginning is asked about.
 */
function passageAround(block: PassageBlock, start: number, wholeEnd: number): Passage {
  const end = Math.min(wholeEnd, start + PASSAGE_REACH);
  const from = Math.max(0, start - PASSAGE_REACH);
  const text = textOf(block).slice(from, end + PASSAGE_REACH);
  const at = start - from;
  const others = block.mentions
    .flatMap(({ entity, ...one }) =>
      entity && one.start !== start ? [{ entity, start: one.start - from, end: one.end - from }] : [],
    )
    // The background decides which of them are in the mention's sentence.
    .filter((one) => one.start >= 0 && one.end <= text.length)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at));
  return { text, start: at, end: end - from, others };
}

type Span = Pick<Mention, 'start' | 'end'>;

/** What a passage needs of a block: its text, and who is named in it. */
interface PassageBlock extends Pick<MentionBlock, 'segments'> {
  readonly mentions: readonly (Span & Pick<Mention, 'entity'>)[];
}
