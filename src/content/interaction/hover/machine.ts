import type { Point } from '../../../messages/card-contract.ts';
import { distance } from '../../shared/geometry.ts';
import { MOVED_PX, REST_MS } from '../../shared/rest.ts';

/** A pointer must be at rest so long before anything opens: passing over a name is not asking about it. */
const OPEN_MS = 400;
/** From one mention to another with a card open: the reader has shown that they want cards. */
const NEXT_MS = 150;
/** A pointer that slips off for less than this meant to stay. */
const LEAVE_MS = 300;

export type OpenedBy = 'pointer' | 'keyboard' | 'tap';

/** What the card's life depends on. `T` is a mention; the same mention is the same object. */
export type HoverState<T> =
  | { readonly kind: 'closed'; readonly rest: Rest<T> | null; readonly dismissed: T | null }
  | {
      readonly kind: 'open';
      readonly target: T;
      readonly by: OpenedBy;
      readonly pinned: boolean;
      /** When the pointer left mention and card; null while it is on them or on its way. */
      readonly leftAt: number | null;
      /** Another mention that the pointer rests on. */
      readonly rest: Rest<T> | null;
    };

/** A pointer at rest on a mention. */
interface Rest<T> {
  readonly target: T;
  readonly at: Point;
  readonly since: number;
  readonly asked: boolean;
}

export type HoverEvent<T> =
  /** The pointer is seen at a place: on a mention or none, on the card, or on its way from the mention to it. */
  | {
      readonly kind: 'pointer';
      readonly at: Point;
      readonly on: T | null;
      readonly safe: boolean;
      /** When the pointer came to this place. */
      readonly since: number;
    }
  | { readonly kind: 'time' }
  /** The page was scrolled, or the pointer is moving: nothing rests. */
  | { readonly kind: 'unrest' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'clicked-elsewhere' }
  /** The open card's mention is out of view or off the page. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  /** Asked for outright, which opens at once: by the keys, or by a finger. */
  | { readonly kind: 'keyboard' | 'tap'; readonly target: T }
  /** Closed by the card's own button, or for good. */
  | { readonly kind: 'close' };

export type HoverEffect<T> =
  /** The card will be wanted if the rest goes on. */
  | { readonly do: 'ask'; readonly target: T }
  /** What was asked for is not wanted any more: the rest has ended. */
  | { readonly do: 'unask' }
  | { readonly do: 'open'; readonly target: T; readonly by: OpenedBy }
  | { readonly do: 'close' };

export interface HoverStep<T> {
  readonly state: HoverState<T>;
  readonly effects: readonly HoverEffect<T>[];
  /** When to send `time` next, in the clock of `now`; null: not before another event. */
  readonly wake: number | null;
}

export const CLOSED = { kind: 'closed', rest: null, dismissed: null } as const;

/** The next state, what is to be done, and when to look again. Pure; `now` in ms of any steady clock. */
export function step<T>(state: HoverState<T>, event: HoverEvent<T>, now: number): HoverStep<T> {
  const reacted = react(state, event);
  const { state: next, effects } = advance(reacted, now);
  const all = [...atOnce(state, event, reacted), ...effects];
  const hasEnded =
    state.rest?.asked && next.rest?.target !== state.rest.target && !all.some((one) => one.do === 'open');
  return { state: next, effects: hasEnded ? [...all, { do: 'unask' }] : all, wake: wakeOf(next) };
}

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

/** Closed, and not to be opened again by the pointer that is still on the name. */
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
  // What was dismissed stays so until the pointer has left it.
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

function restOn<T>(before: Rest<T> | null, target: T, { at, since }: Pointed<T>): Rest<T> {
  const still = before?.target === target && distance(before.at, at) < MOVED_PX;
  return still ? before : { target, at, since, asked: before?.target === target && before.asked };
}

/** What an event does at once, whatever time it is. */
function atOnce<T>(before: HoverState<T>, event: HoverEvent<T>, { kind }: HoverState<T>): HoverEffect<T>[] {
  if (before.kind === 'open' && kind === 'closed') return [{ do: 'close' }];
  return 'target' in event ? [{ do: 'open', target: event.target, by: event.kind }] : [];
}

/** What time has brought: the card is asked for, opens, or closes. */
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
  if (rest && !rest.asked && now - rest.since >= REST_MS)
    return { state: { ...state, rest: { ...rest, asked: true } }, effects: [{ do: 'ask', target: rest.target }] };
  return { state, effects: [] };
}

function wakeOf<T>(state: HoverState<T>): number | null {
  const { rest } = state;
  if (rest) return rest.since + (rest.asked ? openAfter(state) : REST_MS);
  return state.kind === 'open' && state.leftAt !== null ? state.leftAt + LEAVE_MS : null;
}

const openAfter = <T>({ kind }: HoverState<T>): number => (kind === 'open' ? NEXT_MS : OPEN_MS);
