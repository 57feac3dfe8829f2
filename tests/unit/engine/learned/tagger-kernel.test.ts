import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Room, readingKernel } from '../../../../src/engine/learned/recurrent/kernel.ts';
import { compileKernel } from '../../../../src/training/training-kernel.ts';

const file = new URL('../../../../src/engine/learned/recurrent/kernel.wasm', import.meta.url);
const bytes = (): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(file));

test('the kernel is what kernel/ compiles to', async () => {
  const compiled = await compileKernel('read');
  expect(Buffer.from(compiled).equals(bytes()), 'after a change of kernel/: npm run train -- tagger-kernel').toBe(true);
}, 60_000);

test('other modules are refused', () => {
  // A module with nothing in it.
  expect(() => readingKernel(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0))).toThrow('not the kernel');
  expect(() => readingKernel(Uint8Array.of(1, 2, 3))).toThrow();
});

test('e to the x is right to two units in the last place, from −87 to 87, and bounded beyond', () => {
  const kernel = readingKernel(bytes());
  const room = new Room(kernel.memory);
  const count = 40_000;
  const at = room.put(Float32Array.from({ length: count }, (_, i) => (i / count) * 174 - 87));
  const given = room.floats(at, count).slice();
  kernel.exponentials(count, at, at);
  const found = room.floats(at, count);
  for (let i = 0; i < count; i++) {
    const right = Math.exp(given[i] ?? 0);
    expect(Math.abs((found[i] ?? 0) / right - 1)).toBeLessThan(2.4e-7);
  }
  const far = room.put(Float32Array.of(-1e9, 1e9, -100, 100));
  kernel.exponentials(4, far, far);
  for (const value of room.floats(far, 4)) expect(Number.isFinite(value)).toBe(true);
});

test('room grows, and is given back', () => {
  const room = new Room(readingKernel(bytes()).memory);
  const mark = room.mark();
  const first = room.bytes(10_000_000);
  room.floats(first, 2_500_000).fill(1);
  room.release(mark);
  expect(room.bytes(4)).toBe(first);
});
