// Builds the extension: `node build.mjs [--seeds DIR] [--out DIR] [--package]`.
//
// Writes the extension to OUT/chrome and OUT/firefox (OUT is dist by default), both from the one manifest.json. The articles in
// DIR (seeds by default) are compiled into bundled.json by the same engine that runs in the browser. The build fails where an
// entry point is missing, a seed cannot be read, or a bundle is larger than its budget. The same sources give the same bytes.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { minify } from 'terser';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Each bundle's name, its entry point, and its budget: the gzipped size in bytes that it must not exceed. `isOften`: the browser
 * compiles it with every page or at each start of the background, so it is minified twice.
 */
const BUNDLES = [
  { name: 'background', entry: 'src/background/main.ts', budget: 45_000, isOften: true },
  { name: 'content', entry: 'src/content/reading/main.ts', budget: 10_300, isOften: true },
  { name: 'interaction', entry: 'src/content/interaction/main.ts', budget: 11_200, isOften: true },
  { name: 'on-demand', entry: 'src/content/on-demand/main.ts', budget: 8_000 },
  { name: 'card-frame', entry: 'src/content/card-frame/main.ts', budget: 5_500, isOften: true },
  { name: 'this-page', entry: 'src/content/this-page/main.ts', budget: 7_000 },
  { name: 'card', entry: 'src/card/main.ts', budget: 25_000, isOften: true },
  { name: 'popup', entry: 'src/popup/main.tsx', budget: null },
  { name: 'welcome', entry: 'src/welcome/main.tsx', budget: null },
  { name: 'options', entry: 'src/options/main.tsx', budget: null },
  { name: 'writer', entry: 'src/worker/main.ts', budget: 250_000 },
  { name: 'reader', entry: 'src/worker/reader-script.ts', budget: 200_000 },
  { name: 'extraction', entry: 'src/worker/extraction-script.ts', budget: 170_000 },
  { name: 'import', entry: 'src/worker/import-script.ts', budget: 150_000 },
  { name: 'pdf', entry: 'src/worker/pdf-script.ts', budget: 550_000 },
  { name: 'offscreen', entry: 'src/worker/offscreen.ts', budget: 2_000 },
];
/** Files that the writer alone loads, as they are; budgets as above. */
const DATA = [
  { file: 'src/engine/learned/recurrent/kernel.wasm', budget: 5_000 },
  { file: 'src/engine/languages/en/models/speech-tagger-en.bin', budget: 1_800_000 },
];
/** Our own pages, each a NAME.html with a NAME.css beside it. */
const PAGES = ['src/popup/popup', 'src/options/options', 'src/welcome/welcome'];
/** The offscreen document, which starts the writer. Only Chrome needs one. */
const OFFSCREEN_PAGE = 'src/worker/writer.html';
const ICON_SIZES = [16, 32, 48, 128];

/** For each browser: esbuild's target, and the function that makes its manifest. */
const BROWSERS = {
  chrome: { target: 'chrome128', manifest: chromeManifest },
  firefox: { target: 'firefox140', manifest: firefoxManifest },
};

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: join(here, 'seeds') },
    out: { type: 'string', default: join(here, 'dist') },
    package: { type: 'boolean', default: false },
  },
});

try {
  await main(resolve(options.seeds), resolve(options.out));
} catch (failure) {
  // esbuild has already printed its own errors, with file and line.
  const alreadyPrinted = failure instanceof Error && 'errors' in failure;
  console.error(alreadyPrinted ? 'The build failed.' : failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}

/**
 * Builds both extensions and checks their sizes.
 * @param {string} seeds the folder of NAME.txt and NAME.json
 * @param {string} out the folder for chrome/ and firefox/, which are deleted first
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
    if (browser === 'chrome') cpSync(join(here, OFFSCREEN_PAGE), join(folder, basename(OFFSCREEN_PAGE)));
    else rmSync(join(folder, 'offscreen.js'));
    for (const size of ICON_SIZES) cpSync(join(here, `icons/${size}.png`), join(folder, `icons/${size}.png`));
    for (const { file } of DATA) cpSync(join(here, file), join(folder, basename(file)));
    writeFileSync(join(folder, 'bundled.json'), bundled);
    writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(forBrowser(manifest), null, 2)}\n`);
  }
  // Only Chrome's bundles are checked: Firefox's have the same sources and differ by a few bytes.
  const tooLarge = checkSizes(join(out, 'chrome'));
  if (tooLarge.length) throw new Error(`Over budget: ${tooLarge.join(', ')}.`);
  if (options.package) packageZips(manifest, out);
}

/**
 * Compiles the seeds into the JSON of the bundled pack. src/cli/compile-seeds.ts is built by esbuild, as all bundles are, and run.
 * @param {string} seeds
 * @returns {Promise<string>}
 */
async function compileSeeds(seeds) {
  // Inside the project: it looks for what reading needs from there.
  mkdirSync(join(here, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(here, 'node_modules/.cache/on-record-seeds-'));
  try {
    const compiler = join(folder, 'seeds.mjs');
    await esbuild.build({
      entryPoints: [join(here, 'src/cli/compile-seeds.ts')],
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
 * Writes every script and stylesheet for one browser. Scripts are classic scripts, not modules: content scripts and Firefox's
 * background cannot be modules.
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
    // All target browsers have \p{…} in regular expressions. esbuild would build such an expression at each use, since its
    // meaning depends on the browser's version of Unicode.
    supported: { 'regexp-unicode-property-escapes': true },
    logLevel: 'warning',
  };
  const { outputFiles } = await esbuild.build({
    ...common,
    write: false,
    entryPoints: BUNDLES.map(({ name, entry }) => ({ in: entry, out: name })),
    format: 'iife',
    // So that nothing can misread the accents in word lists as Latin-1.
    charset: 'ascii',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [cssAsText()],
  });
  const often = new Set(BUNDLES.flatMap(({ name, isOften }) => (isOften ? [join(folder, `${name}.js`)] : [])));
  for (const { path, text } of outputFiles) writeFileSync(path, often.has(path) ? await minifyAgain(text) : text);
  await esbuild.build({ ...common, entryPoints: PAGES.map((page) => ({ in: `${page}.css`, out: basename(page) })) });
}

/**
 * Minifies a script again with terser, which saves another 5 % of what the browser has to compile. For all bundles it would take
 * nine tenths of the build's time, and the others are loaded once in a while.
 * @param {string} script
 * @returns {Promise<string>}
 */
async function minifyAgain(script) {
  const { code } = await minify(script, {
    ecma: 2022,
    module: true,
    compress: { passes: 3 },
    format: { ascii_only: true },
  });
  return code ?? script;
}

/**
 * Turns a stylesheet that a script imports into a string of minified CSS: the card inserts it into its own document.
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
 * Prints the gzipped size and the budget of each bundle.
 * @param {string} folder
 * @returns {string[]} a description of each bundle that is over its budget
 */
function checkSizes(folder) {
  const tooLarge = [];
  console.log('file                  gzipped    budget');
  const files = [
    ...BUNDLES.map(({ name, budget }) => ({ name, file: `${name}.js`, budget })),
    ...DATA.map(({ file, budget }) => ({ name: basename(file), file: basename(file), budget })),
  ];
  for (const { name, file, budget } of files) {
    const size = gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    const limit = budget === null ? '' : kilobytes(budget);
    console.log(`${name.padEnd(20)}${kilobytes(size).padStart(9)}${limit.padStart(10)}`);
    if (budget !== null && size > budget) tooLarge.push(`${name} (${kilobytes(size)} of ${kilobytes(budget)})`);
  }
  return tooLarge;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/**
 * The parts of the manifest that differ between browsers.
 * @typedef {{ version: string, background: { service_worker: string, scripts: string[] }, permissions: string[],
 *   browser_specific_settings: unknown, minimum_chrome_version: string }} Manifest
 */

/**
 * Chrome's manifest: the background is a service worker. Firefox's keys are left out, as Chrome warns about them.
 * @param {Manifest} manifest
 */
function chromeManifest(manifest) {
  const { browser_specific_settings: _, background, ...rest } = manifest;
  return { ...rest, background: { service_worker: background.service_worker } };
}

/**
 * Firefox's manifest: the background is an event page, and there is no permission for offscreen documents. Chrome's keys are
 * left out, as Firefox warns about them.
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
 * Packages the extension for each browser as a zip file beside the two folders.
 * @param {Manifest} manifest
 * @param {string} out
 */
function packageZips(manifest, out) {
  for (const browser of Object.keys(BROWSERS)) {
    const zip = `on-record-${browser}-${manifest.version}.zip`;
    const source = ['--source-dir', join(out, browser), '--artifacts-dir', out, '--filename', zip, '--overwrite-dest'];
    execFileSync(process.execPath, [join(here, 'node_modules/web-ext/bin/web-ext.js'), 'build', ...source]);
    console.log(join(out, zip));
  }
}
