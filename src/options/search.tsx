import type { ComponentChildren } from 'preact';
import type { Found } from '../dataset/read/search.ts';
import { counted } from '../ui/counts.ts';
import { shownDate } from '../ui/dates.ts';
import { articlePlace } from '../ui/routes.ts';
import { EntityName } from './entity-name.tsx';
import { useHost } from './host.ts';
import { QUOTATION_COLUMNS } from './quotation-table.tsx';
import { Table } from './table.tsx';
import { Ready } from './trouble.tsx';
import { useLoaded } from './use-loaded.ts';

/** As many of a kind as `dataset/read/search.ts` gives. */
const MOST_FOUND = 20;

/** What holds the words: the best few of everything. */
export function Search({ words }: { words: string }) {
  const host = useHost();
  const asked = words.trim();
  const loaded = useLoaded(async () => (asked ? host.search(asked) : null), [asked]);
  return (
    <Ready of={loaded}>
      {(found) => (
        <>
          <div class="tools">
            <span class="muted num" role="status">
              {found ? summaryOf(found) : 'Type a name, or words of a quotation or of a title.'}
            </span>
          </div>
          {found && <Results found={found} />}
        </>
      )}
    </Ready>
  );
}

const Results = ({ found: { people, countries, articles, quotations } }: { found: Found }) => (
  <>
    <Group label="People" of={people}>
      {(person) => <EntityName of={person} />}
    </Group>
    <Group label="Countries" of={countries}>
      {(country) => <EntityName of={country} />}
    </Group>
    <Group label="Articles" of={articles}>
      {({ id, title, source, date }) => (
        <>
          <a href={articlePlace(id)}>
            <bdi>{title ?? 'Untitled article'}</bdi>
          </a>
          <span class="small">{[source, shownDate(date)].filter(Boolean).join(' · ')}</span>
        </>
      )}
    </Group>
    {quotations.length > 0 && (
      <section class="found">
        <h3 class="label">Quotations</h3>
        <Table label="Quotations found" columns={QUOTATION_COLUMNS} rows={quotations} keyOf={({ id }) => id} />
      </section>
    )}
  </>
);

interface GroupProps<Row> {
  label: string;
  of: readonly Row[];
  children: (row: Row) => ComponentChildren;
}

function Group<Row extends { readonly id: string }>({ label, of, children }: GroupProps<Row>) {
  if (of.length === 0) return null;
  return (
    <section class="found">
      <h3 class="label">{label}</h3>
      <ul class="hits">
        {of.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
    </section>
  );
}

function summaryOf({ people, countries, articles, quotations }: Found): string {
  const parts = [
    people.length && counted(people.length, 'person', 'people'),
    countries.length && counted(countries.length, 'country', 'countries'),
    articles.length && counted(articles.length, 'article'),
    quotations.length && counted(quotations.length, 'quotation'),
  ].filter(Boolean);
  const cut = [people, countries, articles, quotations].some(({ length }) => length >= MOST_FOUND);
  if (parts.length === 0) return 'Nothing found.';
  return `${parts.join(', ')}${cut ? ` (${MOST_FOUND} of a kind at most)` : ''}`;
}
