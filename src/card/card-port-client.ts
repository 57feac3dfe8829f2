import type { ColourScheme } from '../messages/card-contract.ts';
import type { CardData } from '../messages/card-data.ts';
import type { CardRoom, FromCard, ToCard } from '../messages/card-port.ts';
import type { EntityId } from '../messages/dataset-ids.ts';
import type { KeepOutcome } from '../messages/page-article.ts';
import type { QuotationHere } from '../messages/page-reading.ts';

interface PendingAnswer {
  readonly resolve: (data: CardData) => void;
  readonly reject: (error: Error) => void;
}

/** The card's end of the port to the page's script. For each kind of message that comes, it calls a function that `main.ts` sets. */
export class CardPortClient {
  show: (message: Extract<ToCard, { say: 'show' }>) => void = () => {};
  scheme: (scheme: ColourScheme) => void = () => {};
  room: (room: CardRoom) => void = () => {};
  focus: () => void = () => {};
  onSeen: (isSeen: boolean) => void = () => {};
  kept: (outcome: KeepOutcome | null) => void = () => {};
  went: (isThere: boolean) => void = () => {};
  readonly #port: MessagePort;
  readonly #pending = new Map<number, PendingAnswer>();
  readonly #pendingHere = new Map<number, (quotations: readonly QuotationHere[]) => void>();
  #asked = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToCard>) => this.#receive(data);
  }

  say(message: FromCard): void {
    this.#port.postMessage(message);
  }

  /** Asks for an entity's card. Rejects where it could not be read. */
  ask(entity: EntityId): Promise<CardData> {
    return new Promise((resolve, reject) => {
      const number = this.#asked++;
      this.#pending.set(number, { resolve, reject });
      this.say({ say: 'ask', number, entity });
    });
  }

  /** Asks what the page's article quotes from an entity. Never resolves where that could not be read. */
  askHere(entity: EntityId): Promise<readonly QuotationHere[]> {
    return new Promise((resolve) => {
      const number = this.#asked++;
      this.#pendingHere.set(number, resolve);
      this.say({ say: 'askHere', number, entity });
    });
  }

  #receive(message: ToCard): void {
    if (message.say === 'show') this.show(message);
    else if (message.say === 'room') this.room(message.room);
    else if (message.say === 'scheme') this.scheme(message.scheme);
    else if (message.say === 'focus') this.focus();
    else if (message.say === 'kept') this.kept(message.outcome);
    else if (message.say === 'went') this.went(message.isThere);
    else if (message.say === 'here') {
      this.#pendingHere.get(message.to)?.(message.quotations);
      this.#pendingHere.delete(message.to);
    } else if (message.say === 'seen') this.onSeen(message.isSeen);
    else {
      const pending = this.#pending.get(message.to);
      this.#pending.delete(message.to);
      if (message.data) pending?.resolve(message.data);
      else pending?.reject(new Error('The record could not be read.'));
    }
  }
}
