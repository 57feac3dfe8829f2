import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * What a TypeScript file exports: it is bundled first, as Node 20 does not understand types.
 * @param {string} file its path in the project
 */
export async function loadTypeScript(file) {
  const outfile = `${root}node_modules/.cache/on-record/${basename(file, '.ts')}.${process.pid}.mjs`;
  await build({
    entryPoints: [`${root}${file}`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    logLevel: 'warning',
  });
  const exported = await import(pathToFileURL(outfile).href);
  rmSync(outfile, { force: true });
  return exported;
}
