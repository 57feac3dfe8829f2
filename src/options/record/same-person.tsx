import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { idsInRecord } from '../../dataset/model/joined-record.ts';
import { roleText } from '../../engine/role-text.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { EntityLink, isPerson } from '../entities/entity-name.tsx';

interface SamePersonProps {
  of: EntitySummary;
  /** The people who may be the same person under another spelling. */
  spellings: readonly EntitySummary[];
}

/** Asks of each person who may be the same one whether they are. */
export function SamePerson({ of, spellings }: SamePersonProps) {
  const { correctPeople } = useCorrections();
  const { id } = of;
  if (!isPerson(id) || spellings.length === 0) return null;
  return (
    <ul class="is-unsure same">
      {spellings.map(({ id: other, name, role, ...more }) => (
        <li key={other}>
          <span>
            May be the same as <EntityLink id={other} name={name} />
            {role && <bdi> ({roleText(role)})</bdi>}
          </span>
          <span class="acts">
            <button
              class="act"
              type="button"
              aria-label={`One person: ${of.name} and ${name}`}
              onClick={() => isPerson(other) && correctPeople([{ kind: 'one person', people: [id, other] }])}
            >
              One person
            </button>
            <button
              class="act"
              type="button"
              aria-label={`Two people: ${of.name} and ${name}`}
              onClick={() =>
                correctPeople(
                  idsInRecord({ id: other, ...more })
                    .filter(isPerson)
                    .map((one) => ({ kind: 'two people', people: [id, one] })),
                )
              }
            >
              Two people
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
