import { CARD } from '../messages/card-contract.ts';
import { PlacedCard } from './placed-card.ts';

window[CARD] = (anchor, options, gone) => new PlacedCard(anchor, options, gone);
