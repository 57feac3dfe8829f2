import { itemAt } from '../../engine/item-at.ts';

/** Numbers strings in the order in which they first come, from 0. */
export class Numbering<Name extends string> {
  readonly #numbers = new Map<Name, number>();
  readonly #names: Name[] = [];

  /** All names, in the order of their numbers. */
  get names(): readonly Name[] {
    return this.#names;
  }

  /** The number of a name, which gets one if it has none. */
  of(name: Name): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** The number of a name; undefined for one that has none. */
  known(name: Name): number | undefined {
    return this.#numbers.get(name);
  }

  name(number: number): Name {
    return itemAt(this.#names, number);
  }
}
