import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { roleText } from '../../engine/role-text.ts';
import type { CountryId, EntityId, PersonId } from '../../engine/types.ts';
import { quotationsPlace } from '../../ui/options-places.ts';

// How people and countries are named in lists: with their code, a link and their role.

export const isCountry = (id: EntityId): id is CountryId => id.startsWith('country:');

export const isPerson = (id: EntityId): id is PersonId => id.startsWith('person:');

/** An entity at the beginning of a row: a country's code, the name as a link to the entity's quotations, a person's role. */
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

/** A name as a link to the quotations by the person, or about the country. */
export const EntityLink = ({ id, name }: { id: EntityId; name: string }) => (
  <a href={quotationsPlace(isCountry(id) ? 'about' : 'speaker', id)}>
    <bdi>{name}</bdi>
  </a>
);

/** A country's two letters in a small box. */
export const Chip = ({ id }: { id: CountryId }) => (
  <span class="chip" aria-hidden="true">
    {id.slice('country:'.length)}
  </span>
);
