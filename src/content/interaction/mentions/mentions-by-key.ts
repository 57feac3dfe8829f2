import type { PageContext } from '../../../messages/page-requests.ts';
import type { Mention } from './mention.ts';

/**
 * The mentions that a later context may resolve or revise, by their key in it: family names and other short forms. Remembers the
 * last context, to tell what has changed.
 */
export class MentionsByKey {
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

  /** Takes a new context in. Returns the mentions whose key means somebody else in it than in the last one. */
  renamedBy({ names }: PageContext): Mention[] {
    const before = this.#names;
    this.#names = names;
    return Object.entries(names).flatMap(([key, who]) =>
      before[key] === who ? [] : [...(this.#byKey.get(key) ?? [])],
    );
  }
}
