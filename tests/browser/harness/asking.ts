import type { Page } from 'puppeteer-core';
import type { WriterRequests } from '../../../src/messages/writer.ts';
import { pageScript } from '../../bench/page-script.ts';
import type { Driver } from './driver.ts';
import type { Asks, Seen } from './writer-script.ts';

/** One of the extension's own pages that asks the writer what it is told to. */
export interface AskingPage {
  readonly page: Page;
  /** Asks, and waits for the answer. */
  ask<T extends keyof WriterRequests>(type: T, ask: WriterRequests[T]['ask']): Promise<unknown>;
  /** Asks, and does not wait. */
  begin<T extends keyof WriterRequests>(type: T, ask: WriterRequests[T]['ask']): Promise<void>;
  /** Asks for so many made articles to be restored, and does not wait. */
  restore(count: number, at: string): Promise<void>;
  /** The answer to what was asked last. */
  answer(): Promise<unknown>;
  /** Which writer there is; null: none. */
  life(): Promise<string | null>;
  /** How far the first unfinished job is. */
  cursor(): Promise<number>;
  /** What is seen while an article's text is not there. */
  seenWithoutText(): Promise<Seen>;
  /** The ids of those articles. */
  idsOf(count: number): Promise<`article:${string}`[]>;
  /** The ids of the articles that are shown. */
  ids(): Promise<string[]>;
  seen(): Promise<Seen>;
}

let script: Promise<string> | null = null;

export async function openAsking(driver: Driver): Promise<AskingPage> {
  script ??= pageScript('../browser/harness/writer-script.ts');
  // The screen that reads the least: what this page asks of the writer itself is not what is tested.
  const open = () => driver.openOwn('options.html#/search');
  // Firefox loses one tab in some hundred that are opened while another one goes (docs/browser-bugs.md).
  const { page } = await open().catch(open);
  await page.evaluate(await script);
  const call = <Name extends keyof Asks>(
    name: Name,
    ...args: readonly unknown[]
  ): Promise<Awaited<ReturnType<Asks[Name]>>> =>
    page.evaluate((method, given) => Reflect.get(globalThis, 'onRecordAsks')[method](...given), name, args);
  return {
    page,
    async ask(type, ask) {
      await call('begin', type, ask);
      return call('answer');
    },
    async begin(type, ask) {
      await call('begin', type, ask);
    },
    restore: (count, at) => call('restore', count, at),
    answer: () => call('answer'),
    life: () => call('life'),
    cursor: () => call('cursor'),
    seenWithoutText: () => call('seenWithoutText'),
    idsOf: (count) => call('idsOf', count),
    ids: () => call('ids'),
    seen: () => call('seen'),
  };
}
