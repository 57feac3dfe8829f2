import * as v from 'valibot';
import type { Driver } from '../browser/harness/driver.ts';
import type { Tab } from '../browser/harness/tab.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';

/** How often a background is started for a row. */
export const STARTS = 20;

/** What a stopped background takes to its first answer, over several starts. @param wanted in ms; null where no more is wanted than to know it */
export async function answeredRow(
  out: Report,
  name: string,
  wanted: number | null,
  driver: Driver,
  ask: () => Promise<{ ms: number; isRight: boolean }>,
): Promise<void> {
  const times: number[] = [];
  let right = 0;
  for (let n = 0; n < STARTS; n++) {
    await driver.stopBackground();
    const { ms, isRight } = await ask();
    times.push(ms);
    if (isRight) right++;
  }
  out.expect(name, right, STARTS);
  const { median, p95 } = spreadOf(times);
  const row = { unit: 'ms', peer: null, peerValue: null, found: right };
  out.add({ ...row, name, value: median, ...(wanted !== null && { wanted }) });
  out.add({ ...row, name: `${name}, p95`, value: p95 });
}

const Spotted = v.object({ mentions: v.array(v.object({ entity: v.nullable(v.string()) })) });

/** Whether an answer to `spot` has a mention of an entity. */
export const hasSpotted = (reply: unknown, id: string): boolean =>
  v.parse(Spotted, reply).mentions.some(({ entity }) => entity === id);

/** Asks the background from a page of ours. */
export const asked = ({ page }: Tab, type: string, ask: unknown): Promise<{ ms: number; reply: unknown }> =>
  page.evaluate(
    async (envelope) => {
      const begun = performance.now();
      const answer = await chrome.runtime.sendMessage(envelope);
      if (!answer.ok) throw new Error(answer.error);
      return { ms: performance.now() - begun, reply: answer.reply };
    },
    { type, ask },
  );
