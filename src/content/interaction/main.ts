// The script that shows a page's mentions and opens their cards: it hands its start function to the reading script.
import { INTERACTION } from '../../messages/interaction-contract.ts';
import { removeLeftBehind } from './left-behind.ts';
import { startInteraction } from './start-interaction.ts';

// Once, as this script comes: what there is of that kind by now is not its own.
removeLeftBehind();
window[INTERACTION]?.(startInteraction);
