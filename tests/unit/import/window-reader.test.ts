import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { WindowReader } from '../../../src/import/window-reader.ts';

const MB = 1 << 20;
const bytes = Uint8Array.from({ length: 3 * MB + 17 }, (_, n) => (n * 31 + (n >> 8)) & 255);
const blob = new Blob([bytes]);

test('whatever is read, in whatever order, is what the file has there', async () => {
  const reads = fc.array(fc.record({ offset: fc.nat(bytes.length), length: fc.nat(MB + 100) }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(reads, async (wanted) => {
      const reader = new WindowReader(blob);
      for (const { offset, length } of wanted) {
        const read = await reader.readUint8Array(offset, length);
        expect(Buffer.compare(read, bytes.subarray(offset, offset + length))).toBe(0);
        // Whoever has read may change it.
        read.fill(0);
      }
    }),
    { numRuns: 30 },
  );
});

test('many short reads side by side are few of the file', async () => {
  const slice = vi.spyOn(blob, 'slice');
  const reader = new WindowReader(blob);
  for (let at = 0; at < 2 * MB; at += 1_000) await reader.readUint8Array(at, 30);
  expect(slice.mock.calls.length).toBeLessThan(5);
});
