import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { TOP } from '../browser/harness/builds.ts';

/** A file of the bench as one script, to be evaluated in a page of the extension: with the project's own code in it. */
export async function pageScript(file: string): Promise<string> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(TOP, 'tests/bench', file)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    charset: 'ascii',
    logLevel: 'error',
  });
  return outputFiles.map(({ text }) => text).join('');
}
