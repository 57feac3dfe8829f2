import type { ChangeOfPeople } from '../model/contributions.ts';
import { type Correction, isOfPeople } from '../model/corrections.ts';
import { peopleOf } from '../model/readers-people.ts';
import type { DatasetDb } from '../read/dataset-transaction.ts';
import { readReadersPeople } from '../read/read-readers-people.ts';

/** What the reader says of people after a mutation's corrections, and whether it changes which names are looked for. */
export interface PeopleAfter extends ChangeOfPeople {
  readonly changesNotNames: boolean;
}

/** @param corrections those of the mutation that makes them: they are not stored yet */
export async function changeOfPeople(db: DatasetDb, corrections: readonly Correction[]): Promise<PeopleAfter> {
  const said = await readReadersPeople(db, corrections);
  const changed = corrections.filter(isOfPeople);
  return {
    said,
    of: [...new Set(changed.flatMap(peopleOf))],
    changesNotNames: changed.some(({ change }) => change.kind === 'not a name'),
  };
}
