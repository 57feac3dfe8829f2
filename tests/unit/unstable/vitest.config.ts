import { defineConfig } from 'vitest/config';
import { UnstableReporter } from '../../unstable-reporter.ts';

// Run by unstable-reporter.test.ts alone: tests of which UNSTABLE fail at their first try.
export default defineConfig({
  test: { include: ['planted.ts'], retry: 1, reporters: [new UnstableReporter()] },
});
