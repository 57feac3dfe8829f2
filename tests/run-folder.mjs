// One folder for all that a run leaves in the system's temporary one: its own, its browsers', its builds'.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/**
 * Makes the run's folder, and has everything that this process does and starts take it for the system's temporary one. It goes
 * with this process, whatever that ends by; and the run has failed where something of its lies beside the folder by then. In a
 * run that has its folder already, that is it.
 * @returns {string} the folder
 */
export function openRunFolder() {
  const system = tmpdir();
  if (isRunFolder(system)) return system;
  const before = new Set(readdirSync(system));
  const folder = mkdtempSync(join(system, OWN));
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  process.once('exit', () => {
    removeRunFolder();
    const left = readdirSync(system).filter((name) => LEAVINGS.test(name) && !before.has(name));
    if (left.length === 0) return;
    console.error(`This run has left in ${system}: ${left.join(', ')}`);
    process.exitCode = 1;
  });
  return folder;
}

/** Takes away the folder of the run that this process is a part of. */
export function removeRunFolder() {
  const folder = tmpdir();
  // Browsers that have just ended may still be letting go of their files.
  if (isRunFolder(folder)) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Has an interrupted script end as one that is done does: its folder goes, and its browser before that. */
export function endWhenInterrupted() {
  // Those that have started a browser end it first.
  process.once('SIGINT', () => setImmediate(() => process.exit(130)));
  process.once('SIGTERM', () => setImmediate(() => process.exit(143)));
}

const OWN = 'on-record-run-';

/** @param {string} folder */
const isRunFolder = (folder) => basename(folder).startsWith(OWN);

/**
 * What our scripts, the browsers' drivers and the browsers call their own; but for other runs' folders. A browser that somebody
 * began meanwhile, on a screen of theirs, is taken for one of ours: nothing tells them apart.
 */
const LEAVINGS = /^(on-record-(?!run-)|puppeteer_dev_|playwright|\.?org\.chromium\.|rust_mozprofile|Temp-)/;
