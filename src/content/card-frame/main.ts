// The script that places a card's frame on the page: it leaves its one function where the content script finds it.
import { CARD } from '../../messages/card-contract.ts';
import { CardFrame } from './card-frame.ts';

window[CARD] = (at, putIn) => new CardFrame(at, putIn);
