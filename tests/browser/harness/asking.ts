import type { Page } from 'puppeteer-core';
import type { QuotationId } from '../../../src/dataset/model/dataset-types.ts';
import type { WriterRequests } from '../../../src/messages/writer-requests.ts';
import { pageScript } from '../../bench/page-script.ts';
import type { Driver } from './driver.ts';
import type { Asks, Seen } from './writer-script.ts';

/** A page of the extension that sends requests to the writer for a test. */
export interface AskingPage {
  readonly page: Page;
  /** Sends a request and waits for the reply. */
  ask<T extends keyof WriterRequests>(type: T, ask: WriterRequests[T]['ask']): Promise<unknown>;
  /** Sends a request and does not wait. `answer` gives the reply. */
  begin<T extends keyof WriterRequests>(type: T, ask: WriterRequests[T]['ask']): Promise<void>;
  /**
   * Asks the writer to restore `count` generated articles, and does not wait.
   * @param from the number of the first one
   */
  restore(count: number, at: string, from?: number): Promise<void>;
  /** Has the writer import `count` generated articles from files, and does not wait. The reply is the import's counts. */
  importFiles(count: number, act: string, at: string): Promise<void>;
  /** Waits for the reply to the last request. */
  answer(): Promise<unknown>;
  /** The id of the running writer; null where none runs. */
  life(): Promise<string | null>;
  /** How many items the first unfinished job has staged. */
  cursor(): Promise<number>;
  /** What `seen` gives while the text of one article is missing: a check of the check. */
  seenWithoutText(): Promise<Seen>;
  /** The id of a quotation of an article. */
  quotationOf(article: `article:${string}`): Promise<QuotationId>;
  /** The ids of the articles that are shown. */
  ids(): Promise<string[]>;
  /** The dataset as a backup, to the letter. */
  exported(): Promise<string>;
  seen(): Promise<Seen>;
}

let script: Promise<string> | null = null;

export async function openAsking(driver: Driver): Promise<AskingPage> {
  script ??= pageScript('../browser/harness/writer-script.ts');
  // The search page reads the least of the dataset, so that its own requests disturb the test least.
  const open = () => driver.openOwn('options.html#/search');
  // Firefox loses about one tab in a hundred that are opened while another one closes (docs/browser-bugs.md). So it tries twice.
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
    restore: (count, at, from = 0) => call('restore', count, at, from),
    importFiles: (count, act, at) => call('importFiles', count, act, at),
    answer: () => call('answer'),
    life: () => call('life'),
    cursor: () => call('cursor'),
    seenWithoutText: () => call('seenWithoutText'),
    quotationOf: (article) => call('quotationOf', article),
    ids: () => call('ids'),
    exported: () => call('exported'),
    seen: () => call('seen'),
  };
}
