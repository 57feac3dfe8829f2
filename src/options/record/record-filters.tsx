import type { ComponentChildren } from 'preact';
import type { RecordFacets } from '../../dataset/read/record-facets.ts';
import { useFieldValue } from '../../ui/use-field-value.ts';
import { Choice, sourceOptions } from '../table/narrow-choice.tsx';
import type { Narrowing, RecordSide } from './narrowing.ts';

interface RecordFiltersProps {
  /** What a screen reader calls it. */
  label: string;
  facets: RecordFacets;
  narrowing: Narrowing;
  side: RecordSide;
  /** In the place of the field for who is on the other side, where the list knows no few of them. */
  speakers?: ComponentChildren;
  narrow: (by: Partial<Record<keyof Narrowing, string | undefined>>) => void;
}

/** The fields that narrow a record, or the list of all quotations: who is on the other side, source, kind, words. Each choice counts what it would leave. */
export function RecordFilters({ label, facets, narrowing, side, speakers, narrow }: RecordFiltersProps) {
  const { sources, others, kinds } = facets;
  const field = useFieldValue(narrowing.words ?? '');
  const countOf = (kind: string): number => kinds.find(({ value }) => value === kind)?.count ?? 0;
  return (
    <search class="filters" aria-label={label}>
      {speakers}
      {!speakers && (others.length > 0 || narrowing.other) && (
        <Choice
          label={side === 'speaker' ? 'About' : 'Said by'}
          all={side === 'speaker' ? 'About anything' : 'Said by anybody'}
          value={narrowing.other}
          choose={(other) => narrow({ other })}
          options={others.map(({ value: { id, name }, count }) => ({ value: id, name, count }))}
        />
      )}
      {(sources.length > 1 || narrowing.source !== undefined) && (
        <Choice
          label="Source"
          all="Every source"
          value={narrowing.source}
          choose={(source) => narrow({ source })}
          options={sourceOptions(sources)}
        />
      )}
      {(kinds.length > 1 || narrowing.kind) && (
        <Choice
          label="Own or reported words"
          all="Own and reported"
          value={narrowing.kind}
          choose={(kind) => narrow({ kind })}
          options={[
            { value: 'own', name: 'Own words only', count: countOf('own') },
            { value: 'reported', name: 'Reported only', count: countOf('reported') },
          ]}
        />
      )}
      <form
        class="grow"
        onSubmit={(event) => {
          event.preventDefault();
          const words = new FormData(event.currentTarget).get('words');
          narrow({ words: (typeof words === 'string' && words.trim()) || undefined });
        }}
      >
        <input
          ref={field}
          class="field"
          type="search"
          name="words"
          placeholder="Words, then Enter"
          aria-label="Words in the quotation"
          dir="auto"
          onSearch={({ currentTarget }) =>
            currentTarget.value === '' && narrowing.words && narrow({ words: undefined })
          }
        />
      </form>
    </search>
  );
}
