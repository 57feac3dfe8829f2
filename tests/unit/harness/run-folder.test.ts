import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';

const MODULE = JSON.stringify(pathToFileURL(join(import.meta.dirname, '../../run-folder.mjs')).href);
/** What begins a script that has a run's folder. */
const BEGIN = `import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { tmpdir } from 'node:os';
import { endWhenInterrupted, openRunFolder } from ${MODULE};
const folder = openRunFolder();
const system = dirname(folder);
mkdirSync(tmpdir() + '/on-record-inside');`;

/** Stands in for the system's temporary folder. */
let system = '';
beforeEach(() => {
  system = mkdtempSync(join(tmpdir(), 'system-'));
});

function started(code: string) {
  const env = { ...process.env, TMPDIR: system, TMP: system, TEMP: system };
  return spawn(process.execPath, ['--input-type=module', '--eval', `${BEGIN}\n${code}`], { env });
}

/** Runs it to its end: what it printed, what it complained of, and its code. */
async function run(code: string): Promise<{ out: string; complaint: string; code: unknown }> {
  const child = started(code);
  const [out, complaint, [ended]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { out, complaint, code: ended };
}

test('what is left in it is gone with the run', async () => {
  const inside = "if (openRunFolder() !== folder || tmpdir() !== folder) throw new Error('Another one.')";
  expect(await run(inside)).toEqual({ out: '', complaint: '', code: 0 });
  expect(readdirSync(system)).toEqual([]);
});

test('and with one that fails', async () => {
  expect((await run("throw new Error('No.')")).code).toBe(1);
  expect(readdirSync(system)).toEqual([]);
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('and with one that is ended by %s', async (signal, code) => {
  const child = started("endWhenInterrupted(); setInterval(() => {}, 1e6); console.log('there');");
  await once(child.stdout, 'data');
  expect(readdirSync(system)).toHaveLength(1);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([code, null]);
  expect(readdirSync(system)).toEqual([]);
});

test.each(['on-record-seeds-1', 'puppeteer_dev_chrome_profile-1', '.org.chromium.Chromium.1', 'Temp-1'])(
  'a run that leaves %s beside it has failed, and says so',
  async (name) => {
    const { complaint, code } = await run(`mkdirSync(system + '/${name}')`);
    expect(code).toBe(1);
    expect(complaint).toBe(`This run has left in ${system}: ${name}\n`);
  },
);

test('what was there before, another run’s folder and what others call their own is not held against it', async () => {
  mkdirSync(join(system, 'on-record-seeds-1'));
  const others = "mkdirSync(system + '/on-record-run-2'); mkdirSync(system + '/elsewhere');";
  expect(await run(others)).toEqual({ out: '', complaint: '', code: 0 });
});
