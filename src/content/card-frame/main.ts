import { CARD } from '../../messages/card-contract.ts';
import { CardFrame } from './card-frame.ts';

window[CARD] = (at, putIn) => new CardFrame(at, putIn);
