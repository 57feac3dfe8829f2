import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InteractionScript } from '../../../src/content/reading/interaction-script.ts';
import { type Ask, INTERACTION, type StartInteraction } from '../../../src/messages/interaction-contract.ts';

const start: StartInteraction = () => {
  throw new Error('Not started here.');
};
const other: StartInteraction = () => {
  throw new Error('Another, not started either.');
};
const nothing: Ask = () => Promise.reject(new Error('Not asked.'));
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('is waited for where the reply comes first, and is there at once where it comes last', async () => {
  const script = new InteractionScript(nothing, end.signal);
  const comes = script.comes();
  await vi.advanceTimersByTimeAsync(300);
  expect(script.start).toBe(null);
  window[INTERACTION]?.(start);
  expect(await comes).toBe(start);
  expect(await script.comes()).toBe(start);
});

test('that stays away is waited for no longer than its time, and may come later', async () => {
  const script = new InteractionScript(nothing, end.signal);
  const comes = expect(script.comes()).rejects.toThrow('could not be put in');
  await vi.advanceTimersByTimeAsync(1_100);
  await comes;
  window[INTERACTION]?.(start);
  expect(await script.comes()).toBe(start);
});

test('put in twice is the one that was there first', async () => {
  const script = new InteractionScript(nothing, end.signal);
  window[INTERACTION]?.(start);
  window[INTERACTION]?.(other);
  expect(script.start).toBe(start);
});

test('fetched is asked for once, and not where it is there', async () => {
  const asked: string[] = [];
  const ask = async (type: string): Promise<null> => {
    asked.push(type);
    window[INTERACTION]?.(start);
    return null;
  };
  const script = new InteractionScript(ask, end.signal);
  expect(await script.fetch()).toBe(start);
  expect(await script.fetch()).toBe(start);
  expect(asked).toEqual(['injectInteraction']);
  await expect(new InteractionScript(nothing, end.signal).fetch()).rejects.toThrow('Not asked.');
});

test('with the end of the extension nobody waits for it, and nothing is left', async () => {
  const script = new InteractionScript(nothing, end.signal);
  const comes = expect(script.comes()).rejects.toThrow();
  end.abort();
  await vi.advanceTimersByTimeAsync(1_100);
  await comes;
  expect(window[INTERACTION]).toBe(undefined);
});
