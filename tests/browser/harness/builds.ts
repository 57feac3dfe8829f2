import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './driver.ts';

/** The project's folder: also from a bundle that lies as deep in it as this file. */
export const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = { chromium: 'chrome', firefox: 'firefox' };

/** The extension as `npm run build` left it. */
export function builtExtension(browser: BrowserName): string {
  const folder = join(TOP, 'dist', FOLDER[browser]);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run \`npm run build\` first.`);
  return folder;
}

/** The built extension with some code added to one of its files: what a test that finds nothing must be shown to find. */
export function planted(browser: BrowserName, file: string, code: string): string {
  const folder = temporary();
  cpSync(builtExtension(browser), folder, { recursive: true });
  appendFileSync(join(folder, file), `\n${code}\n`);
  return folder;
}

/** Builds with other seeds: the folder of one browser's build. Throws with what the build printed when it fails. */
export function buildWithSeeds(seeds: string, out = temporary()): (browser: BrowserName) => string {
  execFileSync(process.execPath, [join(TOP, 'build.mjs'), '--seeds', seeds, '--out', out], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return (browser) => join(out, FOLDER[browser]);
}

/** The project's own seeds in a folder of a test's own, to which it can add. */
export function copyOfSeeds(): string {
  const folder = temporary();
  cpSync(join(TOP, 'seeds'), folder, { recursive: true });
  return folder;
}

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'on-record-'));
