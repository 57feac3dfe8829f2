import { longestInFirefox } from '../browser/harness/firefox-profile.ts';
import { blockingOfOurs, LONG_TASK_MS, longestOfOurs, sumOfOurs } from '../browser/harness/trace.ts';
import { type Bench, inertExtension, openBench, SITE } from './page-browser.ts';
import { appended, growth } from './page-changes.ts';
import { type BuiltWith, buildWithPeople } from './page-dataset.ts';
import { firstPainted } from './page-first.ts';
import { type MadePage, makePage, type PageSize } from './page-html.ts';
import { ADDRESS, leastOf, load } from './page-load.ts';
import { markAlone, paintAlone } from './page-peers.ts';
import type { Report } from './report.ts';

/** A slow phone beside a developer's machine. */
const SLOWER = 4;
const LARGE: PageSize = { units: 1_000_000, nodes: 17_000, mentions: 5_000 };
const HUGE: PageSize = { units: 10_000_000, nodes: 200_000, mentions: 50_000 };
const ARTICLE: PageSize = { units: 100_000, nodes: 1_700, mentions: 40 };
const RUNS = 2;
/** What the heap of a page that holds nothing more differs by from one look to the next. */
const HEAP_NOISE_KB = 32;

/** What a page pays for us, in real browsers with the extension as it is built. */
export async function pageRows(out: Report): Promise<void> {
  const built = buildWithPeople();
  const large = makePage(LARGE, built.names);
  const ours = await openBench('chromium', built.folder('chromium'));
  const bare = await openBench('chromium', inertExtension());
  const costs: Cost[] = [];
  try {
    await largeRows(out, ours, large);
    await articleRows(out, ours, built, costs);
    await besidePeers(out, ours, bare, large, built, costs);
    await hugeRow(out, ours, built, costs);
    await firefoxRow(out, large, built);
    // Both mostly wait. What costs more than a page now and then would be in the last appends' figure, and not in the first's.
    await Promise.all([appendRows(out, ours, built), growthRow(out, built)]);
  } finally {
    await ours.close();
    await bare.close();
  }
  out.plot('page-by-size.svg', {
    title: 'What reading a page costs, a name in every 200 characters',
    x: 'characters',
    y: 'ms of processor time',
    series: [
      { name: 'on the page’s thread', points: costs.map(({ units, ours: y }) => ({ x: units, y })) },
      { name: 'in the background', points: costs.map(({ units, background: y }) => ({ x: units, y })) },
    ],
  });
}

/** What pages of one size cost, in ms of processor time. */
interface Cost {
  readonly units: number;
  /** On the page's own thread. */
  readonly ours: number;
  readonly background: number;
}

const LARGE_PAGE = '1 MB in 17,000 text nodes';

async function largeRows(out: Report, ours: Bench, page: MadePage): Promise<void> {
  const read = () => load(ours, page.html, SLOWER, () => ours.known(ADDRESS));
  const { trace, told } = await leastOf(RUNS, read, (one) => longestOfOurs(one.trace));
  out.expect(LARGE_PAGE, told, page.mentions);
  row(
    out,
    `longest task of ours, ${LARGE_PAGE}, processor slowed ${SLOWER} times`,
    longestOfOurs(trace),
    told,
    LONG_TASK_MS,
  );
  row(out, 'total blocking time of ours there', blockingOfOurs(trace), told, 0);
}

async function besidePeers(
  out: Report,
  ours: Bench,
  bare: Bench,
  page: MadePage,
  { names }: BuiltWith,
  costs: Cost[],
): Promise<void> {
  const cost = async (bench: Bench, act: Parameters<typeof load<number>>[3]) =>
    leastOf(
      RUNS,
      () => load(bench, page.html, 1, act),
      ({ trace }) => trace.cpu,
    );
  const nothing = await cost(bare, async () => 0);
  const reading = await cost(ours, () => ours.known(ADDRESS));
  costs.push({ units: LARGE.units, ours: sumOfOurs(reading.trace), background: reading.trace.background });
  const painting = await cost(bare, (tab) => paintAlone(tab, names));
  const marking = await leastOf(
    1,
    () => load(bare, page.html, 1, (tab) => markAlone(tab, names)),
    () => 0,
  );
  out.expect('reading, spotting and painting', reading.told, page.mentions);
  out.expect('painting alone', painting.told, page.mentions);
  out.expect('mark.js', marking.told, page.mentions);
  const more = ({ trace }: typeof nothing) => trace.cpu - nothing.trace.cpu;
  const value = more(reading);
  const both = { value, unit: 'ms', found: reading.told };
  out.add({
    name: 'reading and painting on the page’s thread',
    ...both,
    peer: 'painting alone',
    peerValue: more(painting),
    wantedRatio: 0.5,
  });
  const all = value + reading.trace.background;
  out.add({
    name: 'with spotting in the background',
    ...both,
    value: all,
    peer: 'painting alone',
    peerValue: more(painting),
    wantedRatio: 0.5,
  });
  out.add({ name: 'the same', ...both, value: all, peer: 'mark.js', peerValue: more(marking) });
}

async function articleRows(out: Report, ours: Bench, { names }: BuiltWith, costs: Cost[]): Promise<void> {
  const article = makePage(ARTICLE, names);
  const first = await leastOf(
    RUNS,
    () => firstPainted(ours, article.html),
    ({ after }) => after,
  );
  out.expect('the first screen', Math.min(1, first.painted), 1);
  row(out, 'first screen painted after the document was ready, 100 kB', first.after, first.painted, 100);

  const full = { ...ARTICLE, mentions: ARTICLE.units / 200 };
  const dense = await load(ours, makePage(full, names).html, 1, () => ours.known(ADDRESS));
  out.expect('an article full of names', dense.told, full.mentions);
  costs.push({ units: full.units, ours: sumOfOurs(dense.trace), background: dense.trace.background });

  // The same article, but for one name, shows that it was read.
  const named = await load(ours, makePage({ ...ARTICLE, mentions: 1 }, names).html, 1, () => ours.known(ADDRESS));
  out.expect('an article with one mention', named.told, 1);
  const none = makePage({ ...ARTICLE, mentions: 0 }, names);
  const read = () => load(ours, none.html, 1, () => ours.known(ADDRESS));
  const { trace } = await leastOf(RUNS, read, (one) => sumOfOurs(one.trace));
  row(out, 'an article of 100 kB with no mention, in all', sumOfOurs(trace), named.told, 5);
}

async function hugeRow(out: Report, ours: Bench, { names }: BuiltWith, costs: Cost[]): Promise<void> {
  const page = makePage(HUGE, names);
  const { trace, told } = await load(ours, page.html, 1, () => ours.known(ADDRESS));
  out.expect('10 MB', told, page.mentions);
  costs.push({ units: HUGE.units, ours: sumOfOurs(trace), background: trace.background });
  row(out, 'longest task of ours, 10 MB in 200,000 text nodes', longestOfOurs(trace), told, LONG_TASK_MS);
  const slowed = await load(ours, page.html, SLOWER, () => ours.known(ADDRESS));
  out.expect('10 MB, slowed', slowed.told, page.mentions);
  row(out, `the same, processor slowed ${SLOWER} times`, longestOfOurs(slowed.trace), slowed.told, LONG_TASK_MS);
}

async function appendRows(out: Report, ours: Bench, { names }: BuiltWith): Promise<void> {
  const { first, last, known, planted } = await appended(ours, names);
  out.expect('text appended for a minute', known, planted);
  out.add({
    name: '100 kB appended, each of the last ten of a minute',
    value: last,
    unit: 'ms',
    peer: 'of the first ten',
    peerValue: first,
    wantedRatio: 0.8,
    found: known,
  });
}

async function growthRow(out: Report, { names, folder }: BuiltWith): Promise<void> {
  const changing = await openBench('chromium', folder('chromium'));
  const { kB, painted } = await growth(changing, names);
  await changing.close();
  row(out, 'heap that 100 changes add, ten paragraphs each', kB, painted, HEAP_NOISE_KB, 'kB');
  out.expect('changes', Math.min(1, painted), 1);
}

async function firefoxRow(out: Report, page: MadePage, { folder }: BuiltWith): Promise<void> {
  const firefox = await openBench('firefox', folder('firefox'));
  firefox.server.page(`${SITE}/page.html`, page.html);
  const tab = await firefox.newPage();
  let known = 0;
  const { longest, sampled } = await longestInFirefox(tab.browser(), async () => {
    await tab.goto(ADDRESS);
    known = await firefox.known(ADDRESS);
  });
  await firefox.close();
  out.expect('Firefox', known, page.mentions);
  out.expect('samples of ours in Firefox', Math.min(1, sampled), 1);
  row(out, `longest stretch of ours in Firefox, ${LARGE_PAGE}`, longest, known, LONG_TASK_MS);
}

function row(out: Report, name: string, value: number, found: number, wanted: number, unit = 'ms'): void {
  out.add({ name, value, unit, wanted, peer: null, peerValue: null, found });
}
