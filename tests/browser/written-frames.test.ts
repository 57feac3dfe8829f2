import { expect, test } from 'vitest';
import { paintedWords } from './harness/in-page.ts';
import { popupAbout } from './harness/popup.ts';
import { GAZETTE } from './harness/server.ts';
import { expectUntouched, inBrowsers } from './harness/session.ts';
import type { Tab } from './harness/tab.ts';
import { until } from './harness/wait.ts';

const PAGE = `${GAZETTE}/embedding.html`;
const STORY = '<!doctype html><p>A story: Japan heard Sergey Lavrov on Monday.</p>';
const SRCDOC = `srcdoc="${STORY}"`;

/** A page with one frame that it writes itself. */
const embedding = (frame: string, script = ''): string =>
  `<!doctype html><title>A page</title><link rel="icon" href="data:,"><p>They went to Armenia.</p>${frame}${script}`;
const SIZE = 'width="600" height="300"';

/** The words that are painted in the page's only frame. */
async function paintedInFrame(tab: Tab): Promise<string[]> {
  const frame = tab.page.frames().find((one) => one !== tab.page.mainFrame());
  return frame ? frame.evaluate(paintedWords) : [];
}

inBrowsers((session) => {
  test.each([
    ['with its text in an attribute', embedding(`<iframe ${SIZE} ${SRCDOC}></iframe>`)],
    ['the same, sandboxed', embedding(`<iframe ${SIZE} sandbox="allow-scripts" ${SRCDOC}></iframe>`)],
    [
      'of a blob',
      embedding(
        `<iframe ${SIZE}></iframe>`,
        `<script>document.querySelector('iframe').src = URL.createObjectURL(new Blob([${JSON.stringify(STORY)}], { type: 'text/html' }))</script>`,
      ),
    ],
    [
      'that is blank and written into',
      embedding(
        `<iframe ${SIZE}></iframe>`,
        `<script>const inner = document.querySelector('iframe').contentDocument; inner.write(${JSON.stringify(STORY)}); inner.close()</script>`,
      ),
    ],
  ])('a frame %s is read as its page is, and switched off with it', async (_, html) => {
    const { server, driver } = session();
    server.page(PAGE, html);
    const tab = await driver.open(PAGE);
    await until('the frame to be painted', async () => (await paintedInFrame(tab)).includes('Sergey Lavrov'));
    await tab.mention('Armenia');

    const popup = await popupAbout(session(), PAGE);
    expect(await popup.shows('Sergey Lavrov')).toContain('Armenia');
    await popup.click('[role=switch]');
    await popup.shows('Off on gazette.test');
    await tab.page.bringToFront();
    await until('nothing to be painted in the frame', async () => (await paintedInFrame(tab)).length === 0);
    await popup.page.bringToFront();
    await popup.click('[role=switch]');
    await popup.shows('Reading the page…');
    await tab.page.bringToFront();
    await until('the frame to be painted again', async () => (await paintedInFrame(tab)).includes('Sergey Lavrov'));
  });

  test('the frame of a card, which is a blank one, is not read for names', async () => {
    const { driver } = session();
    const tab = await driver.open(`${GAZETTE}/sample.html`);
    await tab.mention('Sergey Lavrov');
    await tab.hover('Sergey Lavrov');
    await tab.cardWith('Foreign Minister of Russia');
    // The card's own text names people and countries: none of them is painted, and none is counted.
    expect(await tab.inCard((root) => [...(root.defaultView?.CSS.highlights.values() ?? [])].length)).toBe(0);
    await tab.leave();
    await tab.press('Escape');
    await tab.noCard();
    await expectUntouched(tab);
  });
});
