import type { Facet } from '../../dataset/read/record-facets.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { DownIcon } from '../../ui/icons.tsx';

interface ChoiceProps {
  label: string;
  /** The name of not narrowing by this. */
  all: string;
  value: string | undefined;
  options: readonly (Facet<string> & { readonly name: string })[];
  choose: (value: string | undefined) => void;
}

/** A field that narrows a list by one of the values that its rows have. */
export function Choice({ label, all, value, options, choose }: ChoiceProps) {
  const at = options.findIndex((one) => one.value === value);
  const gone = value !== undefined && at < 0;
  return (
    <span class="select">
      <select
        class="field"
        aria-label={label}
        value={value === undefined ? '' : String(at)}
        onChange={({ currentTarget }) => choose(options[Number(currentTarget.value || 'NaN')]?.value)}
      >
        <option value="">{all}</option>
        {gone && <option value="-1">{value || NO_SOURCE} (0)</option>}
        {options.map(({ name, count }, nth) => (
          <option key={name} value={String(nth)}>
            {name} ({formatNumber(count)})
          </option>
        ))}
      </select>
      <DownIcon />
    </span>
  );
}

const NO_SOURCE = 'Source not known';

/** The sources that a list can be narrowed by. */
export const sourceOptions = (sources: readonly Facet<string>[]) =>
  sources.map(({ value, count }) => ({ value, name: value || NO_SOURCE, count }));
