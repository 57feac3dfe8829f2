import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Driver } from './driver.ts';
import { type Found, findBrowser, firstOf } from './find-browser.mjs';
import { launchWith } from './launch.ts';
import { type Server, serve } from './server.ts';

/** The first person named on the sample page. */
const FIRST_PERSON = 'Ilham Aliyev';
/** Longer than a card takes to fade in, in ms. */
const FADED_MS = 500;

/**
 * Opens a browser with the built extension on the sample page. With a display the browser stays open until the user closes it.
 * Without one, it hovers the first person, prints the card and saves a picture.
 * @param top the project's top folder, with `dist` in it
 * @throws an Error that says what to install, where no browser is found
 */
export async function show(top: string, args: readonly string[]): Promise<void> {
  const { values: told } = parseArgs({
    args: [...args],
    options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' } },
  });
  const found = told.firefox ? findBrowser('firefox', console.log) : anyBrowser();
  const server = await serve({ 'gazette.test': join(top, 'tests/browser/site') });
  const headless = told.headless ?? !hasDisplay();
  const extension = join(top, 'dist', found.name === 'firefox' ? 'firefox' : 'chrome');
  const driver = await launchWith(found, { extension, headless, keepsWelcome: !headless });
  try {
    await (headless ? hoverAndTell(driver, server, join(top, 'dist/start')) : handOver(driver, server, found));
  } finally {
    await driver.close().catch(() => {});
    await server.close();
  }
}

const anyBrowser = (): Found => firstOf(['chromium', 'firefox']) ?? findBrowser('chromium', console.log);

const hasDisplay = (): boolean =>
  process.platform === 'win32' ||
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function handOver(driver: Driver, server: Server, { path }: Found): Promise<void> {
  await driver.open(`${server.origin}/sample.html`);
  console.log(`\nOn Record runs in ${path}, on a sample page from this machine: ${server.origin}/sample.html`);
  console.log(`Rest the pointer on a name with a dotted underline, ${FIRST_PERSON} for one.`);
  console.log('Any other page works as well. Close the browser when you have seen enough.');
  await driver.closed;
}

async function hoverAndTell(driver: Driver, server: Server, folder: string): Promise<void> {
  console.log('\nThere is no display here, so the browser runs without a window.');
  const tab = await driver.open(`${server.origin}/sample.html`);
  await tab.mention(FIRST_PERSON);
  await tab.hover(FIRST_PERSON);
  const card = await tab.cardWith(FIRST_PERSON);
  const picture = join(folder, 'card.png');
  // The card fades in for a tenth of a second after its words are there. The end of the fade cannot be seen from outside.
  await new Promise((resolve) => setTimeout(resolve, FADED_MS));
  await tab.pictureAt(picture);
  console.log(`Hovering ${FIRST_PERSON} on the sample page opened this card:\n`);
  console.log(card.replace(/^/gm, '    '));
  console.log(`\nIts picture: ${picture}`);
}
