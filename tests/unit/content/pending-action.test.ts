import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PendingAction } from '../../../src/content/interaction/hover/pending-action.ts';

const act = vi.fn();
const other = vi.fn();
let pending: PendingAction;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  pending = new PendingAction();
});

afterEach(() => {
  vi.useRealTimers();
});

test('one action is done after its time; a later action replaces it', () => {
  pending.after(100, act);
  expect(pending.isPending).toBe(true);
  vi.advanceTimersByTime(60);
  pending.after(100, other);
  vi.advanceTimersByTime(60);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(other).toHaveBeenCalledOnce();
  expect(pending.isPending).toBe(false);
});

test('an action that waits for a reading is not done where it was stopped meanwhile', async () => {
  const readings = [Promise.resolve(), Promise.resolve()];
  const [first, second] = readings;
  if (first) pending.once(first, act);
  pending.stop();
  if (second) pending.once(second, other);
  await Promise.all(readings);
  expect(act).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledOnce();
  expect(pending.isPending).toBe(false);
});
