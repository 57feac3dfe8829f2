import type { CardSubject } from '../messages/card-contract.ts';
import type { CardData } from '../messages/card-data.ts';
import type { EntityId } from '../messages/ids.ts';

/** One entity's card that was opened, with what is needed to come back to it as it was left. */
export interface Visit {
  readonly data: CardData;
  /** Index of the quotation that has the acts. */
  readonly current: number;
  readonly scroll: number;
  /** The companion by which it was left; back puts the focus there again. */
  readonly leftBy: EntityId | null;
}

/** A card being asked for. A new object for every try. */
export interface Pending {
  readonly entity: EntityId;
  readonly name: string | null;
}

/**
 * What the card shows: the last visit (or, with none, the choice of people), unless a pending card is slow or has failed.
 * While one is still quick, what was there stays, so that nothing flashes.
 */
export interface CardState {
  readonly choice: Extract<CardSubject, { candidates: unknown }> | null;
  readonly visits: readonly Visit[];
  readonly pending: Pending | null;
  readonly trouble: 'slow' | 'failed' | null;
}

export type CardEvent =
  | { readonly kind: 'go'; readonly entity: EntityId; readonly name: string; readonly scroll: number }
  | { readonly kind: 'slow'; readonly pending: Pending }
  | { readonly kind: 'came'; readonly pending: Pending; readonly data: CardData }
  | { readonly kind: 'failed'; readonly pending: Pending }
  | { readonly kind: 'again' }
  | { readonly kind: 'back' }
  | { readonly kind: 'current'; readonly index: number };

export function startOf(subject: CardSubject): CardState {
  const empty = { visits: [], trouble: null };
  return 'entity' in subject
    ? { ...empty, choice: null, pending: { entity: subject.entity, name: subject.name ?? null } }
    : { ...empty, choice: subject, pending: null };
}

/** The card after an event. Answers to a question no longer asked change nothing. */
export function step(state: CardState, event: CardEvent): CardState {
  switch (event.kind) {
    case 'go':
      return {
        ...state,
        visits: withTop(state, { scroll: event.scroll, leftBy: event.entity }),
        pending: { entity: event.entity, name: event.name },
        trouble: null,
      };
    case 'slow':
      return state.pending === event.pending && !state.trouble ? { ...state, trouble: 'slow' } : state;
    case 'failed':
      return state.pending === event.pending ? { ...state, trouble: 'failed' } : state;
    case 'came':
      if (state.pending !== event.pending) return state;
      return {
        ...state,
        visits: [...state.visits, { data: event.data, current: 0, scroll: 0, leftBy: null }],
        pending: null,
        trouble: null,
      };
    case 'again':
      return state.pending ? { ...state, pending: { ...state.pending }, trouble: null } : state;
    case 'back':
      return canGoBack(state) ? backOf(state) : state;
    case 'current':
      return { ...state, visits: withTop(state, { current: event.index }) };
  }
}

/** The visit on show; null while there is none. */
export const topOf = (state: CardState): Visit | null => state.visits.at(-1) ?? null;

export function canGoBack({ choice, visits, pending, trouble }: CardState): boolean {
  const depth = visits.length + (choice ? 1 : 0);
  return pending && trouble ? depth > 0 : depth > 1;
}

function backOf(state: CardState): CardState {
  const gone = { ...state, pending: null, trouble: null };
  return state.pending && state.trouble ? gone : { ...gone, visits: state.visits.slice(0, -1) };
}

function withTop({ visits }: CardState, change: Partial<Visit>): readonly Visit[] {
  const top = visits.at(-1);
  return top ? [...visits.slice(0, -1), { ...top, ...change }] : visits;
}
