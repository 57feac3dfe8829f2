import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { findBrowser, firstOf } from '../../browser/harness/find-browser.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** A folder with programs of these names in it. */
function folderWith(...programs: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-programs-'));
  for (const program of programs) writeFileSync(join(folder, program), '#!/bin/sh\n', { mode: 0o755 });
  return folder;
}

test('what the environment names is taken, and must be a program', () => {
  const folder = folderWith('my-browser');
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'my-browser'));
  expect(findBrowser('chromium')).toEqual({ name: 'chromium', path: join(folder, 'my-browser') });
  vi.stubEnv('CHROMIUM_PATH', join(folder, 'gone'));
  expect(() => findBrowser('chromium')).toThrow(/CHROMIUM_PATH says .*gone/);
});

test.runIf(process.platform === 'linux')('the first of the path’s is taken, in the order of the names', () => {
  vi.stubEnv('CHROMIUM_PATH', '');
  vi.stubEnv('FIREFOX_PATH', '');
  const folder = folderWith('google-chrome', 'chromium', 'firefox-esr');
  vi.stubEnv('PATH', folder);
  expect(findBrowser('chromium').path).toBe(join(folder, 'chromium'));
  expect(firstOf(['firefox', 'chromium'])?.path).toBe(join(folder, 'firefox-esr'));
});

test.runIf(process.platform === 'linux')(
  'where none is found and none may be installed, it says what to install',
  () => {
    vi.stubEnv('FIREFOX_PATH', '');
    vi.stubEnv('PATH', folderWith());
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    expect(firstOf(['firefox'])).toBeNull();
    expect(() => findBrowser('firefox')).toThrow(
      'No Firefox was found. Install it, or set FIREFOX_PATH to where it is.',
    );
  },
);

test.runIf(existsSync('/usr/bin/apt-get'))('root on Debian has it installed, and is told so first', () => {
  vi.stubEnv('FIREFOX_PATH', '');
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  const folder = folderWith('apt-get');
  vi.stubEnv('PATH', folder);
  // Stands in for the real one: notes what it was told, and "installs" by putting the program on the path.
  const [log, program] = [join(folder, 'log'), join(folder, 'firefox-esr')];
  const install = `echo "$*" >> ${log}\n[ "$1" = update ] || { echo > ${program}; /bin/chmod +x ${program}; }\n`;
  writeFileSync(join(folder, 'apt-get'), `#!/bin/sh\n${install}`);
  const say = vi.fn();
  expect(findBrowser('firefox', say)).toEqual({ name: 'firefox', path: program });
  expect(say).toHaveBeenCalledOnce();
  expect(readFileSync(log, 'utf8')).toBe('update -q\ninstall -y -q firefox-esr\n');
});
