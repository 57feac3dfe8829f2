import { useState } from 'preact/hooks';

/**
 * A state that is kept with the page's entry in the browser's history: whoever opens an article from the seven hundredth row of a
 * list and goes back finds the list as it was. What is kept must be plain data.
 * @param isValid whether what was kept, perhaps by an earlier version, is such a state
 * @param place the address, where the page stays while it changes: each has a state of its own
 */
export function useKeptState<T>(
  name: string,
  initial: T,
  isValid: (kept: unknown) => kept is T,
  place = '',
): readonly [T, (value: T) => void] {
  const kept = (): T => {
    const value = keptValue(name);
    return isValid(value) ? value : initial;
  };
  const [held, setHeld] = useState(() => ({ place, value: kept() }));
  const current = held.place === place ? held : { place, value: kept() };
  if (current !== held) setHeld(current);
  const set = (value: T): void => {
    keepValue(name, value);
    setHeld({ place, value });
  };
  return [current.value, set];
}

/** What the page's entry in the history keeps under a name. */
export const keptValue = (name: string): unknown => keptStates()[name];

/** Keeps plain data with the page's entry in the history. */
export const keepValue = (name: string, value: unknown): void =>
  history.replaceState({ ...keptStates(), [name]: value }, '');

function keptStates(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
