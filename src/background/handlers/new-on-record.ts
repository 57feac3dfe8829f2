import { newQuotations } from '../../dataset/read/new-quotations.ts';
import type { OwnPageRequests } from '../../messages/own-page-requests.ts';
import { dataset } from '../open-dataset.ts';

/** Counts what is new in the records of some entities. */
export const newOnRecord = async ({
  entities,
}: OwnPageRequests['newOnRecord']['ask']): Promise<OwnPageRequests['newOnRecord']['reply']> =>
  Object.fromEntries(await newQuotations(await dataset(), entities));
