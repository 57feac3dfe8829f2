// Draws icon.svg as the PNGs the manifest names: `node icons/draw.mjs`. Run by hand after a change of the drawing; the
// PNGs are committed, so that a build needs no browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../tests/browser/harness/find-browser.mjs';

const here = new URL('./', import.meta.url);
const svg = readFileSync(new URL('icon.svg', here), 'utf8');
const browser = await chromium.launch({ executablePath: findBrowser('chromium').path, args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(new URL(`${size}.png`, here), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
