import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import type { EntityId } from '../../engine/types.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { EntityLink } from '../entities/entity-name.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';

/** Beside a record: a country's people, and who is named in the same articles, each with the number of them. */
export function NamedWith({ entity }: { entity: EntityId }) {
  const host = useHost();
  const loaded = useLoaded(async () => {
    const own = (await host.summaries([entity])).get(entity);
    const others = own ? [...own.people, ...own.companions].map(({ id }) => id) : [];
    return { own, others: await host.summaries(others) };
  }, [entity]);
  return (
    <LoadedContent of={loaded}>
      {({ own, others }) =>
        own && own.people.length + own.companions.length > 0 ? (
          <aside class="with" aria-label={`Named with ${own.name}`}>
            <Group label="Its people" unit="quotations" of={own.people} others={others} />
            <Group label="Named with" unit="articles" of={own.companions} others={others} />
          </aside>
        ) : null
      }
    </LoadedContent>
  );
}

interface GroupProps {
  label: string;
  /** What is counted. */
  unit: string;
  of: readonly { readonly id: EntityId; readonly count: number }[];
  others: ReadonlyMap<EntityId, EntitySummary>;
}

function Group({ label, unit, of, others }: GroupProps) {
  const known = of.flatMap(({ id, count }) => {
    const name = others.get(id)?.name;
    return name ? [{ id, count, name }] : [];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h3 class="label">{label}</h3>
      <ul>
        {known.map(({ id, name, count }) => (
          <li key={id}>
            <EntityLink id={id} name={name} />{' '}
            <span class="num muted">
              {formatNumber(count)} <span class="vh">{unit}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
