import type { Tab } from './tab.ts';

/** How often the profiler looks, in microseconds: fine enough for stretches of tens of milliseconds. */
const INTERVAL_US = 500;
/** The browser's own work inside a script's (collecting garbage, a native call) is a part of it when it is no longer. */
const PAUSE_US = 5000;

/**
 * The longest stretch, in milliseconds, for which scripts of extensions held the page's thread without a break while
 * something was done. Chromium only: it samples the isolated worlds' scripts with the page's, and layout that a script
 * forces counts as that script's.
 */
export async function longestStretch({ page }: Tab, act: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.send('Profiler.start');
  await act();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();

  const ours = new Set<number>();
  const native = new Set<number>();
  // A node comes before its children, so that one pass marks everything below a script of ours.
  for (const { id, callFrame, children = [] } of profile.nodes) {
    if (callFrame.functionName === '(garbage collector)' || callFrame.functionName === '(program)') native.add(id);
    if (callFrame.url.startsWith('chrome-extension://')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  let longest = 0;
  let stretch = 0;
  let pause = 0;
  const { samples = [], timeDeltas = [] } = profile;
  samples.forEach((node, at) => {
    // How long this sample lasted is told with the next.
    const lasted = timeDeltas[at + 1] ?? 0;
    if (ours.has(node)) {
      stretch += (stretch > 0 ? pause : 0) + lasted;
      pause = 0;
    } else {
      pause += lasted;
      if (!native.has(node) || pause > PAUSE_US) stretch = 0;
    }
    longest = Math.max(longest, stretch);
  });
  return longest / 1000;
}
