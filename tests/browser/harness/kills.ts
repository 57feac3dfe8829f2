import { expect } from 'vitest';
import { articleId } from '../../../src/dataset/model/article-ids.ts';
import { OF_PEOPLE } from '../../../src/dataset/model/corrections.ts';
import { random } from '../../bench/random.ts';
import { type AskingPage, openAsking } from './asking.ts';
import type { Driver } from './driver.ts';
import type { Session } from './session.ts';

/** How many articles the restored backup has: enough for several batches, and for deleting them to be a job. */
export const MADE = 40;
/** The latest moment of a kill, as a multiple of the time that the request takes: some kills come after it is done. */
const REACH = 1.15;

/** What is killed; in the last one nothing is, but a second tab asks for something at that moment. */
const KINDS = ['worker', 'document', 'background', 'tab', 'tab and writer', 'second tab'] as const;
type Kind = (typeof KINDS)[number];

const IMPORTING = 'importing';

/** Something that the reader does. Sending its request again does not do it twice. */
export interface Act {
  readonly name: string;
  readonly begin: (tab: AskingPage) => Promise<void>;
  /** The ids of the articles that are shown before and after it. No other state may ever be shown. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly reply: unknown;
}

/** One kill, for the report. */
export interface Killed {
  readonly act: string;
  readonly kind: Kind;
  readonly afterMs: number;
  /** Whether a writer ran at that moment and has ended. */
  readonly hasEnded: boolean;
}

/**
 * Does what a reader does to a dataset, and at a random moment of each act kills the writer, or the page that has sent the request.
 * Each act must still end as it would have without the kill, and no state in between may be shown.
 * @param more.withImport has the files of an import read as well
 */
export async function killMany(
  { driver }: Session,
  kills: number,
  seed: number,
  more: { readonly withImport?: boolean } = {},
): Promise<Killed[]> {
  const r = random(seed);
  const killed: Killed[] = [];
  let tab = await openAsking(driver);
  const took = new Map<string, number>();
  const bundled = await fresh(tab);
  // First all acts without a kill, to know how long each takes.
  for (const act of (await actsOf(await tab.idsOf(MADE), bundled)).filter(
    ({ name }) => more.withImport || name !== IMPORTING,
  )) {
    const begun = performance.now();
    await act.begin(tab);
    expect(await tab.answer(), act.name).toEqual(act.reply);
    took.set(act.name, performance.now() - begun);
    await expectDone(tab, act);
  }
  await fresh(tab);
  while (killed.length < kills) {
    for (const act of (await actsOf(await tab.idsOf(MADE), bundled)).filter(
      ({ name }) => more.withImport || name !== IMPORTING,
    )) {
      if (killed.length >= kills) break;
      const kind = r.pick(KINDS);
      const afterMs = Math.round(r.next() * REACH * (took.get(act.name) ?? 0));
      const what = `${act.name}, ${kind} killed after ${afterMs} ms (kill ${killed.length + 1} of seed ${seed})`;
      const life = await tab.life();
      tab = await withKill(driver, tab, act, kind, afterMs, what);
      killed.push({ act: act.name, kind, afterMs, hasEnded: life !== null && life !== (await tab.life()) });
    }
    await fresh(tab);
  }
  await tab.page.close();
  return killed;
}

/** What Firefox says of a transaction whose context was ended, as it is here on purpose. */
const ABORTED = 'An IndexedDB transaction that was not yet complete has been aborted due to page navigation.';

/** What the extension's own contexts have logged as errors, besides what a kill makes a browser log. */
export async function errorsBesideKills(driver: Driver): Promise<string[]> {
  return (await driver.ownErrors()).filter((error) => !error.includes(ABORTED));
}

async function withKill(
  driver: Driver,
  before: AskingPage,
  act: Act,
  kind: Kind,
  afterMs: number,
  what: string,
): Promise<AskingPage> {
  let tab = before;
  const second = kind === 'second tab' ? await openAsking(driver) : null;
  const other = second && (await keptBy(act.name));
  const backup = async (): Promise<string> => backupWithout(await tab.exported(), other?.id);
  const backupBefore = await backup();
  await act.begin(tab);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  // In Firefox this ends the writer as well, and the page that waits for a reply starts both again at once.
  if (kind === 'background') await (driver.name === 'firefox' ? driver.killWriter(true) : driver.stopBackground());
  if (kind === 'worker' || kind === 'document') await driver.killWriter(kind === 'document');
  if (other) await second?.begin('keepText', other.ask);
  if (kind.startsWith('tab')) {
    const next = await openAsking(driver);
    await tab.page.close();
    tab = next;
    if (kind === 'tab and writer') await driver.killWriter(true);
  }
  if (!other) expect([act.before, act.after], what).toContainEqual(await tab.ids());
  const backupNow = await backup();
  // The reader does the same again: gives the file again, presses the button again.
  if (kind.startsWith('tab')) await act.begin(tab);
  expect(await tab.answer(), what).toEqual(act.reply);
  if (second && other) {
    expect(await second.answer(), what).toEqual({ id: other.id, held: false });
    await second.ask('remove', { ids: [other.id], act: crypto.randomUUID(), at: new Date().toISOString() });
    await second.page.close();
  }
  await expectDone(tab, act, what);
  const backupAfter = await backup();
  const isWhole = backupNow === backupBefore || backupNow === backupAfter;
  expect(isWhole, `${what}: ${differences(backupNow, backupBefore, backupAfter)}`).toBe(true);
  return tab;
}

/** A text that a second tab keeps, which no other has kept. */
async function keptBy(act: string) {
  const text = `While ${act}, ${crypto.randomUUID()} was here. “It rains,” said Mina Sample.`;
  return { id: await articleId({ text }), ask: { text, at: new Date().toISOString() } };
}

/** A backup without one article and what was done with it. */
function backupWithout(json: string, id: string | undefined): string {
  if (id === undefined) return json;
  const pack: { articles: { id: string }[]; log: { article: string }[] } = JSON.parse(json);
  const articles = pack.articles.filter((one) => one.id !== id);
  const log = pack.log.filter(({ article }) => article !== id);
  return JSON.stringify({ ...pack, articles, log }).replaceAll('},{', '},\n{');
}

/** The lines in which a backup is neither the one nor the other. */
export function differences(now: string, before: string, after: string): string {
  const lines = (of: string): Set<string> => new Set(of.split('\n'));
  const [mine, one, other] = [lines(now), lines(before), lines(after)];
  const more = [...mine].filter((line) => !one.has(line) && !other.has(line));
  const less = [...one].filter((line) => other.has(line) && !mine.has(line));
  const counts = `${mine.size} lines, before ${one.size}, after ${other.size}`;
  return [counts, ...[...more, ...less].map((line) => line.slice(0, 200))].slice(0, 8).join('\n');
}

export async function expectDone(tab: AskingPage, { after, name }: Act, what = name): Promise<void> {
  const { ids, unfinished, wrong } = await tab.seen();
  expect({ ids, unfinished, wrong }, what).toEqual({ ids: after, unfinished: 0, wrong: [] });
}

/** Resets the dataset to the bundled articles and gives their ids. */
async function fresh(tab: AskingPage): Promise<readonly string[]> {
  await tab.ask('reset', { at: new Date().toISOString() });
  return (await tab.seen()).ids;
}

const KEPT_AT = 'https://harbour-news.test/2026/kept';
const KEPT =
  'The ferry sails again from Monday. “We waited nine weeks,” said Ada Quill, the harbour master of Port Ellery.';

export async function actsOf(made: readonly `article:${string}`[], bundled: readonly string[]): Promise<Act[]> {
  const moment = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
  const at = Array.from({ length: 10 }, (_, n) => moment(n));
  const [some, all] = [made.slice(0, 25), made];
  const kept = await articleId({ url: KEPT_AT, text: KEPT });
  const shown = (ids: readonly string[]): string[] => [...bundled, kept, ...ids].sort();
  const act = crypto.randomUUID();
  const last = crypto.randomUUID();
  const files = crypto.randomUUID();
  const correction = crypto.randomUUID();
  const joining = `${OF_PEOPLE}${crypto.randomUUID()}`;
  const quotations = expect.any(Number);
  const keep = (text: string, n: number) => (tab: AskingPage) =>
    tab.begin('keepText', { text, facts: { url: KEPT_AT }, at: at[n] ?? '' });
  return [
    {
      name: 'keeping',
      begin: keep(KEPT, 0),
      before: bundled,
      after: shown([]),
      reply: { id: kept, held: false },
    },
    {
      name: 'keeping again',
      begin: keep(`${KEPT} Two boats will sail.`, 1),
      before: shown([]),
      after: shown([]),
      reply: { id: kept, held: false },
    },
    {
      name: 'correcting',
      begin: (tab) => tab.correctFirst(kept, correction, at[2] ?? ''),
      before: shown([]),
      after: shown([]),
      reply: { found: true },
    },
    {
      name: 'joining',
      begin: (tab) =>
        tab.begin('correctPeople', {
          made: [{ id: joining, change: { kind: 'one person', people: ['person:ada-quill', 'person:vera-muster'] } }],
          at: at[3] ?? '',
        }),
      before: shown([]),
      after: shown([]),
      reply: null,
    },
    {
      name: 'restoring',
      begin: (tab) => tab.restore(MADE, at[4] ?? ''),
      before: shown([]),
      after: shown(all),
      reply: { stopped: false, added: MADE, held: 0, earlier: 0 },
    },
    {
      name: 'deleting some',
      begin: (tab) => tab.begin('remove', { ids: some, act, at: at[5] ?? '' }),
      before: shown(all),
      after: shown(made.slice(some.length)),
      reply: { articles: some.length, quotations },
    },
    {
      name: 'bringing them back',
      begin: (tab) => tab.begin('bringBack', { act, at: at[6] ?? '' }),
      before: shown(made.slice(some.length)),
      after: shown(all),
      reply: { articles: some.length },
    },
    {
      name: 'deleting all',
      begin: (tab) => tab.begin('remove', { ids: all, act: last, at: at[7] ?? '' }),
      before: shown(all),
      after: shown([]),
      reply: { articles: MADE, quotations },
    },
    {
      name: 'resetting',
      begin: (tab) => tab.begin('reset', { at: at[8] ?? '' }),
      before: shown([]),
      after: bundled,
      reply: null,
    },
    {
      name: IMPORTING,
      begin: (tab) => tab.importFiles(MADE, files, at[9] ?? ''),
      before: bundled,
      after: [...bundled, ...all].sort(),
      reply: { taken: MADE, held: 0, earlier: 0, failed: 0 },
    },
  ];
}
