import { describe, expect, test } from 'vitest';
import { NAME, SAYS, SENTENCE } from './harness/page-of.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import { OPEN_HOST, type Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

declare global {
  interface Window {
    /** What the browser has told the page of what goes on in it. */
    told?: string[];
  }
}

/** A name under localhost: what browsers take for a secure origin, without which they look at no embedder policy. */
const SECURE = 'http://gazette.localhost';

/** All that tells a page of what goes on in it. */
const LISTEN = `
window.told = [];
const tell = (kind, what) => told.push(kind + ' ' + JSON.stringify(what));
for (const type of PerformanceObserver.supportedEntryTypes)
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => tell('performance', entry)))
    .observe({ type, buffered: true, durationThreshold: 16 });
addEventListener('message', ({ data, origin }) => tell('message', { data, origin }), true);
addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) =>
  tell('violation', { effectiveDirective, blockedURI, sourceFile, sample }), true);
if ('ReportingObserver' in window)
  new ReportingObserver((reports) => reports.forEach((report) => tell('report', report)), { buffered: true }).observe();
`;

const CSP =
  "default-src 'none'; img-src data:; script-src 'nonce-n'; style-src 'none'; frame-src 'none'; report-uri /report";
const TYPES = "script-src 'nonce-n'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /report";
const LOAD = "document.body.append(Object.assign(new Image(), { src: '/own.png' }))";
const EMBED =
  "document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://other.localhost/' }))";

/** Headers; what the page does that they forbid; what it is told then, in browsers that tell. */
const POLICIES: readonly (readonly [string, Readonly<Record<string, string>>, string, RegExp])[] = [
  ['no policy', {}, EMBED, /performance.*other\.localhost/],
  ['a policy that allows nothing', { 'content-security-policy': CSP }, LOAD, /violation.*own\.png/],
  ['the same, only reported', { 'content-security-policy-report-only': CSP }, LOAD, /violation.*own\.png/],
  [
    'trusted types',
    { 'content-security-policy': TYPES },
    "try { document.body.innerHTML = '<b>' } catch {}",
    /violation.*types/,
  ],
  [
    'an embedder policy',
    { 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-opener-policy': 'same-origin' },
    EMBED,
    /report.*coep/,
  ],
  [
    'an embedder policy, only reported',
    {
      'cross-origin-embedder-policy-report-only': 'require-corp; report-to="e"',
      'reporting-endpoints': `e="${SECURE}/report"`,
    },
    EMBED,
    /report.*coep/,
  ],
  [
    'a permissions policy',
    { 'permissions-policy': 'clipboard-write=(), clipboard-read=(), fullscreen=(), sync-xhr=()' },
    "try { const asked = new XMLHttpRequest(); asked.open('GET', '/own', false); asked.send() } catch {}",
    /report.*(sync-xhr|XMLHttpRequestSync)/,
  ],
];

/** What of ours may be in no word the page gets: an extension's address, the card's, the frame's name. */
const OURS = /-extension:|or-\d|about:blank|On Record|Lavrov|Minister/;

interface Seen {
  readonly frames: number;
  readonly keys: readonly string[];
  readonly named: readonly string[];
  readonly html: string;
  readonly entries: readonly string[];
}

const seenBy = ({ page }: Tab): Promise<Seen> =>
  page.evaluate(() => ({
    frames: window.length + frames.length + document.querySelectorAll('iframe, frame, object, embed').length,
    keys: Object.keys(window).sort(),
    named: [typeof Reflect.get(window, '0'), document.referrer],
    html: document.documentElement.getHTML({ serializableShadowRoots: true }),
    entries: performance.getEntries().map((entry) => JSON.stringify(entry)),
  }));

const body = `<p>${SENTENCE}</p>`;
const htmlFor = (script: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"><script nonce="n">${script}</script></head><body>${body}</body></html>`;

/** By the keys: a page that may run no script tells no test where the pointer is. */
async function openByKeys({ driver }: Session, tab: Tab): Promise<void> {
  await tab.mention(NAME);
  await driver.command('next-mention');
  await tab.cardWith(SAYS);
}

async function expectStyled(tab: Tab): Promise<void> {
  const style = await tab.inCard((root) => {
    const card = root.querySelector('.card');
    if (!card) return null;
    const { display, backgroundColor, fontSize, width } = getComputedStyle(card);
    return { display, backgroundColor, fontSize, width };
  });
  expect(style).toEqual({ display: 'flex', backgroundColor: 'rgb(255, 255, 255)', fontSize: '13px', width: '360px' });
}

describe('a page that listens to all that browsers tell', () => {
  inBrowsers(
    (session) => {
      test.each(POLICIES)('is told nothing of a card: %s', async (name, headers, forbidden, told) => {
        const { driver, server, browser } = session();
        const address = `${SECURE}/${encodeURIComponent(name)}.html`;
        server.page(address, htmlFor(LISTEN), headers);
        server.requests.length = 0;
        const tab = await driver.open(address);
        await tab.mention(NAME);
        const before = await seenBy(tab);
        await openByKeys(session(), tab);
        await expectStyled(tab);
        await tab.clickInCard('Keep this card open');
        await tab.clickInCard('Copy');
        await until('the words to be copied', () =>
          tab.inCard((root) => root.querySelector('[role=status]')?.textContent === 'Copied'),
        );
        const after = await seenBy(tab);
        expect({ ...after, html: '', entries: [] }).toEqual({ ...before, html: '', entries: [] });
        expect(after.html.replace('<div popover="manual"></div>', '')).toBe(before.html);
        expect(after.html).not.toBe(before.html);
        expect(after.entries.filter((entry) => OURS.test(entry))).toEqual([]);

        // The same ears, once the page itself does what is forbidden: what they had to tell of us they have told by then.
        await tab.page.evaluate(forbidden);
        // Firefox has no ReportingObserver, and does not list frames that cannot be loaded.
        const tells = browser === 'chromium' || /violation/.test(told.source);
        const all = await until('the page to hear of what it did itself', async () => {
          const lines = (await tab.page.evaluate(() => window.told)) ?? [];
          return (!tells || lines.some((line) => told.test(line))) && lines;
        });
        expect(all.filter((line) => OURS.test(line))).toEqual([]);
        const others = all.filter((line) => !line.startsWith('performance') && !told.test(line));
        expect(others).toEqual([]);
        expect(all.filter((line) => told.test(line)).length).toBeLessThan(3);
        await until(
          'its report, where it asked for one',
          async () =>
            !JSON.stringify(headers).includes('report-uri') || server.requests.includes(`POST ${SECURE}/report`),
        );
        const reports = server.requests.filter((line) => line.includes('/report'));
        expect(reports.length).toBeLessThan(2);
        expect(
          server.requests.filter((line) => OURS.test(decodeURIComponent(line).replace(/^GET .*html$/, ''))),
        ).toEqual([]);
      });

      test.each([
        ['that is sandboxed', htmlFor(''), { 'content-security-policy': 'sandbox' }],
        ['that is sandboxed but for scripts', htmlFor(''), { 'content-security-policy': 'sandbox allow-scripts' }],
        [
          'in XHTML',
          `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A page</title></head><body>${body}</body></html>`,
          { 'content-type': 'application/xhtml+xml' },
        ],
        ['of plain text', SENTENCE, { 'content-type': 'text/plain; charset=utf-8' }],
      ])('or one %s has a card with its words and styles', async (name, html, headers) => {
        const { driver, server } = session();
        const address = `${GAZETTE}/${encodeURIComponent(name)}.html`;
        server.page(address, html, headers);
        const tab = await driver.open(address);
        await openByKeys(session(), tab);
        await expectStyled(tab);
      });

      test('or one in a sandboxed frame has a card', async () => {
        const { driver, server } = session();
        server.page(`${GAZETTE}/inner.html`, htmlFor(''));
        server.page(
          `${GAZETTE}/outer.html`,
          '<!doctype html><title>A page</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="inner.html" style="position:absolute;inset:0;width:900px;height:700px;border:0"></iframe>',
        );
        const tab = await driver.open(`${GAZETTE}/outer.html`);
        const frame = await until('the frame', async () =>
          tab.page.frames().find((one) => one.url().includes('inner')),
        );
        const at = await until('the name', () =>
          frame.evaluate((name) => {
            const text = document.querySelector('p')?.firstChild;
            if (!text || CSS.highlights.size === 0) return null;
            const range = document.createRange();
            range.setStart(text, text.textContent?.indexOf(name) ?? 0);
            range.setEnd(text, range.startOffset + name.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }, NAME),
        );
        await tab.page.mouse.move(at.x - 6, at.y);
        await tab.page.mouse.move(at.x, at.y);
        // It has a height only once its own script has painted something.
        await until(
          'a card in the frame',
          async () => Number(await frame.evaluate(`${OPEN_HOST}?.getBoundingClientRect().height ?? 0`)) > 100,
        );
      });
    },
    { changesPages: true },
  );
});
