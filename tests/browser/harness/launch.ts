import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, Launch } from './driver.ts';
import { type Found, findBrowser } from './find-browser.mjs';
import { launchFirefox } from './firefox.ts';

/** A browser of that name with a built extension in it; found, or installed where that may be done. */
export const launch = (name: BrowserName, options: Omit<Launch, 'path'>): Promise<Driver> =>
  launchWith(findBrowser(name, console.log), options);

export function launchWith({ name, path }: Found, options: Omit<Launch, 'path'>): Promise<Driver> {
  return name === 'chromium' ? launchChromium({ ...options, path }) : launchFirefox({ ...options, path });
}
