import { render } from 'preact';
import type { CardRoom } from '../messages/card-port.ts';
import { Card, type CardProps } from './card.tsx';
import { addCardStyles } from './card-styles.ts';

// Renders a card into a document, and measures it for the frame around it.

export interface MountedCard {
  /** Makes the card fill its frame. @param onHeight called with the height of the content, in CSS px, now and at each change */
  readonly fitFrame: (room: CardRoom, onHeight: (height: number) => void) => void;
  readonly setRoom: (room: CardRoom) => void;
  /** Moves the focus into the card, unless something in it has the focus. */
  readonly focus: () => void;
}

/** Renders a card into a document or a shadow root. */
export function mountCard(root: Document | ShadowRoot, props: Omit<CardProps, 'onPainted'>): MountedCard {
  addCardStyles(root);
  const container = document.createElement('div');
  container.className = 'card-root';
  (root instanceof Document ? root.body : root).append(container);
  let onHeight: ((height: number) => void) | null = null;
  let height = 0;
  render(<Card {...props} onPainted={measure} />, container);
  return {
    fitFrame(room, grown) {
      container.classList.add('framed');
      onHeight = grown;
      setRoom(room);
    },
    setRoom,
    focus() {
      // The card's own focusing may have been refused, while the frame did not have the focus.
      if (document.activeElement === document.body)
        container.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true });
    },
  };

  function setRoom({ width, height: maxHeight, isLow }: CardRoom): void {
    container.style.setProperty('--width', `${width}px`);
    container.style.setProperty('--max-height', `${maxHeight}px`);
    container.classList.toggle('low', isLow);
    measure();
  }

  /** Measures how high the card's content is. As the card fills its frame, it gets its natural height for a moment. */
  function measure(): void {
    const card = container.querySelector('.card');
    if (!onHeight || !card) return;
    container.classList.add('natural');
    const natural = Math.ceil(card.getBoundingClientRect().height);
    container.classList.remove('natural');
    if (natural === height) return;
    height = natural;
    onHeight(height);
  }
}
