import type { QuotationChoice } from '../../dataset/read/choose-quotations.ts';
import type { EntityId } from '../../engine/types.ts';
import { quotationsPlace } from '../../ui/options-places.ts';

// By what a record is narrowed, as the page's address says it: a narrowed record can be sent, kept as a bookmark, and gone back to.

/** Which side of its quotations a record's entity is on. */
export type RecordSide = 'speaker' | 'about';

/** What a record is narrowed by; what is absent does not narrow it. */
export interface Narrowing {
  readonly words?: string;
  /** Who is on the other side: of what somebody said, about whom; of what was said about somebody, and of all, who said it. */
  readonly other?: EntityId;
  readonly source?: string;
  /** See `QuotationChoice`. */
  readonly during?: string;
  readonly kind?: 'own' | 'reported';
}

const isEntityId = (id: string): id is EntityId => /^(person|country):./.test(id);

/** The narrowing in an address's query. What is malformed does not narrow. */
export function narrowingOf(asked: URLSearchParams): Narrowing {
  const words = asked.get('words')?.trim();
  const other = asked.get('other');
  const source = asked.get('source');
  const during = asked.get('during');
  const kind = asked.get('kind');
  return {
    ...(words && { words }),
    ...(other && isEntityId(other) && { other }),
    ...(source !== null && { source }),
    ...(during && /^(?:\d{4}(?:-\d{2})?|undated)$/.test(during) && { during }),
    ...((kind === 'own' || kind === 'reported') && { kind }),
  };
}

/** The place of the list of all quotations. */
export const QUOTATIONS = '#/quotations';

/** The place of a record that is narrowed. */
export const narrowedPlace = (side: RecordSide, entity: EntityId, narrowing: Narrowing): string =>
  withNarrowing(quotationsPlace(side, entity), narrowing);

/** The place of a list with what narrows it. */
export function withNarrowing(place: string, narrowing: Narrowing): string {
  const query = new URLSearchParams();
  for (const name of ['words', 'other', 'source', 'during', 'kind'] as const) {
    const value = narrowing[name];
    if (value !== undefined) query.set(name, value);
  }
  return query.size > 0 ? `${place}${place.includes('?') ? '&' : '?'}${query}` : place;
}

/** A narrowing with some of it changed; what is undefined no longer narrows. */
export function changedNarrowing(now: Narrowing, by: Partial<Record<keyof Narrowing, string | undefined>>): Narrowing {
  const query: Record<string, string | undefined> = { ...now, ...by };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

/** The quotations of a record that is narrowed. */
export const choiceOf = (side: RecordSide, entity: EntityId, { other, ...rest }: Narrowing): QuotationChoice => ({
  ...rest,
  [side]: entity,
  ...(other && { [side === 'speaker' ? 'about' : 'speaker']: other }),
});
