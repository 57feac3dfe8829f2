import type { PageContext } from '../../../messages/page.ts';
import type { Mention } from './mention.ts';

/** The mentions whom the page may name by a later context, and what it has named them by so far. */
export class OpenNames {
  readonly #byKey = new Map<string, Set<Mention>>();
  #names: PageContext['names'] = {};

  add(mention: Mention): void {
    if (mention.key === null) return;
    const same = this.#byKey.get(mention.key) ?? new Set();
    this.#byKey.set(mention.key, same.add(mention));
  }

  delete(mention: Mention): void {
    if (mention.key !== null) this.#byKey.get(mention.key)?.delete(mention);
  }

  /** Those whose key a context names by somebody else than the one before it: what stayed is passed, however many names it has. */
  renamedBy({ names }: PageContext): Mention[] {
    const before = this.#names;
    this.#names = names;
    return Object.entries(names).flatMap(([key, who]) =>
      before[key] === who ? [] : [...(this.#byKey.get(key) ?? [])],
    );
  }
}
