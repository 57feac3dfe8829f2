#!/usr/bin/env node
// Runs a command of this folder, for example `node src/cli/run.mjs analyze FILE…`. The command's TypeScript is bundled by esbuild
// into node_modules/.cache first, so that a clean clone needs no build, and Node 20 need not understand types.
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
// Each process writes its own bundle: two commands at once must not read each other's half-written file.
const outfile = `${root}node_modules/.cache/on-record/${name}.${process.pid}.mjs`;
await build({
  entryPoints: [`${here}${name}.command.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  // Large, and asked for by a PDF alone.
  external: ['pdfjs-dist/*'],
});
const { main } = await import(pathToFileURL(outfile).href);
const { rmSync } = await import('node:fs');
rmSync(outfile, { force: true });
process.exitCode = await main(args);
