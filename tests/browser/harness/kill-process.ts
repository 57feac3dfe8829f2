import type { Browser } from 'puppeteer-core';

/** Ends a browser's own process and all that it has started, at once, and waits until it is gone. */
export async function killProcess(browser: Browser): Promise<void> {
  const main = browser.process();
  if (main?.pid === undefined) throw new Error('The browser runs elsewhere.');
  const gone = new Promise((resolve) => main.once('exit', resolve));
  // It is the first of a group of processes, and gives the group its number.
  process.kill(-main.pid, 'SIGKILL');
  await gone;
}
