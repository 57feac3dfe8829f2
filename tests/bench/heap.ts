import type { CDPSession } from 'puppeteer-core';
import * as v from 'valibot';
import { CARD } from '../../src/messages/card-contract.ts';
import type { Tab } from '../browser/harness/tab.ts';

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

/** Whether what places a card is in the page's isolated world: it comes with the first rest on a name, not before. */
export async function hasCard({ page }: Tab): Promise<boolean> {
  const session = await page.createCDPSession();
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const expression = `Symbol.for(${JSON.stringify(CARD.description)}) in window`;
  const found = await Promise.all(
    worlds.map((contextId) => session.send('Runtime.evaluate', { expression, contextId, returnByValue: true })),
  );
  await session.detach();
  return found.some(({ result }) => result.value === true);
}

/** How many frames a tab has, those in closed roots included. Chromium. */
export async function framesIn({ page }: Tab): Promise<number> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  await session.detach();
  const count = ({ childFrames = [] }: typeof frameTree): number =>
    childFrames.reduce((sum, child) => sum + count(child), 1);
  return count(frameTree);
}
