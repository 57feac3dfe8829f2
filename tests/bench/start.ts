import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { planted } from '../browser/harness/builds.ts';
import type { Driver } from '../browser/harness/driver.ts';
import { launch } from '../browser/harness/launch.ts';
import { serve } from '../browser/harness/server.ts';
import type { Tab } from '../browser/harness/tab.ts';
import { until } from '../browser/harness/wait.ts';
import { filledBrowser } from './filled-browser.ts';
import { type Known, madeArticles } from './made-articles.ts';
import type { Report } from './report.ts';
import { spreadOf } from './spread.ts';
import { largeDictionaryRow } from './start-large.ts';
import { answeredRow, asked, hasSpotted, STARTS } from './started.ts';

const WANTED_MS = 50;
const WANTED_SPOTTED_MS = 60;

/** How soon a background that was stopped is there again. Chromium. */
export async function startRows(out: Report, articles: number): Promise<void> {
  await evaluatedRow(out);
  await answeredRows(out, articles);
  await largeDictionaryRow(out);
}

/** From the bundle's first line to its last: the turn in which it adds its listeners. */
async function evaluatedRow(out: Report): Promise<void> {
  const server = await serve({});
  const driver = await launch('chromium', { extension: timed(), proxyPort: server.port, headless: true });
  try {
    const own = await driver.openOwn('options.html#/articles');
    const times: number[] = [];
    for (let n = 0; n < STARTS; n++) {
      await driver.stopBackground();
      await asked(own, 'card', { entity: 'country:PT', passage: passageOf('Portugal.') });
      times.push(await until('the background to be evaluated', () => evaluatedIn(driver)));
    }
    const { median, p95 } = spreadOf(times);
    const row = { unit: 'ms', peer: null, peerValue: null, found: times.length };
    out.add({ ...row, name: 'background evaluated', value: median });
    out.add({ ...row, name: 'background evaluated, p95', value: p95, wanted: WANTED_MS });
  } finally {
    await driver.close();
    await server.close();
  }
}

/** The built extension, whose background notes when it begins and when it is through. */
function timed(): string {
  const folder = planted('chromium', 'background.js', 'globalThis.evaluated = performance.now() - begun;');
  const file = join(folder, 'background.js');
  writeFileSync(file, `const begun = performance.now();\n${readFileSync(file, 'utf8')}`);
  return folder;
}

async function evaluatedIn(driver: Driver): Promise<number | null> {
  const session = await driver.backgroundSession();
  const { result } = await session.send('Runtime.evaluate', { expression: 'evaluated', returnByValue: true });
  return typeof result.value === 'number' ? result.value : null;
}

/** From a page's question to a stopped background to its answer: with the dataset opened, and for `spot` the dictionary. */
async function answeredRows(out: Report, articles: number): Promise<void> {
  const made = madeArticles(articles);
  const browser = await filledBrowser('chromium', articles);
  try {
    const { driver } = browser;
    const own = await driver.openOwn('options.html#/articles');
    const blocks = [made.sentence(0, made.rarest.name)];
    const spotted = async () => {
      const { ms, reply } = await asked(own, 'spot', { blocks, context: { names: {} }, bringsInteraction: false });
      return { ms, isRight: hasSpotted(reply, made.rarest.id) };
    };
    await spotted();
    const started = 'right after the browser’s start';
    await answeredRow(out, `${started}: first answer, a card`, null, driver, () => cardOf(own, made.rarest));
    await answeredRow(out, `${started}: first answer, spotting, ${articles} articles`, null, driver, spotted);
    await writersEnd(own);
    await answeredRow(out, 'first answer, a card', WANTED_MS, driver, () => cardOf(own, made.rarest));
    await answeredRow(out, `first answer, spotting, ${articles} articles`, WANTED_SPOTTED_MS, driver, spotted);
  } finally {
    await browser.close();
  }
}

/** How long the writer's work after a start of the browser may take, in ms, with the half minute that it then waits. */
const MAX_WRITER_MS = 180_000;

/** Waits until the writer, which looks through the whole dataset once per start of the browser, has nothing to do and ends. */
async function writersEnd({ page }: Tab): Promise<void> {
  const end = Date.now() + MAX_WRITER_MS;
  const runs = () =>
    page
      .browser()
      .targets()
      .some((target) => target.url().endsWith('/writer.html'));
  while (runs()) {
    if (Date.now() > end) throw new Error('The writer has not ended.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

const passageOf = (text: string) => ({ text, start: 0, end: 1, others: [] });

const Card = v.object({ entity: v.string(), quotations: v.array(v.unknown()) });

async function cardOf(own: Tab, { id, name }: Known): Promise<{ ms: number; isRight: boolean }> {
  const { ms, reply } = await asked(own, 'card', { entity: id, passage: passageOf(`${name} came.`) });
  const card = v.parse(Card, reply);
  return { ms, isRight: card.entity === id && card.quotations.length === 1 };
}
