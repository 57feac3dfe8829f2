import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DropDown } from '../drop-down.tsx';
import { useHost } from '../host/options-host.ts';
import type { Column } from './table.tsx';

interface ChosenColumns<Row> {
  readonly columns: readonly Column<Row>[];
  /** The button that opens the list of all columns. */
  readonly menu: ComponentChildren;
}

/**
 * The columns of a table that the reader wants to see, and the button by which they choose them. The first one names the rows and
 * is always there.
 * @param table the name under which the choice is kept
 */
export function useColumns<Row>(table: string, [first, ...others]: readonly Column<Row>[]): ChosenColumns<Row> {
  const host = useHost();
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let isOver = false;
    host.turnedColumns(table).then(
      (now) => isOver || setTurned(new Set(now)),
      // Then the table has the columns that it has by itself.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [host, table]);
  const isShown = ({ label, isExtra }: Column<Row>): boolean => turned.has(label) === (isExtra ?? false);
  const choose = ({ label }: Column<Row>): void => {
    const next = new Set(turned);
    if (!next.delete(label)) next.add(label);
    setTurned(next);
    // What could not be stored holds until the page is closed.
    host.turnColumns(table, [...next]).catch(() => {});
  };
  return {
    columns: first ? [first, ...others.filter(isShown)] : [],
    menu: (
      <DropDown label="Columns" listName="Columns that are shown">
        {() =>
          others.map((column) => (
            <label class="check choice" key={column.label}>
              <input type="checkbox" checked={isShown(column)} onChange={() => choose(column)} />
              {column.label}
            </label>
          ))
        }
      </DropDown>
    ),
  };
}
