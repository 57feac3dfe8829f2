import { useState } from 'preact/hooks';
import type { EntityId } from '../engine/types.ts';
import { counted } from '../ui/counts.ts';
import { useHost } from './host.ts';
import { Pager, pageOf } from './pager.tsx';
import { QUOTATION_COLUMNS } from './quotation-table.tsx';
import { RecordHead } from './record-head.tsx';
import { ROWS, Table } from './table.tsx';
import { Ready } from './trouble.tsx';
import { useLoaded } from './use-loaded.ts';

/** All quotations, or one entity's: said by it, or about it. */
export function Quotations({ speaker, about }: { speaker: string | null; about: string | null }) {
  const host = useHost();
  const [asked, setPage] = useState(0);
  const by = entityOf(speaker);
  const on = entityOf(about);
  const loaded = useLoaded(
    () =>
      host.quotations({
        ...(by && { speaker: by }),
        ...(on && { about: on }),
        offset: asked * ROWS,
        limit: ROWS,
      }),
    [asked],
  );
  const entity = by ?? on;
  return (
    <>
      {entity && <RecordHead entity={entity} side={by ? 'speaker' : 'about'} />}
      <Ready of={loaded}>
        {({ total, quotations }) => (
          <>
            <div class="tools">
              <span class="muted num" role="status">
                {counted(total, 'quotation')}
                {total > 1 && ', latest first'}
              </span>
            </div>
            {quotations.length > 0 && (
              <Table label="Quotations" columns={QUOTATION_COLUMNS} rows={quotations} keyOf={({ id }) => id} />
            )}
            <Pager page={pageOf(asked, total, ROWS)} size={ROWS} total={total} turn={setPage} of="Quotations" />
          </>
        )}
      </Ready>
    </>
  );
}

function entityOf(id: string | null): EntityId | null {
  return id && isEntityId(id) ? id : null;
}

const isEntityId = (id: string): id is EntityId => /^(person|country):./.test(id);
