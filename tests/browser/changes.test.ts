import { describe, expect, test } from 'vitest';
import { planted } from './harness/builds.ts';
import type { BrowserName } from './harness/driver.ts';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { inBrowsers, type Session } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';

const PAGE = `${GAZETTE}/changes.html`;
const FIRST = 'Armenia';
const BEFORE = 'Azerbaijan';
/** The name each text has then: of one changed in place, one taken out and put back, one whose paragraph is. */
const NOW = ['Ilham Aliyev', 'Sergey Lavrov', 'Vladimir Putin'];

/** As with a busy background: what is found in a text is known so long after it was asked for, in ms. */
const SLOW_MS = 2_000;
const SLOWLY = `{
  const { runtime } = chrome;
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = async (message) => {
    const answer = await send(message);
    if (message.type === 'spot') await new Promise((done) => setTimeout(done, ${SLOW_MS}));
    return answer;
  };
}`;
const slowed = (browser: BrowserName): string => planted(browser, 'content.js', SLOWLY);
/** By then what the page puts in has been asked for, and there is time left to come by a change of it. */
const ASKED_MS = 600;

/** Puts in paragraphs with a name, and changes their texts while they are being read. Gives how many names are painted then. */
async function changeWhileRead(before: string, now: readonly string[], wait: number): Promise<number> {
  const paragraphs = now.map(() => {
    const paragraph = document.createElement('p');
    paragraph.append(`Here stood a man from ${before}, waiting.`);
    return paragraph;
  });
  document.body.append(...paragraphs);
  await new Promise((done) => setTimeout(done, wait));
  const [inPlace, , whole] = paragraphs;
  const texts = paragraphs.map(({ firstChild }) => firstChild);
  texts[1]?.remove();
  whole?.remove();
  // What is changed in a later task than it was taken out in is not told of.
  await new Promise((done) => setTimeout(done, 20));
  for (const [n, text] of texts.entries()) if (text instanceof Text) text.data = `Now it is ${now[n]} who stands here.`;
  if (texts[1]) paragraphs[1]?.append(texts[1]);
  if (whole) inPlace?.after(whole);
  return [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
}

const HEAD = '<!doctype html><title>A page</title><link rel="icon" href="data:,">';
const [NAME] = NOW;

describe('a text that changes while it is being read', () => {
  inBrowsers(
    (session) => {
      test('is read again, and nothing of what it was is painted', async () => {
        const { driver, server } = session();
        server.page(PAGE, `<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>${FIRST} waits.`);
        const tab = await driver.open(PAGE);
        await tab.mention(FIRST);
        const known = await tab.page.evaluate(changeWhileRead, BEFORE, NOW, ASKED_MS);
        expect(known, 'only what was there before').toBe(1);
        const painted = async () => (await tab.painted()).sort();
        await expect.poll(painted, { timeout: 15_000 }).toEqual([FIRST, ...NOW]);
      });
    },
    { extension: slowed, changesPages: true, shared: true },
  );
});

const FAR = [
  'Far off <b>Ilham Aliyev</b> waited with Sergey Lavrov.',
  '<i>Armenia </i><b>Azerbaijan</b>',
  'There lies Russia.',
  'There lies Ukraine.',
  'There lies <i>Poland</i>.',
  'There lies Latvia.',
  'There lies Estonia.',
];
/** Enough before them: the first few, and what is near the beginning, are painted before it is known where they are. */
const NEAR_NAMES = 60;
const NEAR = Array.from(
  { length: NEAR_NAMES },
  () => `<p>Here stood Sergey Lavrov.${' Nobody else did.'.repeat(20)}`,
).join('');
/** The names there after `changeFar`, in their order. */
const FAR_NOW = ['Ilham Aliyev', 'Vladimir Putin', 'Armenia', 'Russia', 'Kazakhstan', 'Hungary', 'Latvia', 'Ukraine'];

/** Another text, an element taken out, one put in, one moved, all its inside replaced, one left as it is, one taken out. */
function changeFar(): void {
  const [first, second, third, fourth, fifth, , seventh] = document.querySelectorAll('p.far');
  const last = first?.lastChild;
  if (last instanceof Text) last.data = ' waited with Vladimir Putin.';
  second?.querySelector('b')?.remove();
  third?.insertAdjacentHTML('beforeend', '<b>And Kazakhstan.</b>');
  if (fifth) fifth.innerHTML = 'There lies <i>Hungary</i>.';
  if (fourth) seventh?.after(fourth);
  seventh?.remove();
}

/** How many mentions a page has; null while it is being read. */
const mentionsOn = ({ page }: Tab, address: string): Promise<number | null> =>
  page.evaluate(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    const answer = await chrome.tabs.sendMessage(tab?.id ?? -1, { type: 'summary', ask: null }).catch(() => null);
    if (!answer?.ok || answer.reply.reading) return null;
    return answer.reply.counts.reduce((sum: number, { mentions }: { mentions: number }) => sum + mentions, 0);
  }, address);

describe('a page whose body is another one before all of it is read', () => {
  inBrowsers(
    (session) => {
      test('is read as it is then', async () => {
        const { driver, server } = session();
        const long = '<p>One word after the other, and none of them a name.'.repeat(2_000);
        const script = `<script>setTimeout(() => {
          const body = document.createElement('body');
          body.append('Now it is ${NAME} who stands here.');
          document.body.replaceWith(body);
        }, ${ASKED_MS})</script>`;
        server.page(PAGE, `${HEAD}<p>${FIRST} waits.${long}${script}`);
        const tab = await driver.open(PAGE);
        await expect.poll(() => tab.painted(), { timeout: 20_000 }).toEqual([NAME]);
      });
    },
    { extension: slowed, changesPages: true, shared: true },
  );
});

/** The same words as the page's new root element. */
function replaceRoot(words: string): void {
  const root = document.createElement('html');
  root.append(document.createElement('body'));
  root.lastElementChild?.append(words);
  document.documentElement.replaceWith(root);
}

/** The same words as a document that is opened and written anew, as pages do behind a check of the browser. */
function writeAnew(words: string): void {
  document.open();
  document.write(`<!doctype html><title>A page</title><p>${words}`);
  document.close();
}

describe('a page that is another one as a whole', () => {
  inBrowsers(
    (session) => {
      test.each([
        ['with another root element', replaceRoot],
        ['opened and written anew', writeAnew],
      ])('is read, and opens cards: %s', async (_, change) => {
        const { driver, server } = session();
        server.page(PAGE, `${HEAD}<p>${FIRST} waits.`);
        const tab = await driver.open(PAGE);
        await tab.mention(FIRST);
        await tab.page.evaluate(change, `Now it is ${NAME} who stands here.`);
        await expect.poll(() => tab.painted()).toEqual([NAME]);
        const { x, y } = await tab.place(NAME ?? '');
        await tab.page.mouse.move(x - 6, y);
        await tab.page.mouse.move(x, y);
        await tab.cardWith(NAME ?? '');
      });
    },
    { changesPages: true, shared: true },
  );
});

const MOVED = ['Russia', 'Ukraine', 'Latvia'];

/** Moves all those far off, which stay one behind the other; or one of them to the top of the page. */
function moveFar(one: number | null): void {
  const far = document.querySelectorAll('p.far');
  if (one === null) document.body.append(...far);
  else document.body.prepend(...[...far].slice(one, one + 1));
}

/** Puts the text of the first paragraph far off into another one there, then one more, then one at the top of the page. */
function moveText(time: number): void {
  const [, ...others] = document.querySelectorAll('p.far');
  const text = document.querySelector('.moved')?.firstChild ?? document.querySelector('p.far')?.firstChild;
  const box = document.createElement('p');
  box.className = 'moved';
  if (text) box.append(text);
  if (time < 3) others.at(-1)?.after(box);
  else document.body.prepend(box);
}

/** Opens a page with those far off, once all of it is read. */
async function openWithFar({ driver, server }: Session) {
  const own = await driver.openOwn('options.html');
  const far = MOVED.map((one) => `<p class="far">There lies ${one}.`).join('');
  server.page(PAGE, `${HEAD}${NEAR}<div style="height:30000px"></div>${far}<p>Behind them is nobody.`);
  const tab = await driver.open(PAGE);
  await expect.poll(() => mentionsOn(own, PAGE)).toBe(NEAR_NAMES + MOVED.length);
  return { own, tab };
}

describe('a text that is moved a second time', () => {
  inBrowsers(
    (session) => {
      test.each(MOVED)('is painted where it is, and no other for it: %s', async (name) => {
        const { own, tab } = await openWithFar(session());
        await tab.page.evaluate(moveFar, null);
        await new Promise((done) => setTimeout(done, ASKED_MS));
        await expect.poll(() => mentionsOn(own, PAGE)).toBe(NEAR_NAMES + MOVED.length);
        const painted = async () => [...new Set(await tab.painted())].sort();
        expect(await painted(), 'nothing far off').toEqual(['Sergey Lavrov']);
        await tab.page.evaluate(moveFar, MOVED.indexOf(name));
        await expect.poll(painted).toEqual([name, 'Sergey Lavrov'].sort());
        await new Promise((done) => setTimeout(done, ASKED_MS));
        expect(await painted()).toEqual([name, 'Sergey Lavrov'].sort());
      });

      test('is painted in another element, too', async () => {
        const { own, tab } = await openWithFar(session());
        for (const time of [1, 2, 3]) {
          await tab.page.evaluate(moveText, time);
          await new Promise((done) => setTimeout(done, ASKED_MS));
          await expect.poll(() => mentionsOn(own, PAGE)).toBe(NEAR_NAMES + MOVED.length);
        }
        await expect.poll(() => tab.painted()).toContain(MOVED[0]);
      });
    },
    { changesPages: true, shared: true },
  );
});

describe('a change far from what is in sight', () => {
  inBrowsers(
    (session) => {
      test('is known, and painted as it is once it comes into sight', async () => {
        const { driver, server } = session();
        const own = await driver.openOwn('options.html');
        const far = FAR.map((html) => `<p class="far">${html}</p>`).join('');
        server.page(
          PAGE,
          `<!doctype html><title>A page</title><link rel="icon" href="data:,">${NEAR}<div style="height:30000px"></div>${far}`,
        );
        const tab = await driver.open(PAGE);
        await expect.poll(() => mentionsOn(own, PAGE)).toBe(NEAR_NAMES + 9);
        expect(new Set(await tab.painted()), 'nothing far off').toEqual(new Set(['Sergey Lavrov']));
        await tab.page.evaluate(changeFar);
        await expect.poll(() => mentionsOn(own, PAGE)).toBe(NEAR_NAMES + FAR_NOW.length);
        await tab.page.evaluate(() => document.querySelector('p.far')?.scrollIntoView());
        const painted = async () => (await tab.painted()).sort();
        await expect.poll(painted).toEqual([...FAR_NOW].sort());
        await tab.hover('Vladimir Putin');
        await tab.cardWith('Vladimir Putin');
        await own.page.close();
      });
    },
    { changesPages: true, shared: true },
  );
});

/** Puts two parts side by side into the page's last paragraph, each of more than one node. */
function addParts(name: string): void {
  const parts = ['Here stood ', name].map((words) => {
    const part = document.createElement('span');
    part.append(words, document.createElement('i'));
    return part;
  });
  document.querySelector('p:last-of-type')?.append(...parts);
}

describe('what is put in side by side', () => {
  inBrowsers(
    (session) => {
      test('opens a card still where a part beside it was taken out', async () => {
        const { driver, server } = session();
        server.page(PAGE, `${HEAD}<p><i>Live. </i><b>Then ${NAME} waits.</b>`);
        const tab = await driver.open(PAGE);
        await tab.mention(NAME ?? '');
        await tab.page.evaluate(() => document.querySelector('i')?.remove());
        await tab.hover(NAME ?? '');
        await tab.cardWith(NAME ?? '');
      });

      test('is there once, though it is read for each of its parts', async () => {
        const { driver, server } = session();
        server.page(PAGE, `${HEAD}<p>${FIRST} waits.<p>`);
        const tab = await driver.open(PAGE);
        await tab.mention(FIRST);
        await tab.page.evaluate(addParts, NAME ?? '');
        await tab.mention(NAME ?? '');
        expect((await tab.painted()).sort()).toEqual([FIRST, NAME]);
      });
    },
    { changesPages: true, shared: true },
  );
});

/** What becomes of a line with names, with a paragraph put in that has the last name: it is painted no sooner than that is read. */
const PARTED: Record<string, { readonly line: string; readonly change: (last: string) => void }> = {
  'by a break': {
    line: `Here stood ${NOW[0]}.<sup>1</sup> Here stood ${NOW[1]}.`,
    change: (last) => {
      document.querySelector('sup')?.before(document.createElement('br'));
      document.body.append(Object.assign(document.createElement('p'), { textContent: last }));
    },
  },
  'as a part of it is put elsewhere': {
    line: `<b>Here stood ${NOW[0]}</b>, waiting.<sup>1</sup><b> Here stood ${NOW[1]}.</b>`,
    change: (last) => {
      const text = document.querySelector('b')?.nextSibling;
      if (text) document.body.appendChild(document.createElement('p')).append(text, last);
    },
  },
  'by a paragraph in a part of it': {
    line: `<span><p>Nobody.</p>Here stood ${NOW[0]}.</span> <b>Here stood ${NOW[1]}.</b> <b>Nobody.</b>`,
    change: (last) => {
      const text = document.querySelector('b')?.firstChild;
      if (text instanceof Text) text.data += ` Then ${last}.`;
    },
  },
  'by more than is read with it': {
    line: `Here stood ${NOW[0]}.${'<i>-</i>'.repeat(500)} Here stood ${NOW[1]}<b>.</b>`,
    change: (last) => {
      const text = document.querySelector('b')?.firstChild;
      if (text instanceof Text) text.data = `. Then ${last}.`;
    },
  },
};

describe('what stays in a line that is parted', () => {
  inBrowsers(
    (session) => {
      test.each(Object.entries(PARTED))('%s stays painted', async (_, { line, change }) => {
        const { driver, server } = session();
        const [first = '', second = '', last = ''] = NOW;
        server.page(PAGE, `${HEAD}<body><div>${line}</div>`);
        const tab = await driver.open(PAGE);
        const painted = async () => (await tab.painted()).sort();
        await expect.poll(painted).toEqual([first, second]);
        await tab.page.evaluate(change, last);
        await tab.mention(last);
        await expect.poll(painted).toEqual([first, second, last]);
      });
    },
    { changesPages: true, shared: true },
  );
});

describe('a paragraph that loses a part while the page is first read', () => {
  inBrowsers(
    (session) => {
      test('is read again', async () => {
        const { driver, server } = session();
        const script = `<script>setTimeout(() => document.querySelector('i').remove(), ${ASKED_MS})</script>`;
        server.page(PAGE, `${HEAD}<p><i>Once more</i><b>${NAME}</b> waits.<p>${FIRST} waits.${script}`);
        const tab = await driver.open(PAGE);
        await tab.mention(FIRST);
        const painted = async () => (await tab.painted()).sort();
        await expect.poll(painted, { timeout: 15_000 }).toEqual([FIRST, NAME]);
      });

      test('is read again where it holds more than words, too', async () => {
        const { driver, server } = session();
        const script = `<script>setTimeout(() => document.querySelector('i').remove(), ${ASKED_MS})</script>`;
        const body = `<div><i>Once more</i><sup>1</sup><b>${NAME}</b> waits.</div><p>${FIRST} waits.${script}`;
        server.page(PAGE, `${HEAD}${body}`);
        const tab = await driver.open(PAGE);
        await tab.mention(FIRST);
        const painted = async () => (await tab.painted()).sort();
        await expect.poll(painted, { timeout: 15_000 }).toEqual([FIRST, NAME]);
      });

      test('is not counted where it is taken away', async () => {
        const { driver, server } = session();
        const [gone, stays] = NOW;
        const script = `<script>setTimeout(() => document.querySelector('p').remove(), ${ASKED_MS})</script>`;
        server.page(PAGE, `${HEAD}<p>${gone} waits.<p>${stays} waits.${script}`);
        const tab = await driver.open(PAGE);
        await tab.mention(stays ?? '');
        const popup = await popupAbout(session(), PAGE);
        expect(await popup.shows(stays ?? '')).not.toContain(gone);
      });
    },
    { extension: slowed, changesPages: true, shared: true },
  );
});
