import { newQuotations } from '../../dataset/read/new-quotations.ts';
import { getEntities } from '../../dataset/read/read-entities.ts';
import type { OwnPageRequests } from '../../messages/own-page-requests.ts';
import { dataset } from '../open-dataset.ts';

/** Counts what is new in the records of some entities. */
export const newOnRecord = async ({
  entities,
}: OwnPageRequests['newOnRecord']['ask']): Promise<OwnPageRequests['newOnRecord']['reply']> =>
  Object.fromEntries(await newQuotations(await dataset(), entities));

/** Tells which entities are on record. */
export const onRecord = async ({
  entities,
}: OwnPageRequests['onRecord']['ask']): Promise<OwnPageRequests['onRecord']['reply']> => [
  ...(await getEntities(await dataset(), entities)).keys(),
];
