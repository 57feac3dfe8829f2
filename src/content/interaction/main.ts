import { INTERACTION } from '../../messages/interaction-contract.ts';
import { startInteraction } from './interaction.ts';

window[INTERACTION]?.(startInteraction);
