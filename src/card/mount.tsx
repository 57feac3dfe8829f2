import { render } from 'preact';
import type { CardRoom } from '../messages/card-port.ts';
import { Card, type CardProps } from './card.tsx';
import { addStyles } from './styles.ts';

export interface MountedCard {
  /** Gives the card a frame's size, from now on. @param grown told how high the card itself would be, once and at each change */
  readonly framed: (room: CardRoom, grown: (height: number) => void) => void;
  readonly setRoom: (room: CardRoom) => void;
  /** Brings the focus into the card, where nothing in it has it. */
  readonly focus: () => void;
}

/** Puts a card into a document, or a shadow root. */
export function mount(root: Document | ShadowRoot, props: Omit<CardProps, 'painted'>): MountedCard {
  addStyles(root);
  const place = document.createElement('div');
  place.className = 'card-root';
  (root instanceof Document ? root.body : root).append(place);
  let told: ((height: number) => void) | null = null;
  let height = 0;
  render(<Card {...props} painted={measure} />, place);
  return {
    framed(room, grown) {
      place.classList.add('framed');
      told = grown;
      setRoom(room);
    },
    setRoom,
    focus() {
      // A browser may have refused it while the frame was not to have it.
      if (document.activeElement === document.body)
        place.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
  };

  function setRoom({ width, height: most, isLow }: CardRoom): void {
    place.style.setProperty('--width', `${width}px`);
    place.style.setProperty('--most', `${most}px`);
    place.classList.toggle('low', isLow);
    measure();
  }

  /** The frame is higher than the card would be, and the card fills it: for a look it is as high as it would be. */
  function measure(): void {
    const card = place.querySelector('.card');
    if (!told || !card) return;
    place.classList.add('natural');
    const natural = Math.ceil(card.getBoundingClientRect().height);
    place.classList.remove('natural');
    if (natural === height) return;
    height = natural;
    told(height);
  }
}
