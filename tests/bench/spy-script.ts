declare global {
  interface Window {
    /** What a page's own script has measured, once it has. */
    spied?: Promise<number[]>;
  }
  interface Performance {
    /** Chromium alone has both. */
    readonly memory?: { readonly usedJSHeapSize: number };
    measureUserAgentSpecificMemory?(): Promise<{ readonly bytes: number }>;
  }
}

/**
 * Takes every timing that a page's own script can: how long the event loop is held up and when, frames, timers, idle time, long
 * tasks, what a layout of its own takes, how much memory there is. Runs in the page from its first script on; sent there as its
 * source, so that it stands alone.
 * @param most for how long, in ms
 */
export function spy(most: number): void {
  const BINS = 8;
  /** After so much of the time the loop is left alone: what is idle is measured then. */
  const FLOODED = 0.6;
  const start = performance.now();
  const left = (): boolean => performance.now() - start < most;

  const held = new Array<number>(BINS).fill(0);
  const longest = new Array<number>(BINS).fill(0);
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  let last = start;
  port1.onmessage = () => {
    const now = performance.now();
    const gap = now - last;
    const bin = Math.min(BINS - 1, Math.floor(((now - start) / (most * FLOODED)) * BINS));
    turns++;
    if (gap > 0.5) held[bin] = (held[bin] ?? 0) + gap;
    longest[bin] = Math.max(longest[bin] ?? 0, gap);
    last = now;
    if (now - start < most * FLOODED) port2.postMessage(null);
  };
  port2.postMessage(null);

  const spread = (times: readonly number[]): number[] => {
    const mean = times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length);
    const square = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / Math.max(1, times.length);
    return [times.length, mean, Math.sqrt(square), Math.max(0, ...times)];
  };

  const frames: number[] = [];
  let frame = start;
  const onFrame = (): void => {
    const now = performance.now();
    frames.push(now - frame);
    frame = now;
    if (left()) requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);

  const timers: number[] = [];
  let timer = start;
  const onTimer = (): void => {
    const now = performance.now();
    timers.push(now - timer);
    timer = now;
    if (left()) setTimeout(onTimer, 4);
  };
  setTimeout(onTimer, 4);

  const idle: number[] = [];
  const begun: number[] = [];
  const onIdle = (deadline: IdleDeadline): void => {
    idle.push(deadline.timeRemaining());
    begun.push(performance.now() - start);
    if (left()) requestIdleCallback(onIdle);
  };
  requestIdleCallback(onIdle);

  const long: number[] = [];
  if (PerformanceObserver.supportedEntryTypes.includes('longtask'))
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) long.push(duration);
    }).observe({ type: 'longtask', buffered: true });

  const sum = (times: readonly number[]): number => times.reduce((all, time) => all + time, 0);

  /** What a layout of the whole page takes, and a look at the style of all there is. */
  const layouts = (): number[] => {
    const before = performance.now();
    for (const width of ['90%', '80%', '']) {
      document.body.style.width = width;
      document.body.getBoundingClientRect();
    }
    const between = performance.now();
    for (const element of document.querySelectorAll('p')) getComputedStyle(element).color;
    return [between - before, performance.now() - between];
  };

  const memory = async (): Promise<number> => {
    const asked = globalThis.crossOriginIsolated ? performance.measureUserAgentSpecificMemory?.() : undefined;
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), most));
    return (await Promise.race([asked?.catch(() => undefined), late]))?.bytes ?? 0;
  };

  window.spied = new Promise((resolve) => {
    setTimeout(async () => {
      const [navigation] = performance.getEntriesByType('navigation');
      const came = navigation instanceof PerformanceNavigationTiming ? navigation : null;
      resolve([
        turns,
        sum(held),
        ...held,
        ...longest,
        ...spread(frames),
        ...spread(timers),
        ...spread(idle),
        begun[0] ?? 0,
        sum(idle),
        long.length,
        sum(long),
        came?.domInteractive ?? 0,
        came?.domContentLoadedEventEnd ?? 0,
        came?.loadEventEnd ?? 0,
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        ...layouts(),
        performance.memory?.usedJSHeapSize ?? 0,
        globalThis.crossOriginIsolated ? await memory() : 0,
      ]);
    }, most);
  });
}
