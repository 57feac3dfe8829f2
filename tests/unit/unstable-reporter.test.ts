import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const FOLDER = fileURLToPath(new URL('unstable', import.meta.url));
const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

/** Runs tests of which some pass at the second try only. */
function run(unstable: number): { readonly status: number | null; readonly said: string } {
  const env = { ...process.env, UNSTABLE: String(unstable) };
  const { status, stderr } = spawnSync(process.execPath, [VITEST, 'run'], { cwd: FOLDER, env, encoding: 'utf8' });
  return { status, said: stderr };
}

test.each([
  [0, 0],
  [2, 0],
  [3, 1],
])(
  'a run with %i tests that pass at the second try only ends with %i',
  (unstable, status) => {
    const { status: ended, said } = run(unstable);
    expect(ended).toBe(status);
    expect(said.includes('Unstable')).toBe(unstable > 0);
    for (let n = 0; n < unstable; n++) expect(said).toContain(`planted ${n}`);
  },
  60_000,
);
