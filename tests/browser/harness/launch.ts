import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, Launch } from './driver.ts';
import { type Found, findBrowser } from './find-browser.mjs';
import { launchFirefox } from './firefox.ts';

/** Starts a browser with a built extension in it. Where the browser is missing, it is installed if that is possible. */
export const launch = (name: BrowserName, options: Omit<Launch, 'path'>): Promise<Driver> =>
  launchWith(findBrowser(name, console.log), options);

export function launchWith({ name, path }: Found, options: Omit<Launch, 'path'>): Promise<Driver> {
  return name === 'chromium' ? launchChromium({ ...options, path }) : launchFirefox({ ...options, path });
}
