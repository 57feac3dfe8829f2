import type { CardCompanion, CardData } from '../messages/card-data.ts';
import type { EntityId } from '../messages/dataset-ids.ts';
import { formatNumber } from '../ui/format-number.ts';

type Go = (entity: EntityId, name: string) => void;

/** A country's people, and the entities that are named in the same articles. Each opens its card in the place of this one. */
export const CardCompanions = ({ data, go }: { data: CardData; go: Go }) =>
  data.people.length + data.companions.length === 0 ? null : (
    <section>
      <dl class="facts">
        {data.people.length > 0 && <CompanionRow label="Its people" of={data.people} counting="quotation" go={go} />}
        {data.companions.length > 0 && (
          <CompanionRow label="Named with" of={data.companions} counting="article" go={go} />
        )}
      </dl>
    </section>
  );

const CompanionRow = ({
  label,
  of,
  counting,
  go,
}: {
  label: string;
  of: readonly CardCompanion[];
  counting: string;
  go: Go;
}) => (
  <>
    <dt>{label}</dt>
    <dd>
      <ul>
        {of.map(({ entity, name, count }) => (
          <li key={entity}>
            <button type="button" data-entity={entity} onClick={() => go(entity, name)}>
              <bdi>{name}</bdi> <span class="num">{formatNumber(count)}</span>
              <span class="vh"> {count === 1 ? counting : `${counting}s`}</span>
            </button>
          </li>
        ))}
      </ul>
    </dd>
  </>
);
