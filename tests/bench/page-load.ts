import type { Page } from 'puppeteer-core';
import { type Trace, traced } from '../browser/harness/trace.ts';
import { type Bench, SITE } from './page-browser.ts';

export const ADDRESS = `${SITE}/page.html`;

/** What is done unasked (the card's script, cards ahead) is done within this time after a page was read, in ms. */
const REST_MS = 1_200;

export interface Loaded<T> {
  readonly trace: Trace;
  readonly told: T;
}

/**
 * Opens a page in Chromium under a trace, does something with it, and waits until nothing more is to come.
 * @param slower how many times the processor is slowed down
 */
export async function load<T>(
  bench: Bench,
  html: string,
  slower: number,
  act: (page: Page) => Promise<T>,
): Promise<Loaded<T>> {
  const page = await openEmpty(bench);
  bench.server.page(ADDRESS, html);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const told: T[] = [];
  const trace = await traced(page, ADDRESS, async () => {
    await page.goto(ADDRESS);
    told.push(await act(page));
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
  });
  await page.close();
  const [first] = told;
  if (first === undefined) throw new Error('Nothing was told.');
  return { trace, told: first };
}

/** A page of the same site as those to come, so that they are in the process that is traced. */
export async function openEmpty({ server, newPage }: Bench): Promise<Page> {
  const empty = `${SITE}/empty.html`;
  server.page(empty, '<!doctype html><title>Empty</title>');
  const page = await newPage();
  page.setDefaultNavigationTimeout(LOADING_MS);
  await page.goto(empty);
  await new Promise((resolve) => setTimeout(resolve, EMPTY_MS));
  return page;
}

/** 10 MB take half a minute to load where a slowed processor is shared, in ms. */
const LOADING_MS = 180_000;

/** By then it is read, in ms: what its script did after would be counted for the page to come, in the same process. */
const EMPTY_MS = 800;

/** The one of several runs with the least of something: what is more is the machine's other work. */
export async function leastOf<T>(runs: number, run: () => Promise<T>, of: (one: T) => number): Promise<T> {
  let least = await run();
  for (let more = 1; more < runs; more++) {
    const next = await run();
    if (of(next) < of(least)) least = next;
  }
  return least;
}
