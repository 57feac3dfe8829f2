import { render } from 'preact';
import { CARD, type MountCard } from '../messages/card-contract.ts';
import { Card } from './card.tsx';
import { addStyles } from './styles.ts';

const mount: MountCard = (root, options) => {
  const removeStyles = addStyles(root);
  const place = document.createElement('div');
  place.className = 'card-root';
  root.append(place);
  render(<Card {...options} />, place);
  return {
    dispose() {
      render(null, place);
      place.remove();
      removeStyles();
    },
  };
};

window[CARD] = mount;
