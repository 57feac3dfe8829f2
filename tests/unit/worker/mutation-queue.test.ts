import { expect, test } from 'vitest';
import { idleTimer } from '../../../src/worker/idle-timer.ts';
import { mutationQueue } from '../../../src/worker/mutation-queue.ts';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('mutations run one after the other, whether or not one fails', async () => {
  const { run } = mutationQueue();
  const order: string[] = [];
  const one = run(async () => {
    await tick();
    order.push('one');
    throw new Error('planted');
  });
  const two = run(async () => order.push('two'));
  await expect(one).rejects.toThrow('planted');
  await two;
  expect(order).toEqual(['one', 'two']);
});

test('interruptible work is interrupted by each mutation, and goes on until it is done', async () => {
  const { run, runInterruptible } = mutationQueue();
  const order: string[] = [];
  let left = 3;
  const done = runInterruptible(async (signal) => {
    while (left > 0 && !signal.aborted) {
      await tick();
      order.push(`slice ${left--}`);
    }
    return left === 0;
  });
  await tick();
  await run(async () => order.push('mutation'));
  await done;
  expect(order.indexOf('mutation')).toBeLessThan(2);
  expect(order.filter((one) => one !== 'mutation')).toEqual(['slice 3', 'slice 2', 'slice 1']);
});

test('interruptible work that begins while mutations wait is interrupted at once', async () => {
  const { run, runInterruptible } = mutationQueue();
  const order: string[] = [];
  const first = run(tick);
  const done = runInterruptible(async (signal) => {
    order.push(signal.aborted ? 'interrupted' : 'works');
    return !signal.aborted;
  });
  await Promise.all([first, run(async () => order.push('mutation')), done]);
  expect(order).toEqual(['interrupted', 'mutation', 'works']);
});

test('the writer is idle once all work has ended and no new work has started', async () => {
  let idle = 0;
  const begins = idleTimer(() => idle++, 20);
  const [one, two] = [begins(), begins()];
  one();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(idle).toBe(0);
  two();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(idle).toBe(1);
});
