import { useState } from 'preact/hooks';
import { dateKey } from '../dataset/model/dates.ts';
import type { EntitySummary } from '../dataset/model/types.ts';
import type { EntityKind } from '../engine/types.ts';
import { counted, shownNumber } from '../ui/counts.ts';
import { DateCell } from './date-cell.tsx';
import { EntityName } from './entity-name.tsx';
import { useHost } from './host.ts';
import { type Column, type Sort, Table } from './table.tsx';
import { Ready } from './trouble.tsx';
import { useLoaded } from './use-loaded.ts';

const NOUNS = { person: ['person', 'people'], country: ['country', 'countries'] } as const;
const TITLES = { person: 'People', country: 'Countries' };

const weight = (entity: EntitySummary): number => (entity.kind === 'person' ? entity.said : entity.about);

const columnsOf = (kind: EntityKind): readonly Column<EntitySummary>[] => [
  {
    label: 'Name',
    heads: true,
    cell: (entity) => <EntityName of={entity} />,
    order: { by: ({ name }) => name, first: 'up', up: 'by name', down: 'by name, from the end' },
  },
  {
    label: kind === 'person' ? 'Quotations' : 'Quotations about it',
    end: true,
    labelled: true,
    cell: (entity) => shownNumber(weight(entity)),
    order: { by: weight, first: 'down', down: 'most quotations first', up: 'fewest quotations first' },
  },
  {
    label: 'Articles',
    end: true,
    labelled: true,
    cell: ({ articles }) => shownNumber(articles),
    order: { by: ({ articles }) => articles, first: 'down', down: 'most articles first', up: 'fewest articles first' },
  },
  {
    label: 'Latest',
    class: 'num',
    labelled: true,
    cell: ({ latest }) => <DateCell date={latest} />,
    order: { by: ({ latest }) => dateKey(latest) || null, first: 'down', down: 'latest first', up: 'earliest first' },
  },
];

/** All people, or all countries, that an article names. */
export function Entities({ kind }: { kind: EntityKind }) {
  const host = useHost();
  const loaded = useLoaded(() => host.entities(kind), [kind]);
  const columns = columnsOf(kind);
  const [sort, setSort] = useState<Sort>({ column: columns[1]?.label ?? '', direction: 'down' });
  const [one, many] = NOUNS[kind];
  const order = columns.find(({ label }) => label === sort.column)?.order?.[sort.direction];
  return (
    <Ready of={loaded}>
      {(rows) => (
        <>
          <div class="tools">
            <span class="muted num" role="status">
              {counted(rows.length, one, many)}
              {rows.length > 1 && `, ${order}`}
            </span>
          </div>
          {rows.length > 0 && (
            <Table
              label={TITLES[kind]}
              columns={columns}
              rows={rows}
              keyOf={({ id }) => id}
              sort={sort}
              setSort={setSort}
            />
          )}
        </>
      )}
    </Ready>
  );
}
