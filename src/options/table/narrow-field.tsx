import type { ListNarrowing } from './list-narrowing.ts';

interface NarrowFieldProps {
  /** What the words are looked for in: "Title, author or source". */
  of: string;
  narrowing: ListNarrowing;
  narrow: (by: { readonly words: string }) => void;
}

/** The field above a table whose words its rows must have. */
export const NarrowField = ({ of, narrowing, narrow }: NarrowFieldProps) => (
  <input
    class="field narrow"
    type="search"
    placeholder={of}
    aria-label={`Narrow the list: ${of.toLowerCase()}`}
    dir="auto"
    value={narrowing.words ?? ''}
    onInput={({ currentTarget }) => narrow({ words: currentTarget.value })}
  />
);
