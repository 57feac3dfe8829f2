import { expect, test } from 'vitest';
import { acts } from '../../../src/worker/acts.ts';
import { rest } from '../../../src/worker/rest.ts';

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('acts follow one another, whatever becomes of each', async () => {
  const { act } = acts();
  const order: string[] = [];
  const one = act(async () => {
    await tick();
    order.push('one');
    throw new Error('planted');
  });
  const two = act(async () => order.push('two'));
  await expect(one).rejects.toThrow('planted');
  await two;
  expect(order).toEqual(['one', 'two']);
});

test('spare work gives way to each act, and goes on until it is done', async () => {
  const { act, spare } = acts();
  const order: string[] = [];
  let left = 3;
  const done = spare(async (giveWay) => {
    while (left > 0 && !giveWay.aborted) {
      await tick();
      order.push(`slice ${left--}`);
    }
    return left === 0;
  });
  await tick();
  await act(async () => order.push('act'));
  await done;
  expect(order.indexOf('act')).toBeLessThan(2);
  expect(order.filter((one) => one !== 'act')).toEqual(['slice 3', 'slice 2', 'slice 1']);
});

test('spare work that begins while acts wait gives way at once', async () => {
  const { act, spare } = acts();
  const order: string[] = [];
  const first = act(tick);
  const done = spare(async (giveWay) => {
    order.push(giveWay.aborted ? 'gives way' : 'works');
    return !giveWay.aborted;
  });
  await Promise.all([first, act(async () => order.push('act')), done]);
  expect(order).toEqual(['gives way', 'act', 'works']);
});

test('rest comes when all that was begun is done, and nothing new is', async () => {
  let idle = 0;
  const begins = rest(() => idle++, 20);
  const [one, two] = [begins(), begins()];
  one();
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(idle).toBe(0);
  two();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(idle).toBe(1);
});
