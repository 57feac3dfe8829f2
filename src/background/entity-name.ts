import type { EntitySummary } from '../dataset/model/types.ts';
import { countryById } from '../engine/countries/index.ts';
import type { EntityId } from '../engine/types.ts';

/** The name to show for an entity: a country's usual one, whether or not the dataset has anything on it. */
export const nameOf = (id: EntityId, summary: EntitySummary | undefined): string =>
  countryById(id)?.name ?? summary?.name ?? id.slice(id.indexOf(':') + 1);
