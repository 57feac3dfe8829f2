import { useState } from 'preact/hooks';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { dateKey } from '../../dataset/model/partial-date.ts';
import type { EntityKind } from '../../engine/types.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { DateCell } from '../table/date-cell.tsx';
import { type Column, type Sort, Table } from '../table/table.tsx';
import { EntityName } from './entity-name.tsx';

const NOUNS = { person: ['person', 'people'], country: ['country', 'countries'] } as const;
const TITLES = { person: 'People', country: 'Countries' };

const quotationCount = (entity: EntitySummary): number => (entity.kind === 'person' ? entity.said : entity.about);

const columnsOf = (kind: EntityKind): readonly Column<EntitySummary>[] => [
  {
    label: 'Name',
    isRowHeader: true,
    cell: (entity) => <EntityName of={entity} />,
    order: { by: ({ name }) => name, first: 'up', up: 'by name', down: 'by name, from the end' },
  },
  {
    label: kind === 'person' ? 'Quotations' : 'Quotations about it',
    alignsEnd: true,
    showsLabel: true,
    cell: (entity) => formatNumber(quotationCount(entity)),
    order: { by: quotationCount, first: 'down', down: 'most quotations first', up: 'fewest quotations first' },
  },
  {
    label: 'Articles',
    alignsEnd: true,
    showsLabel: true,
    cell: ({ articles }) => formatNumber(articles),
    order: { by: ({ articles }) => articles, first: 'down', down: 'most articles first', up: 'fewest articles first' },
  },
  {
    label: 'Latest',
    class: 'num',
    showsLabel: true,
    cell: ({ latest }) => <DateCell date={latest} />,
    order: { by: ({ latest }) => dateKey(latest) || null, first: 'down', down: 'latest first', up: 'earliest first' },
  },
];

/** The page of all people, or of all countries, that the dataset's articles name. */
export function EntitiesPage({ kind }: { kind: EntityKind }) {
  const host = useHost();
  const { ask } = useCorrections();
  const loaded = useLoaded(() => host.entities(kind), [kind]);
  const columns = columnsOf(kind);
  const [sort, setSort] = useState<Sort>({ column: columns[1]?.label ?? '', direction: 'down' });
  const [one, many] = NOUNS[kind];
  const order = columns.find(({ label }) => label === sort.column)?.order?.[sort.direction];
  return (
    <LoadedContent of={loaded}>
      {(rows) => (
        <>
          <div class="tools">
            <span class="muted num" role="status">
              {formatCount(rows.length, one, many)}
              {rows.length > 1 && `, ${order}`}
            </span>
            {kind === 'person' && (
              <button class="act push" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'add person' })}>
                Add a person…
              </button>
            )}
          </div>
          {rows.length > 0 && (
            <Table
              label={TITLES[kind]}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              sort={sort}
              setSort={setSort}
            />
          )}
        </>
      )}
    </LoadedContent>
  );
}
