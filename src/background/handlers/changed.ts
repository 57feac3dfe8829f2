import type { Handler } from '../handler.ts';
import { tellTabs } from '../tabs.ts';

/** A page of ours has changed the dataset (and told our other pages itself): the tabs spot anew. */
export const changed: Handler<'changed'> = async ({ revision }) => {
  await tellTabs('revised', { revision });
  return null;
};
