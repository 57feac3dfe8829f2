import { afterEach, expect, test, vi } from 'vitest';
import { heapPressure } from '../../../src/dataset/write/heap-pressure.ts';

afterEach(() => vi.unstubAllGlobals());

test('memory is asked for after so much work, again and again', () => {
  const asked: number[] = [];
  vi.stubGlobal(
    'ArrayBuffer',
    class {
      constructor(bytes: number) {
        asked.push(bytes);
      }
    },
  );
  const press = heapPressure(100);
  for (let n = 0; n < 9; n++) press(30);
  expect(asked).toHaveLength(2);
  // Below this V8 does not look at it (its soft limit is 64 MB).
  expect(Math.min(...asked)).toBeGreaterThan(64 * 2 ** 20);
});

test('where there is no such memory, the work goes on', () => {
  vi.stubGlobal(
    'ArrayBuffer',
    class {
      constructor() {
        throw new RangeError('Array buffer allocation failed');
      }
    },
  );
  expect(() => heapPressure(1)(1)).not.toThrow();
});
