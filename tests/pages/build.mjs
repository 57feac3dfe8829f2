// Bundles the test pages into a folder: the product's own screens, mounted open with sample data.
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const PAGES = ['card', 'popup', 'options', 'welcome'];

/** @param {string} folder where NAME.html, NAME.js and NAME.css go; made if it is not there */
export async function buildPages(folder) {
  mkdirSync(folder, { recursive: true });
  const pages = PAGES.filter((page) => existsSync(join(here, `${page}.tsx`)));
  await esbuild.build({
    entryPoints: pages.map((page) => join(here, `${page}.tsx`)),
    outdir: folder,
    bundle: true,
    format: 'iife',
    logLevel: 'warning',
  });
  const sheets = pages.map((page) => join(here, `../../src/${page}/${page}.css`));
  await esbuild.build({ entryPoints: sheets, outdir: folder, entryNames: '[name]', bundle: true, logLevel: 'warning' });
  for (const page of pages) cpSync(join(here, `${page}.html`), join(folder, `${page}.html`));
}
