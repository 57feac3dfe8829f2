import { useEffect } from 'preact/hooks';
import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { dateKey } from '../../dataset/model/partial-date.ts';
import { roleText } from '../../engine/role-text.ts';
import type { EntityKind } from '../../engine/types.ts';
import { formatCount, formatNumber } from '../../ui/format-number.ts';
import { useFocusFallback } from '../../ui/use-focus-fallback.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { noneHas } from '../none-has.ts';
import { NothingYet } from '../nothing-yet.tsx';
import { DateCell } from '../table/date-cell.tsx';
import type { ListNarrowing } from '../table/list-narrowing.ts';
import { NarrowField } from '../table/narrow-field.tsx';
import { type Column, Table } from '../table/table.tsx';
import { useColumns } from '../table/use-columns.tsx';
import { useSelection } from '../table/use-selection.ts';
import { useSortedRows } from '../table/use-sorted-rows.ts';
import { EntityName } from './entity-name.tsx';
import { PeopleTools } from './people-tools.tsx';

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
    width: kind === 'person' ? 144 : 192,
    alignsEnd: true,
    showsLabel: true,
    cell: (entity) => formatNumber(quotationCount(entity)),
    order: { by: quotationCount, first: 'down', down: 'most quotations first', up: 'fewest quotations first' },
  },
  {
    label: 'Articles',
    width: 128,
    alignsEnd: true,
    showsLabel: true,
    cell: ({ articles }) => formatNumber(articles),
    order: { by: ({ articles }) => articles, first: 'down', down: 'most articles first', up: 'fewest articles first' },
  },
  {
    label: 'Latest',
    width: 152,
    class: 'num',
    showsLabel: true,
    cell: ({ latest }) => <DateCell date={latest} />,
    order: { by: ({ latest }) => dateKey(latest) || null, first: 'down', down: 'latest first', up: 'earliest first' },
  },
];

const PAGES = { person: 'people', country: 'countries' } as const;

const COLUMNS = { person: columnsOf('person'), country: columnsOf('country') };

const mostFirst = (kind: EntityKind) => ({ column: COLUMNS[kind][1]?.label ?? '', direction: 'down' }) as const;
const MOST_FIRST = { person: mostFirst('person'), country: mostFirst('country') };

/** The page of all people, or of all countries, that the dataset's articles name. */
export function EntitiesPage({ kind, narrowing }: { kind: EntityKind; narrowing: ListNarrowing }) {
  const host = useHost();
  const loaded = useLoaded(() => host.entities(kind), [kind]);
  return (
    <LoadedContent of={loaded}>{(rows) => <Entities kind={kind} rows={rows} narrowing={narrowing} />}</LoadedContent>
  );
}

const textsOf = ({ name, role, spellings }: EntitySummary): readonly string[] => [
  name,
  ...(spellings?.names ?? []),
  ...(role ? [roleText(role)] : []),
];

interface EntitiesProps {
  kind: EntityKind;
  rows: readonly EntitySummary[];
  narrowing: ListNarrowing;
}

function Entities({ kind, rows, narrowing }: EntitiesProps) {
  const { ask } = useCorrections();
  const all = COLUMNS[kind];
  const list = useSortedRows(rows, all, MOST_FIRST[kind], textsOf, PAGES[kind], narrowing);
  const { columns, menu } = useColumns(kind, all);
  const { sort } = list;
  const { words } = narrowing;
  const [one, many] = NOUNS[kind];
  const order = all.find(({ label }) => label === sort.column)?.order?.[sort.direction];
  const selection = useSelection<EntitySummary>(
    ({ id }) => id,
    ({ name }) => name,
    list.all,
  );
  const selected = selection.rows.size > 0 ? rows.filter(selection.has) : [];
  // Of nobody whom the reader no longer sees is anything said.
  useEffect(selection.clear, [words]);
  const partProps = useFocusFallback<HTMLDivElement>('.wrap', [selected.length]);
  return (
    <div {...partProps}>
      {selected.length > 0 ? (
        <PeopleTools selected={selected} selection={selection} total={list.all.length} />
      ) : (
        <div class="tools">
          <span class="muted num" role="status">
            {formatCount(list.all.length, one, many)}
            {list.all.length > 1 && `, ${order}`}
          </span>
          <div class="ends push">
            {rows.length > 0 && (
              <>
                <NarrowField of={kind === 'person' ? 'Name or role' : 'Name'} {...list} />
                {menu}
              </>
            )}
            {kind === 'person' && (
              <button class="btn" type="button" aria-haspopup="dialog" onClick={() => ask({ kind: 'add person' })}>
                Add a person…
              </button>
            )}
          </div>
        </div>
      )}
      {list.all.length > 0 ? (
        <Table
          {...list}
          label={TITLES[kind]}
          columns={columns}
          rowKey={({ id }) => id}
          keepsPlace
          {...(kind === 'person' && { selection })}
        />
      ) : rows.length === 0 ? (
        <NothingYet>
          {kind === 'person'
            ? 'Nobody is on record yet. Here will be whoever your articles name, with what they said.'
            : 'No country is on record yet. Here will be those that your articles name, with what was said about them.'}
        </NothingYet>
      ) : (
        words && <p class="note">{noneHas(kind === 'person' ? 'Nobody' : 'No country', words)}</p>
      )}
    </div>
  );
}
