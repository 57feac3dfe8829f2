import type { CDPSession } from 'puppeteer-core';
import * as v from 'valibot';

const Usage = v.object({ usedSize: v.number(), embedderHeapUsedSize: v.number(), backingStorageSize: v.number() });

/**
 * What an isolate holds after its garbage is collected, in bytes: its own heap, the browser's objects that its scripts reach,
 * and the memory of typed arrays, which stands outside of both. Chromium.
 */
export async function heapOf(session: Pick<CDPSession, 'send'>): Promise<number> {
  // What is freed by a first round may have held what only a second one frees.
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = v.parse(
    Usage,
    await session.send('Runtime.getHeapUsage'),
  );
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
