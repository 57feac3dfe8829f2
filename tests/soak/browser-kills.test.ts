import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { random } from '../bench/random.ts';
import { openAsking } from '../browser/harness/asking.ts';
import { builtExtension } from '../browser/harness/builds.ts';
import type { BrowserName, Driver } from '../browser/harness/driver.ts';
import { actsOf, differences, expectDone, MADE } from '../browser/harness/kills.ts';
import { launch } from '../browser/harness/launch.ts';

/** Each takes a start of the browser. */
const KILLS = Math.ceil(Number(process.env.KILLS ?? 100) / 4);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** The latest moment of a kill, in ms. The long acts take about so long on a small machine. */
const LATEST_MS = 1_500;

describe('the browser', () => {
  test.each<BrowserName>(['chromium', 'firefox'])(
    `%s, killed ${KILLS} times (seed ${SEED}), has the dataset of before or after`,
    { timeout: KILLS * 60_000 + 60_000 },
    async (name) => {
      const profile = mkdtempSync(join(tmpdir(), 'on-record-killed-'));
      const start = () => launch(name, { extension: builtExtension(name), headless: true, profile });
      let driver: Driver = await start();
      // A profile that has never been closed may lack what the browser saves only then.
      await driver.close();
      driver = await start();
      const r = random(SEED);
      let tab = await openAsking(driver);
      let cutOff = 0;
      for (let kill = 0; kill < KILLS; ) {
        await tab.ask('reset', { at: new Date().toISOString() });
        const { ids } = await tab.seen();
        for (const act of await actsOf(await tab.idsOf(MADE), ids)) {
          if (kill++ >= KILLS) break;
          const afterMs = Math.round(r.next() ** 2 * LATEST_MS);
          const what = `${act.name}, the browser killed after ${afterMs} ms (kill ${kill} of seed ${SEED})`;
          const before = await tab.exported();
          await act.begin(tab);
          await new Promise((resolve) => setTimeout(resolve, afterMs));
          await driver.kill();
          driver = await start();
          tab = await openAsking(driver);
          const now = await tab.exported();
          await act.begin(tab);
          expect(await tab.answer(), what).toEqual(act.reply);
          await expectDone(tab, act, what);
          const after = await tab.exported();
          const isWhole = now === before || now === after;
          expect(isWhole, `${what}: ${differences(now, before, after)}`).toBe(true);
          if (now !== after) cutOff++;
        }
      }
      console.log(`${name}: ${cutOff} of ${KILLS} kills of the browser cut the work off (seed ${SEED})`);
      await driver.close();
      rmSync(profile, { recursive: true, force: true });
    },
  );
});
