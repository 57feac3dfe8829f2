import type { CardCompanion, CardData } from '../messages/card-data.ts';
import type { EntityId } from '../messages/ids.ts';
import { shownNumber } from '../ui/counts.ts';

type Go = (entity: EntityId, name: string) => void;

/** Who belongs to a country, and who and what is named in the same articles; each opens its own card in place. */
export const Companions = ({ data, go }: { data: CardData; go: Go }) =>
  data.people.length + data.companions.length === 0 ? null : (
    <section>
      <dl class="facts">
        {data.people.length > 0 && <Row label="Its people" of={data.people} counting="quotation" go={go} />}
        {data.companions.length > 0 && <Row label="Named with" of={data.companions} counting="article" go={go} />}
      </dl>
    </section>
  );

const Row = ({
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
              <bdi>{name}</bdi> <span class="num">{shownNumber(count)}</span>
              <span class="vh"> {count === 1 ? counting : `${counting}s`}</span>
            </button>
          </li>
        ))}
      </ul>
    </dd>
  </>
);
