import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import { random } from '../../bench/random.ts';
import { openAsking } from './asking.ts';
import { builtExtension, temporary } from './builds.ts';
import type { BrowserName } from './driver.ts';
import { launch } from './launch.ts';
import { serve } from './server.ts';
import { until } from './wait.ts';

/** Articles of the backup that is being restored: several batches. */
const MADE = 60;
/** The latest moment of a kill, as a multiple of the time that a restoring takes. */
const REACH = 1.15;

/**
 * Kills the browser's own process while a backup is being restored, and starts it again with the same profile: the first time once a
 * batch is stored, then at random moments. The dataset opens, a backup of it is to the letter that of before or that of after, and the
 * same backup, given again, is restored.
 * @returns how many kills came before the restoring was over
 */
export async function killBrowser(name: BrowserName, kills: number, seed: number): Promise<number> {
  const r = random(seed);
  const profile = temporary();
  const server = await serve({});
  const start = () =>
    launch(name, { extension: builtExtension(name), proxyPort: server.port, headless: true, profile });
  let driver = await start();
  let cutOff = 0;
  let took = 0;
  try {
    for (let n = 0; n < kills; n++) {
      const tab = await openAsking(driver);
      await tab.ask('reset', { at: new Date().toISOString() });
      await tab.ask('keepText', {
        text: `Text ${n} of the reader. “It rains,” said Mina Sample.`,
        at: new Date().toISOString(),
      });
      const before = await tab.exported();
      const at = new Date().toISOString();
      await tab.restore(MADE, at);
      if (n === 0) await until('a batch to be stored', async () => (await tab.cursor()) > 0);
      else await new Promise((resolve) => setTimeout(resolve, r.next() * REACH * took));
      await driver.kill();

      driver = await start();
      const again = await openAsking(driver);
      const what = `kill ${n + 1} of seed ${seed}`;
      const met = await again.exported();
      if (met === before) cutOff++;
      const begun = performance.now();
      await again.restore(MADE, at);
      expect(await again.answer(), what).toMatchObject({ stopped: false, added: MADE });
      took = Math.max(took, performance.now() - begun);
      expect(await again.seen(), what).toMatchObject({ unfinished: 0, wrong: [] });
      const after = await again.exported();
      expect([before, after].includes(met), `${what}: a backup is that of before or that of after`).toBe(true);
      expect(after.length).toBeGreaterThan(before.length);
      await again.page.close();
    }
  } finally {
    await driver.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
  return cutOff;
}
