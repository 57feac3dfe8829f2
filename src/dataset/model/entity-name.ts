import { countryById } from '../../engine/countries/country-by-id.ts';
import type { EntityId } from '../../engine/types.ts';
import type { EntitySummary } from './dataset-types.ts';

/** The name to show for an entity. A country's is its usual one, whether or not the dataset has anything on it. */
export const entityName = (id: EntityId, summary: EntitySummary | undefined): string =>
  countryById(id)?.name ?? summary?.name ?? id.slice(id.indexOf(':') + 1);
