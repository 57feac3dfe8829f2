import { defineConfig } from 'vitest/config';
import { openRunFolder } from '../run-folder.mjs';

// Before anything else: vitest has a temporary folder as well.
openRunFolder();

/** What takes too long for every run of the tests: `npm run soak`. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.test.ts'],
    fileParallelism: false,
    setupFiles: ['tests/browser/harness/orphan.ts', 'tests/unit/provide-files.ts'],
    hookTimeout: 120_000,
  },
});
