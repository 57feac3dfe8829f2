import { random } from '../bench/random.ts';
import type { FaultKind } from './planted-faults.ts';
import type { FaultTrials, Tried } from './try-fault.ts';
import { OF_OTHER_TAB, WORKS, type Work } from './works.ts';

/** How far beyond its last step a fault may come, as a multiple of the steps: some come after all is done. */
const REACH = 1.05;

/** Which faults are tried. */
export interface FaultRun {
  readonly kind: FaultKind;
  readonly count: number;
  readonly seed: number;
  /** Whether another tab asks for something at the same time. */
  readonly withOther: boolean;
}

/** Tries faults of one kind at random moments, of one work after the other. */
export async function runFaults(
  trials: FaultTrials,
  { kind, count, seed, withOther }: FaultRun,
  works: readonly Work[] = WORKS,
): Promise<Tried[]> {
  const r = random(seed);
  const tried: Tried[] = [];
  for (let n = 0; n < count; n++) {
    const work = works[n % works.length];
    if (!work) break;
    const asked = { work, other: withOther ? r.pick(OF_OTHER_TAB) : null };
    const step = 1 + Math.floor(r.next() * REACH * (await trials.steps(asked)));
    tried.push(await trials.try(asked, kind, step));
  }
  return tried;
}
