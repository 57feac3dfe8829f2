// When a card opens and closes, as a state machine of pure functions: a state and an event give the next state, the effects to be
// carried out, and the time at which to look again.
import type { Point } from '../../../messages/viewport-geometry.ts';
import { distance } from '../../shared/geometry.ts';
import { MIN_MOVE_PX, REST_MS } from '../../shared/pointer-rest.ts';

/** A pointer must rest on a mention this long before its card opens: passing over a name is not asking about it. */
const OPEN_MS = 400;
/** The same while another card is open: the reader has shown that they want cards. */
const NEXT_MS = 150;
/** A pointer must have left mention and card this long before the card closes: a shorter slip was not meant. */
const LEAVE_MS = 300;

export type OpenedBy = 'pointer' | 'keyboard' | 'tap';

/** Whether a card is open, and what the pointer rests on. `T` is a mention; mentions are compared as objects. */
export type HoverState<T> =
  | {
      readonly kind: 'closed';
      readonly rest: Rest<T> | null;
      /** The mention whose card the reader has closed: not opened again until the pointer has left it. */
      readonly dismissed: T | null;
    }
  | {
      readonly kind: 'open';
      readonly target: T;
      readonly by: OpenedBy;
      readonly pinned: boolean;
      /** When the pointer left mention and card; null while it is on one of them or on its way to the card. */
      readonly leftAt: number | null;
      /** Another mention that the pointer rests on. */
      readonly rest: Rest<T> | null;
    };

/** A pointer at rest on a mention. */
interface Rest<T> {
  readonly target: T;
  readonly at: Point;
  /** When the rest began, in ms. */
  readonly since: number;
  /** Whether the card is being prepared. */
  readonly isPrepared: boolean;
}

export type HoverEvent<T> =
  /** The pointer was seen at a place: on a mention, or on none. `safe`: it is on the card, or on its way from the mention there. */
  | {
      readonly kind: 'pointer';
      readonly at: Point;
      readonly on: T | null;
      readonly safe: boolean;
      /** When the pointer came to this place. */
      readonly since: number;
    }
  /** Time has passed: sent when `wake` said so. */
  | { readonly kind: 'time' }
  /** The page was scrolled, or the pointer is moving: it rests on nothing. */
  | { readonly kind: 'unrest' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'clicked-elsewhere' }
  /** The open card's mention has gone out of view or off the page. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  /** The reader asked for the card by keyboard or with a tap: it opens at once. */
  | { readonly kind: 'keyboard' | 'tap'; readonly target: T }
  /** The card's own button was pressed, or everything ends. */
  | { readonly kind: 'close' };

export type HoverEffect<T> =
  /** Prepare the card: it will be wanted if the rest goes on. */
  | { readonly do: 'prepare'; readonly target: T }
  /** Discard the prepared card: the rest has ended. */
  | { readonly do: 'discard' }
  | { readonly do: 'open'; readonly target: T; readonly by: OpenedBy }
  | { readonly do: 'close' };

export interface HoverStep<T> {
  readonly state: HoverState<T>;
  readonly effects: readonly HoverEffect<T>[];
  /** When to send `time`, on the clock of `now`; null: no need to before another event. */
  readonly wake: number | null;
}

export const CLOSED = { kind: 'closed', rest: null, dismissed: null } as const;

/** Takes an event in. Pure. @param now in ms of any clock that never goes back */
export function step<T>(state: HoverState<T>, event: HoverEvent<T>, now: number): HoverStep<T> {
  const reacted = react(state, event);
  const { state: next, effects } = advance(reacted, now);
  const all = [...immediateEffects(state, event, reacted), ...effects];
  const isUnwanted =
    state.rest?.isPrepared && next.rest?.target !== state.rest.target && !all.some((one) => one.do === 'open');
  return { state: next, effects: isUnwanted ? [...all, { do: 'discard' }] : all, wake: wakeOf(next) };
}

/** The state that an event leads to, whatever time it is. */
function react<T>(state: HoverState<T>, event: HoverEvent<T>): HoverState<T> {
  switch (event.kind) {
    case 'keyboard':
    case 'tap':
      return { kind: 'open', target: event.target, by: event.kind, pinned: false, leftAt: null, rest: null };
    case 'unrest':
      return state.rest ? { ...state, rest: null } : state;
    case 'time':
      return state;
    case 'pin':
      return state.kind === 'open' ? { ...state, pinned: event.pinned, leftAt: null } : state;
    case 'pointer':
      return state.kind === 'closed' ? pointedClosed(state, event) : pointedOpen(state, event);
    case 'clicked-elsewhere':
      return state.kind === 'open' && state.pinned ? state : dismiss(state);
    case 'escape':
      return dismiss(state);
    case 'gone':
    case 'close':
      return state.kind === 'open' ? dismiss(state) : state;
  }
}

/** Closed, and not to be opened again by a pointer that is still on the mention. */
const dismiss = <T>(state: HoverState<T>): Closed<T> => ({
  kind: 'closed',
  rest: null,
  dismissed: state.kind === 'open' ? state.target : state.dismissed,
});

type Pointed<T> = Extract<HoverEvent<T>, { kind: 'pointer' }>;
type Open<T> = Extract<HoverState<T>, { kind: 'open' }>;
type Closed<T> = Extract<HoverState<T>, { kind: 'closed' }>;

function pointedClosed<T>(state: Closed<T>, event: Pointed<T>): HoverState<T> {
  const { on } = event;
  // A dismissed mention stays dismissed until the pointer has left it.
  const dismissed = on !== null && on === state.dismissed ? on : null;
  return { kind: 'closed', dismissed, rest: on === null || dismissed ? null : restOn(state.rest, on, event) };
}

function pointedOpen<T>(state: Open<T>, event: Pointed<T>): HoverState<T> {
  const { on, safe, since } = event;
  if (state.pinned || (state.by !== 'pointer' && on === null)) return { ...state, leftAt: null, rest: null };
  if (safe || on === state.target) return { ...state, leftAt: null, rest: null };
  const leftAt = state.by === 'pointer' ? (state.leftAt ?? since) : null;
  return { ...state, leftAt, rest: on === null ? null : restOn(state.rest, on, event) };
}

/** The rest that goes on, or begins, where the pointer is on a mention. */
function restOn<T>(before: Rest<T> | null, target: T, { at, since }: Pointed<T>): Rest<T> {
  const still = before?.target === target && distance(before.at, at) < MIN_MOVE_PX;
  return still ? before : { target, at, since, isPrepared: before?.target === target && before.isPrepared };
}

/** The effects that an event has at once, whatever time it is. */
function immediateEffects<T>(before: HoverState<T>, event: HoverEvent<T>, { kind }: HoverState<T>): HoverEffect<T>[] {
  if (before.kind === 'open' && kind === 'closed') return [{ do: 'close' }];
  return 'target' in event ? [{ do: 'open', target: event.target, by: event.kind }] : [];
}

/** What has become due by `now`: the card is prepared, opens, or closes. */
function advance<T>(state: HoverState<T>, now: number): { state: HoverState<T>; effects: HoverEffect<T>[] } {
  const { rest } = state;
  if (rest && now - rest.since >= openAfter(state)) {
    const { target } = rest;
    return {
      state: { kind: 'open', target, by: 'pointer', pinned: false, leftAt: null, rest: null },
      effects: [{ do: 'open', target, by: 'pointer' }],
    };
  }
  if (state.kind === 'open' && state.leftAt !== null && now - state.leftAt >= LEAVE_MS && !rest)
    return { state: CLOSED, effects: [{ do: 'close' }] };
  if (rest && !rest.isPrepared && now - rest.since >= REST_MS)
    return {
      state: { ...state, rest: { ...rest, isPrepared: true } },
      effects: [{ do: 'prepare', target: rest.target }],
    };
  return { state, effects: [] };
}

/** When something becomes due next. */
function wakeOf<T>(state: HoverState<T>): number | null {
  const { rest } = state;
  if (rest) return rest.since + (rest.isPrepared ? openAfter(state) : REST_MS);
  return state.kind === 'open' && state.leftAt !== null ? state.leftAt + LEAVE_MS : null;
}

const openAfter = <T>({ kind }: HoverState<T>): number => (kind === 'open' ? NEXT_MS : OPEN_MS);
