import type { Page } from 'puppeteer-core';
import type { Server } from '../browser/harness/server.ts';
import type { Sample } from './classify.ts';
import { random } from './random.ts';
import { spy } from './spy-script.ts';

/** Known to every dataset there is, or with the bundled one. */
const KNOWN = ['Sergey Lavrov', 'Ilham Aliyev', 'Azerbaijan', 'Japan', 'Kenya', 'Armenia', 'Norway', 'Vladimir Putin'];
const NAMES = 100;

/** As wide as a name is, of the same letters, and nobody's. */
const unknown = (name: string): string =>
  name.replace(/\p{L}+/gu, (word) => {
    const back = [...word.toLowerCase()].reverse().join('');
    return back.charAt(0).toUpperCase() + back.slice(1);
  });

/** Planted in a content script: on a page with names on record it takes so many ms more, as soon as it is there. */
export const busyFor = (ms: number): string =>
  `addEventListener('DOMContentLoaded', () => { if (document.body.textContent.includes('${KNOWN[0]}'))
    for (const end = performance.now() + ${ms}; performance.now() < end; ); });`;

/**
 * A page of a hundred paragraphs with a name in each, that takes all timings it can of itself.
 * @param isKnown whether the names are on record
 * @param ms for how long it measures
 */
function spyingPage(isKnown: boolean, ms: number): string {
  const lines = Array.from({ length: NAMES }, (_, n) => {
    const name = KNOWN[n % KNOWN.length] ?? '';
    return `<p>In line ${n} stood ${isKnown ? name : unknown(name)}, and waited there for the others to come.</p>`;
  });
  const script = `<script>(${spy.toString()})(${ms})</script>`;
  return `<!doctype html><html><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">${script}</head><body>${lines.join('')}</body></html>`;
}

/**
 * Loads a page with names on record and one without, in fours of two each, the order of which is drawn by lot: each comes second
 * as often as first, since every other load may be slower by itself.
 * @param ms for how long each is measured
 */
export async function spiedLoads(
  page: Page,
  server: Server,
  address: string,
  fours: number,
  ms: number,
): Promise<Sample[]> {
  const samples: Sample[] = [];
  const r = random(fours);
  // The first loads of a browser are slow, whatever they are of.
  for (const isKnown of [true, false, true, false]) await load(isKnown);
  for (let n = 0; n < fours; n++) {
    const isFirst = r.below(2) === 0;
    for (const isKnown of [isFirst, !isFirst, !isFirst, isFirst])
      samples.push({ features: await load(isKnown), isKnown });
  }
  return samples;

  /** At one address: a browser keeps things by address. */
  async function load(isKnown: boolean): Promise<number[]> {
    server.page(address, spyingPage(isKnown, ms));
    await page.goto(address);
    const features = await page.evaluate(() => window.spied);
    if (!features?.length) throw new Error('The page has measured nothing.');
    return features;
  }
}
