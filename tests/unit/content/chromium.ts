import { playwright } from '@vitest/browser-playwright';
import { findBrowser } from '../../browser/harness/find-browser.mjs';

/**
 * Has vitest run a project in the Chromium that the browser tests run in, and no other. It is looked for once the project
 * runs: where it is missing, that fails, and no other project does.
 */
export const chromium: ReturnType<typeof playwright> = {
  ...playwright(),
  providerFactory: (project) =>
    playwright({
      launchOptions: {
        executablePath: findBrowser('chromium', console.log).path,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      },
    }).providerFactory(project),
};
