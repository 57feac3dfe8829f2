import { useRef } from 'preact/hooks';
import type { Selection } from './use-selection.ts';

interface RowCheckboxProps<Row> {
  row: Row;
  selection: Selection<Row>;
  /** Turns the row, or, where Shift is held, all from the one that was turned before. */
  turn: (on: boolean, isShifted: boolean) => void;
}

/** The checkbox that selects a row of a list. */
export function RowCheckbox<Row>({ row, selection, turn }: RowCheckboxProps<Row>) {
  const isShifted = useRef(false);
  return (
    <label>
      <input
        type="checkbox"
        aria-label={`Select ${selection.labelOf(row)}`}
        checked={selection.has(row)}
        onClick={({ shiftKey }) => {
          isShifted.current = shiftKey;
        }}
        onChange={({ currentTarget: { checked } }) => turn(checked, isShifted.current)}
      />
    </label>
  );
}
