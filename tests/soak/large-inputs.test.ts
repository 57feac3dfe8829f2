import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LARGE_FILES } from '../fuzz/large-files.ts';
import { LARGE_KINDS } from '../fuzz/large-kinds.ts';
import { LARGE_TEXTS } from '../fuzz/large-texts.ts';

/** How large the inputs are: 10 MB is the most that a text or a page may have. */
const SIZE = Number(process.env.SIZE ?? 9_900_000);
const MOST_MS = Number(process.env.MOST_MS ?? 5_000);
const MOST_MEGABYTES = Number(process.env.MOST_MB ?? 300);
/** A process that takes longer, or needs more than this, is ended. */
const GIVEN_UP_MS = 120_000;
const HEAP_MEGABYTES = 3_000;

const Figures = v.object({ ms: v.number(), megabytes: v.number(), told: v.string() });

/** In the project, so that the bundle finds the packages. */
const bundle = fileURLToPath(
  new URL(`../../node_modules/.cache/on-record/large-input.${process.pid}.mjs`, import.meta.url),
);
let inputs = '';

beforeAll(async () => {
  inputs = mkdtempSync(join(tmpdir(), 'on-record-inputs-'));
  await build({
    entryPoints: [fileURLToPath(new URL('large-input.ts', import.meta.url))],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    logLevel: 'error',
  });
});
afterAll(() => {
  for (const one of [bundle, inputs]) rmSync(one, { recursive: true, force: true });
});

/** Has a process of its own take in an input, and holds what that took against the bounds. */
async function takeIn(name: string, what: 'text' | 'file', file: string, content: Uint8Array): Promise<void> {
  const path = join(inputs, file);
  writeFileSync(path, content);
  const args = [`--max-old-space-size=${HEAP_MEGABYTES}`, bundle, what, path];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: GIVEN_UP_MS });
  const { ms, megabytes, told } = v.parse(Figures, JSON.parse(stdout));
  console.log(`${name}: ${ms} ms, ${megabytes} MB (${told})`);
  expect.soft(ms).toBeLessThanOrEqual(MOST_MS);
  expect.soft(megabytes).toBeLessThanOrEqual(MOST_MEGABYTES);
}

const timeout = GIVEN_UP_MS + 60_000;

describe('texts', () => {
  test.each(Object.entries(LARGE_TEXTS))('%s', { timeout }, (name, make) =>
    takeIn(name, 'text', 'text', Buffer.from(make(SIZE), 'utf16le')),
  );
});

describe('files', () => {
  test.each(Object.entries({ ...LARGE_FILES, ...LARGE_KINDS }))('%s', { timeout }, async (name, make) => {
    const { path, bytes } = make(SIZE);
    await takeIn(name, 'file', path, bytes);
  });
});
