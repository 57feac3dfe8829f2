import type { EntitySummary } from '../../dataset/model/dataset-types.ts';
import { otherNames } from '../../dataset/model/joined-record.ts';
import type { PeopleChange } from '../../dataset/model/people-changes.ts';
import { formatNumber } from '../../ui/format-number.ts';
import { useCorrections } from '../corrections/use-corrections.ts';
import { type Selection, selectedWords } from '../table/use-selection.ts';
import { isPerson } from './entity-name.tsx';

/** Names that are corrected in one act, at most: the writer takes no more. */
const MAX_NAMES = 1_000;

interface PeopleToolsProps {
  selected: readonly EntitySummary[];
  selection: Selection<EntitySummary>;
  /** How many the list has. */
  total: number;
}

/** The line above the list of people while some are selected: what can be said of all of them at once. */
export function PeopleTools({ selected, selection, total }: PeopleToolsProps) {
  const { correctPeople } = useCorrections();
  const [one, other, ...more] = selected.map(({ id }) => id).filter(isPerson);
  const two = one && other && more.length === 0 ? ([one, other] as const) : null;
  const names = [...new Set(selected.flatMap((of) => [of.name, ...otherNames(of)]))];
  const hasRoom = names.length <= MAX_NAMES;
  const correct = (changes: readonly PeopleChange[]) => correctPeople(changes).then(selection.clear);
  return (
    <section class="tools picked" aria-label="With the selection">
      <span class="strong num" role="status">
        {selectedWords(selected.length, total)}
      </span>
      <button
        class="btn"
        type="button"
        aria-disabled={!two}
        title={two ? undefined : 'For two people'}
        onClick={() => two && correct([{ kind: 'one person', people: two }])}
      >
        One person
      </button>
      <button
        class="btn"
        type="button"
        aria-disabled={!hasRoom}
        title={hasRoom ? undefined : `For ${formatNumber(MAX_NAMES)} names at most`}
        onClick={() => hasRoom && correct(names.map((name) => ({ kind: 'not a name', name })))}
      >
        Don’t spot {names.length === 1 ? 'this name' : 'these names'}
      </button>
      {/* It stays when all are selected, so that it keeps the focus. */}
      <button class="act" type="button" aria-disabled={selected.length === total} onClick={selection.selectAll}>
        Select all {formatNumber(total)}
      </button>
      <button class="act push" type="button" onClick={selection.clear}>
        Clear selection
      </button>
    </section>
  );
}
