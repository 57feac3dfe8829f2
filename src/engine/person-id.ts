import { fold } from './text/fold.ts';
import type { PersonId } from './types.ts';

/** The id of a person by their fullest name: a slug of it, letters of any script kept ("person:sergey-lavrov"). */
export function personId(name: string): PersonId {
  const slug = fold(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `person:${slug}`;
}
