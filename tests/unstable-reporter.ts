import type { Reporter, TestModule } from 'vitest/node';

/** So many tests of a run may pass at the second try only. More are a fault of the run. */
const MAX_UNSTABLE = 2;

/**
 * Names the tests that passed at the second try only: each is a fault to be looked into, of the test or of what it tests. Fails the
 * run where there are more than a few. Why any may: docs/decisions/2026-11-29-a-second-try-in-browsers.md.
 */
export class UnstableReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const unstable = modules.flatMap((module) =>
      [...module.children.allTests()].flatMap((test) =>
        test.diagnostic()?.flaky === true
          ? [`${module.moduleId}: ${test.fullName}\n${firstError(test.result().errors)}`]
          : [],
      ),
    );
    if (!unstable.length) return;
    console.error(
      `Unstable, passed at the second try (${unstable.length}, at most ${MAX_UNSTABLE}):\n${unstable.join('\n')}`,
    );
    if (unstable.length > MAX_UNSTABLE) process.exitCode = 1;
  }
}

const firstError = (
  errors: readonly { readonly message: string; readonly stack?: string | undefined }[] = [],
): string => errors[0]?.stack ?? errors[0]?.message ?? 'Its error is not known.';
