// `npm start`: builds the extension and opens a browser with it on a sample page. `npm start -- --firefox` for Firefox,
// `--headless` to do without a window.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { endWhenInterrupted, openRunFolder } from '../../run-folder.mjs';

const path = (/** @type {string} */ relative) => fileURLToPath(new URL(relative, import.meta.url));

// The harness is TypeScript, which Node 20 does not run, so it is bundled first. Packages are left out of the bundle.
const show = path('../../../dist/start/show.mjs');
openRunFolder();
endWhenInterrupted();
try {
  execFileSync(process.execPath, [path('../../../build.mjs')], { stdio: 'inherit' });
  mkdirSync(path('../../../dist/start'), { recursive: true });
  await esbuild.build({
    entryPoints: [path('show.ts')],
    outfile: show,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    logLevel: 'warning',
  });
  const started = await import(pathToFileURL(show).href);
  await started.show(path('../../../'), process.argv.slice(2));
} catch (failure) {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
}
