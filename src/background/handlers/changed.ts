import type { Handler } from '../handler.ts';
import { tellTabs } from '../tabs.ts';

/** The dataset was changed, which our own pages have been told: the tabs spot anew. */
export const changed: Handler<'changed'> = async ({ revision }) => {
  await tellTabs('revised', { revision });
  return null;
};
