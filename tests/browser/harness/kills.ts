import { expect } from 'vitest';
import { isArticleId } from '../../../src/dataset/model/article-ids.ts';
import type { ArticleId } from '../../../src/dataset/model/dataset-types.ts';
import { random } from '../../bench/random.ts';
import { type Act, actsOf } from './acts.ts';
import { type AskingPage, openAsking } from './asking.ts';
import type { Driver } from './driver.ts';
import type { Session } from './session.ts';

/** The latest moment of a kill, as a multiple of the time that the request takes: some kills come after it is done. */
const REACH = 1.15;
/** Beside one act in so many, another tab keeps a text. */
const BESIDE = 3;

const KINDS = ['worker', 'document', 'background', 'tab', 'tab and writer'] as const;
type Kind = (typeof KINDS)[number];

/** One kill, for the report. */
export interface Killed {
  readonly act: string;
  readonly kind: Kind;
  readonly afterMs: number;
  /** Whether a writer ran at that moment and has ended. */
  readonly hasEnded: boolean;
}

/**
 * Does what a reader does to a dataset, and at a random moment of each act kills the writer, or the page that has sent the request;
 * beside some acts another tab keeps a text. Each act must still end as it would have without the kill, and a backup that is made
 * after the kill must be, to the letter, that of before the act or that of after it.
 * @param more.asSoak does what takes long as well: importing files, deleting all articles
 */
export async function killMany(
  { driver }: Session,
  kills: number,
  seed: number,
  { asSoak = false }: { readonly asSoak?: boolean } = {},
): Promise<Killed[]> {
  const r = random(seed);
  const killed: Killed[] = [];
  let tab = await openAsking(driver);
  const other = await openAsking(driver);
  const took = new Map<string, number>();
  // First all acts without a kill, to know how long each takes.
  const bundled = await fresh(tab);
  for (const act of await actsOf(bundled, asSoak)) {
    const begun = performance.now();
    await act.begin(tab);
    expect(await tab.answer(), act.name).toEqual(act.reply);
    took.set(act.name, performance.now() - begun);
    await expectDone(tab, act.after, act.name);
  }
  while (killed.length < kills) {
    await fresh(tab);
    const kept: ArticleId[] = [];
    for (const act of await actsOf(bundled, asSoak)) {
      const n = killed.length;
      if (n >= kills) break;
      const kind = KINDS[n % KINDS.length] ?? 'worker';
      const afterMs = Math.round(r.next() * REACH * (took.get(act.name) ?? 0));
      const what = `${act.name}, ${kind} killed after ${afterMs} ms (kill ${n + 1} of seed ${seed})`;
      const life = await tab.life();
      // What another tab keeps while all is reset is kept or is not.
      const beside = n % BESIDE === 1 && !act.isReset ? other : null;
      tab = await withKill({ driver, tab, beside, kept }, act, kind, afterMs, what);
      killed.push({ act: act.name, kind, afterMs, hasEnded: life !== null && life !== (await tab.life()) });
    }
  }
  await tab.page.close();
  await other.page.close();
  return killed;
}

/** What Firefox says of a transaction whose context was ended, as it is here on purpose. */
const ABORTED = 'An IndexedDB transaction that was not yet complete has been aborted due to page navigation.';

/** What the extension's own contexts have logged as errors, besides what a kill makes a browser log. */
export async function errorsBesideKills(driver: Driver): Promise<string[]> {
  return (await driver.ownErrors()).filter((error) => !error.includes(ABORTED));
}

/** What a kill meets. */
interface Scene {
  readonly driver: Driver;
  readonly tab: AskingPage;
  /** Another tab, which keeps a text at the same time; null for none. */
  readonly beside: AskingPage | null;
  /** What it has kept in this round. It is added to. */
  readonly kept: ArticleId[];
}

/** Does an act with a kill. @returns the page that the reader goes on with */
export async function withKill(scene: Scene, act: Act, kind: Kind, afterMs: number, what: string): Promise<AskingPage> {
  const { driver, beside, kept } = scene;
  let { tab } = scene;
  const before = await tab.exported();
  await act.begin(tab);
  const text = `Text ${kept.length} of another tab, beside ${act.name}. “It rains for the ${kept.length + 2}th day in a row,” said Mina Sample.`;
  await beside?.begin('keepText', { text, at: new Date().toISOString() });
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  // In Firefox this ends the writer as well, and the page that waits for a reply starts both again at once.
  if (kind === 'background') await (driver.name === 'firefox' ? driver.killWriter(true) : driver.stopBackground());
  if (kind === 'worker' || kind === 'document') await driver.killWriter(kind === 'document');
  const closes = kind.startsWith('tab');
  if (closes) {
    const next = await openAsking(driver);
    await tab.page.close();
    tab = next;
    if (kind === 'tab and writer') await driver.killWriter(true);
  }
  const met = await tab.exported();
  // The reader does the same again: gives the file again, presses the button again.
  if (closes) await act.begin(tab);
  expect(await tab.answer(), what).toEqual(act.reply);
  const others = beside ? [keptBy(await beside.answer())] : [];
  if (act.isReset) kept.length = 0;
  kept.push(...others);
  const states = [before, await tab.exported()].map((backup) => without(backup, others));
  expect(states.includes(without(met, others)), `${what}: a backup is that of before or that of after`).toBe(true);
  await expectDone(tab, [...act.after, ...kept].sort(), what);
  return tab;
}

function keptBy(reply: unknown): ArticleId {
  const id = typeof reply === 'object' && reply !== null && 'id' in reply ? reply.id : null;
  if (typeof id !== 'string' || !isArticleId(id)) throw new Error('Nothing was kept.');
  return id;
}

/** A backup without some articles and what its log says of them. */
function without(backup: string, ids: readonly ArticleId[]): string {
  const { articles, log, ...more }: { articles: { id: ArticleId }[]; log: { article: ArticleId }[] } =
    JSON.parse(backup);
  return JSON.stringify({
    ...more,
    articles: articles.filter(({ id }) => !ids.includes(id)),
    log: log.filter(({ article }) => !ids.includes(article)),
  });
}

async function expectDone(tab: AskingPage, after: readonly string[], what: string): Promise<void> {
  const { ids, unfinished, wrong } = await tab.seen();
  expect({ ids, unfinished, wrong }, what).toEqual({ ids: after, unfinished: 0, wrong: [] });
}

/** Resets the dataset to the bundled articles and gives their ids. */
async function fresh(tab: AskingPage): Promise<readonly string[]> {
  await tab.ask('reset', { at: new Date().toISOString() });
  return (await tab.seen()).ids;
}
