import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { InjectedScript } from '../../../src/content/reading/injected-script.ts';
import { INTERACTION, type StartInteraction } from '../../../src/messages/interaction-contract.ts';

const start: StartInteraction = () => {
  throw new Error('Not started here.');
};
const other: StartInteraction = () => {
  throw new Error('Another, not started either.');
};
const nothing = () => Promise.reject(new Error('Not asked.'));
let end: AbortController;
const scriptBy = (inject: () => Promise<unknown>) =>
  new InjectedScript<StartInteraction>(
    inject,
    (arrived) => {
      window[INTERACTION] = arrived;
    },
    end.signal,
  );

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('the script is waited for where the reply comes first, and is there at once where it comes last', async () => {
  const script = scriptBy(nothing);
  const arrives = script.arrives();
  await vi.advanceTimersByTimeAsync(300);
  expect(script.start).toBe(null);
  window[INTERACTION]?.(start);
  expect(await arrives).toBe(start);
  expect(await script.arrives()).toBe(start);
});

test('a script that does not arrive is waited for up to a limit, and may arrive later', async () => {
  const script = scriptBy(nothing);
  const arrives = expect(script.arrives()).rejects.toThrow('No such script');
  await vi.advanceTimersByTimeAsync(1_100);
  await arrives;
  window[INTERACTION]?.(start);
  expect(await script.arrives()).toBe(start);
});

test('of a script that is injected twice the first counts', async () => {
  const script = scriptBy(nothing);
  window[INTERACTION]?.(start);
  window[INTERACTION]?.(other);
  expect(script.start).toBe(start);
});

test('the script is fetched once, and not where it is there', async () => {
  let asked = 0;
  const ask = async (): Promise<null> => {
    asked++;
    window[INTERACTION]?.(start);
    return null;
  };
  const script = scriptBy(ask);
  expect(await script.fetch()).toBe(start);
  expect(await script.fetch()).toBe(start);
  expect(asked).toBe(1);
  await expect(scriptBy(nothing).fetch()).rejects.toThrow('Not asked.');
});

test('after an abort nobody waits for the script, and nothing is left', async () => {
  const script = scriptBy(nothing);
  const arrives = expect(script.arrives()).rejects.toThrow();
  end.abort();
  await vi.advanceTimersByTimeAsync(1_100);
  await arrives;
  expect(window[INTERACTION]).toBe(undefined);
});
