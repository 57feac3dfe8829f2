import type { Handler } from '../handler.ts';
import { putInteractionInto } from '../interaction-script.ts';

export const injectInteraction: Handler<'injectInteraction'> = async (_ask, from) => {
  await putInteractionInto(from);
  return null;
};
