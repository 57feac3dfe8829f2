import type { EntitySummary } from '../dataset/model/types.ts';
import { roleText } from '../engine/people/role-text.ts';
import type { CountryId, EntityId } from '../engine/types.ts';
import { quotationsPlace } from '../ui/routes.ts';

export const isCountry = (id: EntityId): id is CountryId => id.startsWith('country:');

/** An entity as it heads a row: its chip, its name as a link to its quotations, its role. */
export const EntityName = ({ of: { id, name, role } }: { of: EntitySummary }) => (
  <>
    {isCountry(id) && <Chip id={id} />}
    <EntityLink id={id} name={name} />
    {role && (
      <span class="small">
        <bdi>{roleText(role)}</bdi>
      </span>
    )}
  </>
);

/** A name that leads to what its bearer said, or to what was said about the country. */
export const EntityLink = ({ id, name }: { id: EntityId; name: string }) => (
  <a href={quotationsPlace(isCountry(id) ? 'about' : 'speaker', id)}>
    <bdi>{name}</bdi>
  </a>
);

export const Chip = ({ id }: { id: CountryId }) => (
  <span class="chip" aria-hidden="true">
    {id.slice('country:'.length)}
  </span>
);
