import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './driver.ts';

/** The project's folder. A bundle of this file finds it too, if it is as many folders deep in the project. */
export const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDER = { chromium: 'chrome', firefox: 'firefox' };

/** The folder of the extension that `npm run build` has built. */
export function builtExtension(browser: BrowserName): string {
  const folder = join(TOP, 'dist', FOLDER[browser]);
  if (!existsSync(folder)) throw new Error(`${folder} is not there: run \`npm run build\` first.`);
  return folder;
}

/** Copies the built extension and adds code to one of its files: a planted fault, to show that a test would find one. */
export function planted(browser: BrowserName, file: string, code: string): string {
  const folder = temporary();
  cpSync(builtExtension(browser), folder, { recursive: true });
  appendFileSync(join(folder, file), `\n${code}\n`);
  return folder;
}

/** Builds the extension with other seeds; gives the folder of one browser's build. Throws with the build's output if it fails. */
export function buildWithSeeds(seeds: string, out = temporary()): (browser: BrowserName) => string {
  execFileSync(process.execPath, [join(TOP, 'build.mjs'), '--seeds', seeds, '--out', out], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return (browser) => join(out, FOLDER[browser]);
}

/** Copies the project's seeds to a folder of the test, to which it can add. */
export function copyOfSeeds(): string {
  const folder = temporary();
  cpSync(join(TOP, 'seeds'), folder, { recursive: true });
  return folder;
}

export const temporary = (): string => mkdtempSync(join(tmpdir(), 'on-record-'));
