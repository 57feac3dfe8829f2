import { defineConfig } from 'vitest/config';
import { openRunFolder } from './tests/run-folder.mjs';
import { chromium } from './tests/unit/content/chromium.ts';
import { UnstableReporter } from './tests/unstable-reporter.ts';

// Before anything else: vitest has a temporary folder as well.
openRunFolder();

/** They measure time or memory, or go on before a time is up: each runs alone, as what another has a part in says nothing. */
const TIMED = [
  'ahead',
  // Chromium may not start a background again that DevTools ended while the machine was busy: docs/known-faults.md.
  'background',
  'card-life',
  'deep',
  'long-tasks',
  'many-articles',
  'memory',
  'options-speed',
  'saved-pages',
  'spying',
  'this-page-cost',
].map((name) => `tests/browser/${name}.test.ts`);

/** With room for a browser's cold start on a small machine. */
const inBrowsers = {
  // Some of them read an article here, to compare with what the browser reads.
  setupFiles: ['tests/browser/harness/orphan.ts', 'tests/unit/provide-files.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    reporters: ['default', new UnstableReporter()],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: ['tests/unit/content/**'],
          setupFiles: ['tests/unit/provide-files.ts', 'tests/same-inputs.ts'],
          // No limit on anything: the processor is shared with the browser of those beside them, and properties of the dataset take
          // ten seconds of it.
          testTimeout: 60_000,
          // Those that measure take the time of the processor, or a ratio.
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          // The content script's parts, in a page of a real browser.
          name: 'content',
          include: ['tests/unit/content/**/*.test.ts'],
          setupFiles: 'tests/same-inputs.ts',
          sequence: { groupOrder: 1 },
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
          ...inBrowsers,
          name: 'browser',
          // Said aloud, and for a few only: docs/decisions/2026-11-29-a-second-try-in-browsers.md.
          retry: 1,
          include: ['tests/browser/**/*.test.ts'],
          exclude: TIMED,
          // After the unit tests, and two at a time: mostly they wait, for a dwell, a fade, a page.
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: { ...inBrowsers, name: 'timed', include: TIMED, sequence: { groupOrder: 3 }, fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          // Last and alone: a time that another test has a part in says nothing.
          sequence: { groupOrder: 4 },
          fileParallelism: false,
        },
      },
    ],
  },
});
