import { describe, expect, test } from 'vitest';
import {
  type CardState,
  canGoBack,
  currentVisit,
  initialState,
  nextState,
  type Pending,
} from '../../../src/card/card-state.ts';
import type { CardData } from '../../../src/messages/card-data.ts';
import { country, person } from '../../pages/samples.ts';

const pendingOf = (state: CardState): Pending => {
  if (!state.pending) throw new Error('Nothing is pending.');
  return state.pending;
};
const came = (state: CardState, data: CardData): CardState =>
  nextState(state, { kind: 'came', pending: pendingOf(state), data });
const opened = (): CardState => came(initialState({ entity: person.entity, name: person.name }), person);
const onward = (state: CardState): CardState =>
  nextState(state, { kind: 'go', entity: country.entity, name: country.name, scroll: 120 });

describe('opening', () => {
  test('asks for its subject and shows it when it comes', () => {
    const start = initialState({ entity: person.entity });
    expect(currentVisit(start)).toBeNull();
    expect(currentVisit(came(start, person))?.data).toBe(person);
  });

  test('a slow one says so, and the answer still counts', () => {
    const start = initialState({ entity: person.entity });
    const slow = nextState(start, { kind: 'slow', pending: pendingOf(start) });
    expect(slow.trouble).toBe('slow');
    expect(came(slow, person).trouble).toBeNull();
  });

  test('a failed one can be tried again, and the first try’s late answer is not taken for the second’s', () => {
    const start = initialState({ entity: person.entity });
    const first = pendingOf(start);
    const failed = nextState(start, { kind: 'failed', pending: first });
    expect(failed.trouble).toBe('failed');
    const again = nextState(failed, { kind: 'again' });
    expect(again.trouble).toBeNull();
    expect(nextState(again, { kind: 'failed', pending: first })).toBe(again);
    expect(nextState(again, { kind: 'came', pending: first, data: person })).toBe(again);
    expect(currentVisit(came(again, person))?.data).toBe(person);
  });

  test('several people: the choice is the bottom, with a way back to it', () => {
    const choice = initialState({ text: 'Weller', candidates: [] });
    expect(canGoBack(choice)).toBe(false);
    const chosen = came(onward(choice), country);
    expect(canGoBack(chosen)).toBe(true);
    const back = nextState(chosen, { kind: 'back' });
    expect(currentVisit(back)).toBeNull();
    expect(back.choice?.text).toBe('Weller');
  });
});

describe('going on and back', () => {
  test('what was there stays while the next is quick', () => {
    const going = onward(opened());
    expect(currentVisit(going)?.data).toBe(person);
    expect(canGoBack(going)).toBe(false);
  });

  test('back finds the card as it was left', () => {
    const second = came(onward(nextState(opened(), { kind: 'current', index: 2 })), country);
    expect(canGoBack(second)).toBe(true);
    const back = nextState(second, { kind: 'back' });
    expect(currentVisit(back)).toEqual({ data: person, current: 2, scroll: 120, leftBy: country.entity });
    expect(nextState(back, { kind: 'back' })).toBe(back);
  });

  test('back from a failure forgets it', () => {
    const going = onward(opened());
    const failed = nextState(going, { kind: 'failed', pending: pendingOf(going) });
    expect(canGoBack(failed)).toBe(true);
    const back = nextState(failed, { kind: 'back' });
    expect(back.pending).toBeNull();
    expect(currentVisit(back)?.data).toBe(person);
    expect(nextState(back, { kind: 'came', pending: pendingOf(going), data: country })).toBe(back);
  });
});
