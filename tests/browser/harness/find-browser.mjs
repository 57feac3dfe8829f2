// Finds a browser on this machine, or says plainly what to install. A missing browser is a failure, never a skip.
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 * @typedef {{ name: BrowserName, path: string }} Found
 */

const OVERRIDE = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

const LINUX = {
  chromium: ['chromium', 'chromium-browser', 'microsoft-edge', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox', 'firefox-esr'],
};
const MAC = {
  chromium: ['Chromium', 'Microsoft Edge', 'Google Chrome'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};
const WINDOWS = {
  chromium: [
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Google/Chrome/Application/chrome.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/**
 * The browser of that name, installed first where it is missing and this is Debian (or its kin) as root.
 * @param {BrowserName} name
 * @param {(line: string) => void} [say] told before an installation, which takes a while
 * @returns {Found}
 */
export function findBrowser(name, say = () => {}) {
  const told = process.env[OVERRIDE[name]];
  if (told) {
    if (!runnable(told)) throw new Error(`${OVERRIDE[name]} says ${told}, which is not a program that can be run.`);
    return { name, path: told };
  }
  const path = look(name) ?? (mayInstall() ? install(name, say) : null);
  if (path) return { name, path };
  const wanted = name === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox';
  throw new Error(`No ${wanted} was found. Install it, or set ${OVERRIDE[name]} to where it is.`);
}

/**
 * The first of these that is on the machine, without installing anything.
 * @param {readonly BrowserName[]} names
 * @returns {Found | null}
 */
export function firstOf(names) {
  for (const name of names) {
    if (process.env[OVERRIDE[name]] || look(name)) return findBrowser(name);
  }
  return null;
}

/** @param {BrowserName} name */
function look(name) {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    const paths = MAC[name].flatMap((app) =>
      folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${program(app)}`),
    );
    return paths.find(runnable) ?? null;
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const paths = WINDOWS[name].flatMap((file) => folders.flatMap((folder) => (folder ? [join(folder, file)] : [])));
    return paths.find(runnable) ?? null;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return LINUX[name].flatMap((file) => folders.map((folder) => join(folder, file))).find(runnable) ?? null;
}

/** @param {string} app */
function program(app) {
  return app.startsWith('Firefox') ? 'firefox' : app;
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * @param {BrowserName} name
 * @param {(line: string) => void} say
 */
function install(name, say) {
  const debian = DEBIAN_PACKAGE[name];
  say(`No ${name} found. Installing ${debian} with apt-get; this takes a minute or two.`);
  /** @type {import('node:child_process').ExecFileSyncOptions} */
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  execFileSync('apt-get', ['update', '-q'], quiet);
  execFileSync('apt-get', ['install', '-y', '-q', debian], quiet);
  return look(name);
}
