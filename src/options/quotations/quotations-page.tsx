import { useState } from 'preact/hooks';
import { formatCount } from '../../ui/format-number.ts';
import { ExportMenu } from '../export/export-menu.tsx';
import { LoadedContent } from '../host/loaded-content.tsx';
import { useHost } from '../host/options-host.ts';
import { useLoaded } from '../host/use-loaded.ts';
import { Pager, pageWithin } from '../table/pager.tsx';
import { ROWS_PER_PAGE, Table } from '../table/table.tsx';
import { SelectionTools, usePickedQuotations } from './picked-quotations.tsx';
import { QUOTATION_COLUMNS } from './quotation-columns.tsx';

/** The page of all quotations. */
export function QuotationsPage() {
  const host = useHost();
  const [asked, setPage] = useState(0);
  const picked = usePickedQuotations();
  const loaded = useLoaded(() => host.quotations({ offset: asked * ROWS_PER_PAGE, limit: ROWS_PER_PAGE }), [asked]);
  return (
    <LoadedContent of={loaded}>
      {({ total, quotations }) => (
        <>
          {picked.rows.length > 0 ? (
            <SelectionTools picked={picked}>
              <ExportMenu of={picked.rows} count={picked.rows.length} subject="selection" />
            </SelectionTools>
          ) : (
            <div class="tools">
              <span class="muted num" role="status">
                {formatCount(total, 'quotation')}
                {total > 1 && ', latest first'}
              </span>
              <div class="ends push">{total > 0 && <ExportMenu of={{}} count={total} subject="quotations" />}</div>
            </div>
          )}
          {quotations.length > 0 && (
            <Table
              label="Quotations"
              columns={QUOTATION_COLUMNS}
              rows={quotations}
              rowKey={({ id }) => id}
              leadingCell={picked.checkbox}
              isSelected={({ id }) => picked.has(id)}
            />
          )}
          <Pager
            page={pageWithin(asked, total, ROWS_PER_PAGE)}
            size={ROWS_PER_PAGE}
            total={total}
            turn={setPage}
            of="Quotations"
          />
        </>
      )}
    </LoadedContent>
  );
}
