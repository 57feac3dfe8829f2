import type { ArticleFacts } from '../../engine/types.ts';
import { canonicalUrl } from './article-ids.ts';
import type { GivenFacts } from './dataset-types.ts';

/** An article's facts, where each may be empty, null or undefined: it is then not known. */
type MaybeFacts = { readonly [F in keyof GivenFacts]: string | null | undefined };

/** The facts that are known, in the order in which they are given. */
export function knownFacts(facts: MaybeFacts): GivenFacts {
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** The facts that are known, without an address that is none. */
export function usableFacts(facts: MaybeFacts): GivenFacts {
  const { url } = facts;
  return knownFacts({ ...facts, url: url && canonicalUrl(url) !== null ? url : null });
}

/** What the engine is told of an article besides its text. It finds source, address and date for itself, or not at all. */
export const factsForReading = ({ title, author, language }: GivenFacts): ArticleFacts =>
  knownFacts({ title, author, language });
