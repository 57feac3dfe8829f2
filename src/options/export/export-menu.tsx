import { EXPORT_FORMATS } from '../../citations/export-formats.ts';
import { formatCount } from '../../ui/format-number.ts';
import { DropDown } from '../drop-down.tsx';
import { type Exported, useExport } from './use-export.ts';

interface ExportMenuProps {
  of: Exported;
  /** How many quotations that are. */
  count: number;
  /** Whose they are, in the file's name. */
  subject: string;
}

/** A button that opens a list of formats; the one that is chosen is saved. */
export function ExportMenu({ of, count, subject }: ExportMenuProps) {
  const { run, result } = useExport(of, subject);
  return (
    <div class="export">
      <span class={result.isFailure ? 'small is-danger' : 'small num'} role={result.isFailure ? 'alert' : 'status'}>
        {result.words}
      </span>
      <DropDown label="Export" name={`Export ${formatCount(count, 'quotation')}`} listName="Export as">
        {(close) =>
          EXPORT_FORMATS.map((format) => (
            <button
              class="choice"
              key={format.name}
              type="button"
              onClick={() => {
                close();
                run(format);
              }}
            >
              {format.name} <span class="small">{format.hint}</span>
            </button>
          ))
        }
      </DropDown>
    </div>
  );
}
