import { type Random, random } from '../bench/random.ts';

/** A part of the project that takes in what strangers made. */
export interface FuzzTarget<Input> {
  readonly name: string;
  /** Inputs that once broke it. They are tried first, each time. */
  readonly found: readonly Input[];
  readonly make: (r: Random) => Input;
  /** Throws where the input breaks what must hold. */
  readonly check: (input: Input) => void | Promise<void>;
}

/** A number of 32 bits from two, so that each input of a run has a seed of its own, by which it can be made again alone. */
const mixed = (seed: number, n: number): number => Math.imul(seed ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) | 0;

/**
 * Tries a target with inputs made from a seed.
 * @param until ends the run after so many inputs, or so many ms
 * @returns how many inputs were tried, those that were found before besides
 * @throws an Error that names the seed of the input that broke it
 */
export async function fuzz<Input>(
  { name, found, make, check }: FuzzTarget<Input>,
  seed: number,
  until: { readonly inputs: number; readonly ms: number },
): Promise<number> {
  for (const [n, input] of found.entries()) await tried(`${name}, input ${n} of those found before`, check, input);
  const end = performance.now() + until.ms;
  let n = 0;
  for (; n < until.inputs && performance.now() < end; n++) {
    const own = mixed(seed, n);
    await tried(`${name}, input ${n} of seed ${seed} (random(${own}))`, check, make(random(own)));
  }
  return n;
}

async function tried<Input>(what: string, check: FuzzTarget<Input>['check'], input: Input): Promise<void> {
  try {
    await check(input);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`${what}: ${words}\n${shown(input)}`);
  }
}

const MAX_SHOWN_CHARS = 2_000;

function shown(input: unknown): string {
  const bytes = input instanceof Uint8Array ? `bytes ${Buffer.from(input).toString('base64')}` : null;
  try {
    return (bytes ?? JSON.stringify(input) ?? String(input)).slice(0, MAX_SHOWN_CHARS);
  } catch {
    return String(input);
  }
}
