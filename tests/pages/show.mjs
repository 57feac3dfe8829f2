// Pictures of the screens on the test pages, in both themes: `node tests/pages/show.mjs OUT [PAGE?stage=NAME]…`.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { endWhenInterrupted, openRunFolder } from '../run-folder.mjs';
import { buildPages } from './build.mjs';

const [out = 'pictures', ...only] = process.argv.slice(2);
const STAGES = only.length
  ? only
  : ['person', 'country', 'nothing', 'unquoted', 'long', 'which', 'error', 'slow'].map(
      (stage) => `card.html?stage=${stage}`,
    );

const folder = openRunFolder();
endWhenInterrupted();
await buildPages(folder);
mkdirSync(resolve(out), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
for (const theme of /** @type {const} */ (['light', 'dark'])) {
  for (const stage of STAGES) {
    const [name = '', query = ''] = stage.split(/\?(.*)/s);
    const wide = name === 'options.html' || name === 'welcome.html';
    const page = await browser.newPage({
      colorScheme: theme,
      viewport: { width: wide ? 1120 : 400, height: wide ? 700 : 880 },
      deviceScaleFactor: 1.5,
    });
    page.on('pageerror', (error) => console.error(stage, error.message));
    await page.goto(`${pathToFileURL(join(folder, name))}?${query}`);
    await page.waitForTimeout(500);
    const picture = stage.replace(/\.html/, '').replace(/[^a-z0-9]+/gi, '-');
    await page.screenshot({ path: join(resolve(out), `${picture}-${theme}.png`), caret: 'initial' });
    await page.close();
  }
}
await browser.close();
