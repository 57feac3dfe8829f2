import { noteDataset } from '../note-dataset.ts';
import type { RequestHandler } from '../request-handler.ts';
import { tellTabs } from '../tell-tabs.ts';

/** Tells all tabs that the dataset was changed, so that they read their pages again, and writes down how much it holds. Our own pages know. */
export const datasetChanged: RequestHandler<'changed'> = async ({ revision }) => {
  await Promise.all([tellTabs('revised', { revision }), noteDataset()]);
  return null;
};
