import type { CardData } from '../messages/card-data.ts';
import type { CardRoom, FromCard, ToCard } from '../messages/card-port.ts';
import type { EntityId } from '../messages/ids.ts';

interface Waiting {
  readonly came: (data: CardData) => void;
  readonly failed: (error: Error) => void;
}

/** The card's end of the port to the page's script. */
export class CardLink {
  show: (told: Extract<ToCard, { say: 'show' }>) => void = () => {};
  room: (room: CardRoom) => void = () => {};
  focus: () => void = () => {};
  sight: (isSeen: boolean) => void = () => {};
  readonly #port: MessagePort;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<ToCard>) => this.#hear(data);
  }

  say(message: FromCard): void {
    this.#port.postMessage(message);
  }

  /** An entity's card. Rejects where it could not be had. */
  ask(entity: EntityId): Promise<CardData> {
    return new Promise((came, failed) => {
      const number = this.#asked++;
      this.#waiting.set(number, { came, failed });
      this.say({ say: 'ask', number, entity });
    });
  }

  #hear(said: ToCard): void {
    if (said.say === 'show') this.show(said);
    else if (said.say === 'room') this.room(said.room);
    else if (said.say === 'focus') this.focus();
    else if (said.say === 'sight') this.sight(said.isSeen);
    else {
      const waiting = this.#waiting.get(said.to);
      this.#waiting.delete(said.to);
      if (said.data) waiting?.came(said.data);
      else waiting?.failed(new Error('The record could not be read.'));
    }
  }
}
