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

interface QuotationsProps {
  /** Null: everybody's. */
  entity: EntityId | null;
  side: 'speaker' | 'about';
}

/** All quotations, or one entity's: said by it, or about it. */
export function Quotations({ entity, side }: QuotationsProps) {
  const host = useHost();
  const [asked, setPage] = useState(0);
  const loaded = useLoaded(
    () =>
      host.quotations({
        ...(entity && { [side]: entity }),
        offset: asked * ROWS,
        limit: ROWS,
      }),
    [asked],
  );
  return (
    <>
      {entity && <RecordHead entity={entity} side={side} />}
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
