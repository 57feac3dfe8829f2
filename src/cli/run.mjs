#!/usr/bin/env node
// Runs a command of this folder (`node src/cli/run.mjs analyze FILE…`) straight from its TypeScript: bundled with esbuild
// into node_modules/.cache, so that a clean clone needs no build and Node 20 no type stripping.
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const commands = readdirSync(here)
  .filter((file) => file.endsWith('.command.ts'))
  .map((file) => file.replace('.command.ts', ''));
if (!name || !commands.includes(name)) {
  console.error(`usage: run.mjs COMMAND …, where COMMAND is ${commands.join(', ')}`);
  process.exit(2);
}
// A file of its own for every process: two commands at once must not read each other's half-written bundle.
const outfile = `${root}node_modules/.cache/on-record/${name}.${process.pid}.mjs`;
await build({
  entryPoints: [`${here}${name}.command.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
const { main } = await import(pathToFileURL(outfile).href);
const { rmSync } = await import('node:fs');
rmSync(outfile, { force: true });
process.exitCode = await main(args);
