import { useEffect, useRef, useState } from 'preact/hooks';
import { RECORD_FIELDS, type RecordField } from '../../import/record-columns.ts';
import { DownIcon } from '../../ui/icons.tsx';
import type { TableToChoose } from './use-import.ts';

const LABELS: Readonly<Record<RecordField, string>> = {
  text: 'Text',
  title: 'Title',
  author: 'Author',
  source: 'Source',
  url: 'Address',
  date: 'Date',
  language: 'Language',
};

interface ChooseColumnsProps extends TableToChoose {
  chosen: (columns: Readonly<Record<string, string>> | null) => void;
}

/** A form in which the reader says what the columns of a table hold, with its first rows beneath. */
export function ChooseColumns({ name, table, chosen }: ChooseColumnsProps) {
  const [choice, setChoice] = useState<Readonly<Record<string, string>>>(table.likely);
  const heading = useRef<HTMLHeadingElement>(null);
  // The form has come in place of what the reader was at.
  useEffect(() => heading.current?.focus(), []);
  const [asked, setAsked] = useState(false);
  const isMissing = !choice.text;
  return (
    <form
      class="columns-form"
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isMissing) chosen(Object.fromEntries(Object.entries(choice).filter(([, column]) => column !== '')));
      }}
    >
      <h3 class="strong" ref={heading} tabIndex={-1}>
        What do the columns of <bdi>{name}</bdi> hold?
      </h3>
      <p class="small">Each row becomes an article. Files with the same columns are read alike.</p>
      <div class="fields">
        {RECORD_FIELDS.map((field) => (
          <div class="field-label" key={field}>
            <label for={`column-${field}`}>
              {LABELS[field]}
              {field === 'text' && ' (needed)'}
            </label>
            <span class="select">
              <select
                class="field"
                id={`column-${field}`}
                value={choice[field] ?? ''}
                aria-invalid={field === 'text' && asked && isMissing}
                onChange={(event) => setChoice({ ...choice, [field]: event.currentTarget.value })}
              >
                <option value="">Not in the file</option>
                {table.columns.map((column) => (
                  <option key={column} value={column}>
                    {column}
                  </option>
                ))}
              </select>
              <DownIcon />
            </span>
          </div>
        ))}
      </div>
      <p class="is-danger" role="alert">
        {asked && isMissing && 'Choose the column that holds the articles’ text.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="wrap" tabIndex={0} aria-label="The first rows">
        <table class="table preview">
          <caption class="vh">The first rows of the file</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                  <span class="small"> {meaningOf(choice, column)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, n) => (
              <tr key={n}>
                {row.map((cell, i) => (
                  <td key={i} dir="auto">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="tools-in">
        <button class="btn primary" type="submit">
          Import
        </button>
        <button class="btn" type="button" onClick={() => chosen(null)}>
          Cancel
        </button>
      </div>
    </form>
  );
}

function meaningOf(choice: Readonly<Record<string, string>>, column: string): string {
  const field = RECORD_FIELDS.find((one) => choice[one] === column);
  return field ? `= ${LABELS[field].toLowerCase()}` : '';
}
