import { injectInteractionScript, injectOnDemandScript } from '../inject-page-scripts.ts';
import type { RequestHandler } from '../request-handler.ts';

/** Puts the script that shows names into the frame that asks. */
export const injectInteraction: RequestHandler<'injectInteraction'> = async (_ask, from) => {
  await injectInteractionScript(from);
  return null;
};

/** Puts the script that reads on demand into the frame that asks. */
export const injectOnDemand: RequestHandler<'injectOnDemand'> = async (_ask, from) => {
  await injectOnDemandScript(from);
  return null;
};
