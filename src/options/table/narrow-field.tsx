interface NarrowFieldProps {
  /** What the words are looked for in: "Title, author or source". */
  of: string;
  words: string;
  setWords: (words: string) => void;
}

/** The field above a table whose words its rows must have. */
export const NarrowField = ({ of, words, setWords }: NarrowFieldProps) => (
  <input
    class="field narrow"
    type="search"
    placeholder={of}
    aria-label={`Narrow the list: ${of.toLowerCase()}`}
    dir="auto"
    value={words}
    onInput={({ currentTarget }) => setWords(currentTarget.value)}
  />
);
