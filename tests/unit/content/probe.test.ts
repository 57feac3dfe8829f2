import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Probe } from '../../../src/content/interaction/hover/probe.ts';

const act = vi.fn();
const other = vi.fn();
let probe: Probe;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  probe = new Probe();
});

afterEach(() => {
  vi.useRealTimers();
});

test('one thing is to come, after its time; what comes later takes its place', () => {
  probe.after(100, act);
  expect(probe.isPending).toBe(true);
  vi.advanceTimersByTime(60);
  probe.after(100, other);
  vi.advanceTimersByTime(60);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60);
  expect(other).toHaveBeenCalledOnce();
  expect(probe.isPending).toBe(false);
});

test('what is done once something was read is not done where the pointer has gone on by then', async () => {
  const readings = [Promise.resolve(), Promise.resolve()];
  const [first, second] = readings;
  if (first) probe.once(first, act);
  probe.stop();
  if (second) probe.once(second, other);
  await Promise.all(readings);
  expect(act).not.toHaveBeenCalled();
  expect(other).toHaveBeenCalledOnce();
  expect(probe.isPending).toBe(false);
});
