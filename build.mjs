// Builds the extension: `node build.mjs [--seeds DIR] [--out DIR] [--package]`.
//
// Writes OUT/chrome and OUT/firefox (OUT is dist unless told), both from the one manifest.json, with the articles of
// SEEDS compiled into bundled.json by the engine the browser runs. Fails where an entry is missing, a seed cannot be
// read, or a bundle is over its budget. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { minify } from 'terser';

const here = dirname(fileURLToPath(import.meta.url));

/** What each bundle is made of, and the most it may weigh gzipped, in bytes. */
const BUNDLES = [
  { name: 'background', entry: 'src/background/main.ts', budget: 36_000 },
  { name: 'content', entry: 'src/content/reading/main.ts', budget: 9_000 },
  { name: 'interaction', entry: 'src/content/interaction/main.ts', budget: 10_000 },
  { name: 'card-frame', entry: 'src/content/card-frame/main.ts', budget: 5_000 },
  { name: 'card', entry: 'src/card/main.ts', budget: 25_000 },
  { name: 'popup', entry: 'src/popup/main.tsx', budget: null },
  { name: 'options', entry: 'src/options/main.tsx', budget: null },
  { name: 'writer', entry: 'src/worker/main.ts', budget: 230_000 },
  { name: 'offscreen', entry: 'src/worker/offscreen.ts', budget: 2_000 },
];
/** Our own pages; each has its NAME.css beside its NAME.html. */
const PAGES = ['src/popup/popup', 'src/options/options'];
/** One that nobody sees, and only Chrome needs. */
const WRITERS_PAGE = 'src/worker/writer.html';
const ICON_SIZES = [16, 32, 48, 128];

/** The browsers built for: esbuild's target, and the manifest each wants. */
const BROWSERS = {
  chrome: { target: 'chrome128', manifest: chromeManifest },
  firefox: { target: 'firefox140', manifest: firefoxManifest },
};

const { values: told } = parseArgs({
  options: {
    seeds: { type: 'string', default: join(here, 'seeds') },
    out: { type: 'string', default: join(here, 'dist') },
    package: { type: 'boolean', default: false },
  },
});

try {
  await main(resolve(told.seeds), resolve(told.out));
} catch (failure) {
  // esbuild has already printed its own errors, with the place of each.
  const alreadyPrinted = failure instanceof Error && 'errors' in failure;
  console.error(alreadyPrinted ? 'The build failed.' : failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}

/**
 * @param {string} seeds folder of NAME.txt and NAME.json
 * @param {string} out folder for chrome/ and firefox/, emptied of those two first
 */
async function main(seeds, out) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(here, 'manifest.json'), 'utf8'));
  const bundled = await compileSeeds(seeds);
  for (const [browser, { target, manifest: forBrowser }] of Object.entries(BROWSERS)) {
    const folder = join(out, browser);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(join(folder, 'icons'), { recursive: true });
    await bundle(folder, target);
    for (const page of PAGES) cpSync(join(here, `${page}.html`), join(folder, `${basename(page)}.html`));
    if (browser === 'chrome') cpSync(join(here, WRITERS_PAGE), join(folder, basename(WRITERS_PAGE)));
    else rmSync(join(folder, 'offscreen.js'));
    for (const size of ICON_SIZES) cpSync(join(here, `icons/${size}.png`), join(folder, `icons/${size}.png`));
    writeFileSync(join(folder, 'bundled.json'), bundled);
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(forBrowser(manifest), null, 2)}\n`);
  }
  // Both browsers get the same sources; Chrome's are weighed, Firefox's differ by a few bytes.
  const over = weigh(join(out, 'chrome'));
  if (over.length) throw new Error(`Over budget: ${over.join(', ')}.`);
  if (told.package) packUp(manifest, out);
}

/**
 * The seeds as the bundled pack's JSON. src/cli/seeds.ts runs here as the browser's bundles do: built by esbuild.
 * @param {string} seeds
 * @returns {Promise<string>}
 */
async function compileSeeds(seeds) {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-seeds-'));
  try {
    const compiler = join(folder, 'seeds.mjs');
    await esbuild.build({
      entryPoints: [join(here, 'src/cli/seeds.ts')],
      outfile: compiler,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'es2022',
    });
    const { compileSeeds: compile } = await import(pathToFileURL(compiler).href);
    return await compile(seeds);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Every script and stylesheet of one browser. Scripts are classic ones (content scripts and Firefox's background can be
 * nothing else).
 * @param {string} folder
 * @param {string} target
 */
async function bundle(folder, target) {
  /** @type {esbuild.BuildOptions} */
  const common = {
    absWorkingDir: here,
    outdir: folder,
    bundle: true,
    minify: true,
    target,
    // They are in all browsers built for; esbuild would make each anew whenever it is used, as their tables grow with Unicode.
    supported: { 'regexp-unicode-property-escapes': true },
    logLevel: 'warning',
  };
  const { outputFiles } = await esbuild.build({
    ...common,
    write: false,
    entryPoints: BUNDLES.map(({ name, entry }) => ({ in: entry, out: name })),
    format: 'iife',
    // Nothing on the way may take accents in word lists for Latin-1.
    charset: 'ascii',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [cssAsText()],
  });
  for (const { path, text } of outputFiles) writeFileSync(path, await smaller(text));
  await esbuild.build({ ...common, entryPoints: PAGES.map((page) => ({ in: `${page}.css`, out: basename(page) })) });
}

/**
 * A script once more, by a minifier that looks further: one in twenty bytes of what a background reads at each start.
 * @param {string} script
 * @returns {Promise<string>}
 */
async function smaller(script) {
  const { code } = await minify(script, {
    ecma: 2022,
    module: true,
    compress: { passes: 3 },
    format: { ascii_only: true },
  });
  return code ?? script;
}

/**
 * A stylesheet imported by a script is a string of minified css: the card puts it into its shadow root.
 * @returns {esbuild.Plugin}
 */
function cssAsText() {
  return {
    name: 'css as text',
    setup(build) {
      build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
        const css = await esbuild.transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
        return { contents: css.code, loader: 'text' };
      });
    },
  };
}

/**
 * Prints each bundle's weight beside its budget.
 * @param {string} folder
 * @returns {string[]} those over their budget, in words
 */
function weigh(folder) {
  const over = [];
  console.log('bundle        gzipped    budget');
  for (const { name, budget } of BUNDLES) {
    const weight = gzipSync(readFileSync(join(folder, `${name}.js`)), { level: 9 }).length;
    const most = budget === null ? '' : kilobytes(budget);
    console.log(`${name.padEnd(12)}${kilobytes(weight).padStart(9)}${most.padStart(10)}`);
    if (budget !== null && weight > budget) over.push(`${name} (${kilobytes(weight)} of ${kilobytes(budget)})`);
  }
  return over;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * The parts of the manifest that differ by browser.
 * @typedef {{ version: string, background: { service_worker: string, scripts: string[] }, permissions: string[],
 *   browser_specific_settings: unknown, minimum_chrome_version: string }} Manifest
 */

/**
 * Chrome takes its background as a service worker and warns of Firefox's keys.
 * @param {Manifest} manifest
 */
function chromeManifest(manifest) {
  const { browser_specific_settings: _, background, ...rest } = manifest;
  return { ...rest, background: { service_worker: background.service_worker } };
}

/**
 * Firefox takes its background as an event page, has no offscreen documents, and warns of Chrome's keys.
 * @param {Manifest} manifest
 */
function firefoxManifest(manifest) {
  const { minimum_chrome_version: _, background, permissions, ...rest } = manifest;
  return {
    ...rest,
    background: { scripts: background.scripts },
    permissions: permissions.filter((permission) => permission !== 'offscreen'),
  };
}

/**
 * One zip a browser, beside the two folders.
 * @param {Manifest} manifest
 * @param {string} out
 */
function packUp(manifest, out) {
  for (const browser of Object.keys(BROWSERS)) {
    const zip = `on-record-${browser}-${manifest.version}.zip`;
    const source = ['--source-dir', join(out, browser), '--artifacts-dir', out, '--filename', zip, '--overwrite-dest'];
    execFileSync(process.execPath, [join(here, 'node_modules/web-ext/bin/web-ext.js'), 'build', ...source]);
    console.log(join(out, zip));
  }
}
