import { render } from 'preact';
import type { CardOptions } from '../messages/card-contract.ts';
import { Card } from './card.tsx';
import { addStyles } from './styles.ts';

/** Puts a card into a shadow root; returns what takes it out again, with which the root is empty. */
export function mount(root: ShadowRoot, options: CardOptions): () => void {
  const removeStyles = addStyles(root);
  const place = document.createElement('div');
  place.className = 'card-root';
  root.append(place);
  render(<Card {...options} />, place);
  return () => {
    render(null, place);
    place.remove();
    removeStyles();
  };
}
