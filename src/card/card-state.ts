import type { CardSubject } from '../messages/card-contract.ts';
import type { CardData } from '../messages/card-data.ts';
import type { EntityId } from '../messages/dataset-ids.ts';

// What a card shows, and how that changes: pure functions from a state and an event to the next state.

/** An entity's card that the reader has opened, with what is needed to come back to it as they left it. */
export interface Visit {
  readonly data: CardData;
  /** The index of the quotation that has the buttons. */
  readonly current: number;
  /** How far it was scrolled, in CSS px. */
  readonly scroll: number;
  /** The companion that the reader went on to. When they come back, it gets the focus again. */
  readonly leftBy: EntityId | null;
}

/** A card that was asked for and has not come yet. Each try is a new object, so that an answer can be matched to its try. */
export interface Pending {
  readonly entity: EntityId;
  readonly name: string | null;
}

/**
 * The card shows the last of `visits`; where there is none, the choice between people. When a pending card is slow or has failed,
 * it shows `trouble` instead. Until then it goes on showing what was there, so that nothing flashes.
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

/** The state of a card that was just opened. */
export function initialState(subject: CardSubject): CardState {
  const empty = { visits: [], trouble: null };
  return 'entity' in subject
    ? { ...empty, choice: null, pending: { entity: subject.entity, name: subject.name ?? null } }
    : { ...empty, choice: subject, pending: null };
}

/** The state after an event. An answer changes nothing if it is not the answer to the pending card. */
export function nextState(state: CardState, event: CardEvent): CardState {
  switch (event.kind) {
    case 'go':
      return {
        ...state,
        visits: withCurrentVisit(state, { scroll: event.scroll, leftBy: event.entity }),
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
      return canGoBack(state) ? previousState(state) : state;
    case 'current':
      return { ...state, visits: withCurrentVisit(state, { current: event.index }) };
  }
}

/** The visit that is shown; null while there is none. */
export const currentVisit = (state: CardState): Visit | null => state.visits.at(-1) ?? null;

export function canGoBack({ choice, visits, pending, trouble }: CardState): boolean {
  const depth = visits.length + (choice ? 1 : 0);
  return pending && trouble ? depth > 0 : depth > 1;
}

function previousState(state: CardState): CardState {
  const gone = { ...state, pending: null, trouble: null };
  return state.pending && state.trouble ? gone : { ...gone, visits: state.visits.slice(0, -1) };
}

function withCurrentVisit({ visits }: CardState, change: Partial<Visit>): readonly Visit[] {
  const top = visits.at(-1);
  return top ? [...visits.slice(0, -1), { ...top, ...change }] : visits;
}
