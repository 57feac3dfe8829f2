import { defineConfig } from 'vitest/config';
import { openRunFolder } from './tests/run-folder.mjs';
import { chromium } from './tests/unit/content/chromium.ts';

// Before anything else: vitest has a temporary folder as well.
openRunFolder();

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: ['tests/unit/content/**'] },
      },
      {
        extends: true,
        test: {
          // The content script's parts, in a page of a real browser.
          name: 'content',
          include: ['tests/unit/content/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: chromium,
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1280, height: 800 },
            screenshotFailures: false,
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // Two browsers on a small machine: after the unit tests, one file after the other, with room for a cold start.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          setupFiles: 'tests/browser/harness/orphan.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          // Last and alone: a time that another test has a part in says nothing.
          sequence: { groupOrder: 2 },
          fileParallelism: false,
        },
      },
    ],
  },
});
