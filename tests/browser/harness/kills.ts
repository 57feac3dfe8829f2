import { expect } from 'vitest';
import { random } from '../../bench/random.ts';
import { type AskingPage, openAsking } from './asking.ts';
import type { Driver } from './driver.ts';
import type { Session } from './session.ts';

/** How many articles the restored backup has: enough for several batches, and for deleting them to be a job. */
const MADE = 40;
/** The latest moment of a kill, as a multiple of the time that the request takes: some kills come after it is done. */
const REACH = 1.15;

const KINDS = ['worker', 'document', 'background', 'tab', 'tab and writer'] as const;
type Kind = (typeof KINDS)[number];

const IMPORTING = 'importing';

/** Something that the reader does. Sending its request again does not do it twice. */
interface Act {
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
  for (const act of actsOf(await tab.idsOf(MADE), bundled).filter(
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
    for (const act of actsOf(await tab.idsOf(MADE), bundled).filter(
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
  await act.begin(tab);
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  // In Firefox this ends the writer as well, and the page that waits for a reply starts both again at once.
  if (kind === 'background') await (driver.name === 'firefox' ? driver.killWriter(true) : driver.stopBackground());
  if (kind === 'worker' || kind === 'document') await driver.killWriter(kind === 'document');
  if (kind.startsWith('tab')) {
    const next = await openAsking(driver);
    await tab.page.close();
    tab = next;
    if (kind === 'tab and writer') await driver.killWriter(true);
    expect([act.before, act.after], what).toContainEqual(await tab.ids());
    // The reader does the same again: gives the file again, presses the button again.
    await act.begin(tab);
  } else expect([act.before, act.after], what).toContainEqual(await tab.ids());
  expect(await tab.answer(), what).toEqual(act.reply);
  await expectDone(tab, act, what);
  return tab;
}

async function expectDone(tab: AskingPage, { after, name }: Act, what = name): Promise<void> {
  const { ids, unfinished, wrong } = await tab.seen();
  expect({ ids, unfinished, wrong }, what).toEqual({ ids: after, unfinished: 0, wrong: [] });
}

/** Resets the dataset to the bundled articles and gives their ids. */
async function fresh(tab: AskingPage): Promise<readonly string[]> {
  await tab.ask('reset', { at: new Date().toISOString() });
  return (await tab.seen()).ids;
}

function actsOf(made: readonly `article:${string}`[], bundled: readonly string[]): Act[] {
  const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
  const [restored, removed, back, gone, imported] = [at(0), at(1), at(2), at(3), at(4)];
  const [some, all] = [made.slice(0, 25), made];
  const shown = (ids: readonly string[]): string[] => [...bundled, ...ids].sort();
  const act = crypto.randomUUID();
  const last = crypto.randomUUID();
  const files = crypto.randomUUID();
  const quotations = expect.any(Number);
  return [
    {
      name: 'restoring',
      begin: (tab) => tab.restore(MADE, restored),
      before: shown([]),
      after: shown(all),
      reply: { stopped: false, added: MADE, held: 0, earlier: 0 },
    },
    {
      name: 'deleting some',
      begin: (tab) => tab.begin('remove', { ids: some, act, at: removed }),
      before: shown(all),
      after: shown(made.slice(some.length)),
      reply: { articles: some.length, quotations },
    },
    {
      name: 'bringing them back',
      begin: (tab) => tab.begin('bringBack', { act, at: back }),
      before: shown(made.slice(some.length)),
      after: shown(all),
      reply: { articles: some.length },
    },
    {
      name: 'deleting all',
      begin: (tab) => tab.begin('remove', { ids: all, act: last, at: gone }),
      before: shown(all),
      after: shown([]),
      reply: { articles: MADE, quotations },
    },
    {
      name: IMPORTING,
      begin: (tab) => tab.importFiles(MADE, files, imported),
      before: shown([]),
      after: shown(all),
      reply: { taken: MADE, held: 0, earlier: 0, failed: 0 },
    },
  ];
}
