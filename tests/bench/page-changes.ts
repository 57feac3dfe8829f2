import type { Page } from 'puppeteer-core';
import { tracedWork } from '../browser/harness/trace.ts';
import { type Bench, SITE } from './page-browser.ts';
import { makePage, makeParagraph, pageOf } from './page-html.ts';
import { openEmpty } from './page-load.ts';
import { random } from './random.ts';

const APPENDS = 60;
const TEN = 10;

/** 100 kB of text with 500 mentions appended each second for a minute: what one costs us, in ms, at first and at last. */
export async function appended(
  bench: Bench,
  names: readonly string[],
): Promise<{ first: number; last: number; known: number; planted: number }> {
  const address = `${SITE}/appended.html`;
  const page = await openAt(bench, address, '');
  const { html, mentions } = makePage({ units: 100_000, nodes: 1_700, mentions: 500 }, names);
  const part = html.slice(html.indexOf('<article>') + '<article>'.length, html.indexOf('</article>'));
  const append = (times: number) => page.evaluate(appendEachSecond, part, times);
  const first = await tracedWork(page, () => append(TEN));
  await append(APPENDS - 2 * TEN);
  const last = await tracedWork(page, () => append(TEN));
  const known = await bench.known(address);
  await page.close();
  return { first: first / TEN, last: last / TEN, known, planted: mentions * APPENDS };
}

async function appendEachSecond(html: string, times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const section = document.createElement('section');
    section.innerHTML = html;
    document.querySelector('article')?.append(section);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

/** Changes before the heap is looked at: what a page of this kind comes to hold is held by then. */
const WARM = 150;
const CHANGES = 100;

/** What the heap grows by, in kB, while ten paragraphs in a hundred get another text time and again. */
export async function growth(bench: Bench, names: readonly string[]): Promise<{ kB: number; painted: number }> {
  const r = random(1);
  const paragraphs = Array.from({ length: 100 }, () => makeParagraph(r, names, 400, 2).html);
  const page = await openAt(bench, `${SITE}/changing.html`, paragraphs.join(''));
  const others = Array.from({ length: 20 }, () => makeParagraph(r, names, 400, 2).html);
  const session = await page.createCDPSession();
  const held = async (): Promise<number> => {
    // Twice: what the first leaves weakly held goes with the second.
    for (let n = 0; n < 2; n++) await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  await page.evaluate(changeTexts, others, WARM);
  const before = await held();
  await page.evaluate(changeTexts, others, CHANGES);
  const after = await held();
  const painted = await page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await page.close();
  return { kB: (after - before) / 1_000, painted };
}

async function changeTexts(others: readonly string[], times: number): Promise<void> {
  for (let n = 0; n < times; n++) {
    const paragraphs = document.querySelectorAll('p');
    for (let i = 0; i < 10; i++) {
      const paragraph = paragraphs[(n * 10 + i) % paragraphs.length];
      if (paragraph) paragraph.outerHTML = others[(n + i) % others.length] ?? '';
    }
    // Long enough for a first pass of ours over changes.
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function openAt(bench: Bench, address: string, body: string): Promise<Page> {
  const page = await openEmpty(bench);
  bench.server.page(address, pageOf(body));
  await page.goto(address);
  return page;
}
