import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { idsInRecord } from '../../dataset/model/joined-record.ts';
import { roleText } from '../../engine/role-text.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { EntityLink, isPerson } from '../entities/entity-name.tsx';

interface PersonActionsProps {
  of: EntitySummary;
  /** The people who may be the same person under another spelling. */
  spellings: readonly EntitySummary[];
}

/** What the reader can say of a person: what they are called, who else they are, and that they are two. Nothing for a country. */
export function PersonActions({ of, spellings }: PersonActionsProps) {
  const { ask, correctPeople } = useCorrections();
  const { id } = of;
  if (!isPerson(id)) return null;
  const own = { ...of, id };
  return (
    <>
      {spellings.length > 0 && (
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
      )}
      <p class="acts person-acts">
        <button class="act" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'edit', of: own })}>
          Edit
        </button>
        <button class="act" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'join', of: own })}>
          Also somebody else…
        </button>
        {of.articles > 0 && (
          <button class="act" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'part', of: own })}>
            Two people…
          </button>
        )}
        <button class="act" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'name', text: '' })}>
          Don’t spot a name…
        </button>
      </p>
    </>
  );
}
