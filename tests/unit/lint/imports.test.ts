import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));

/** What may not be imported, and by which rule. */
const FORBIDDEN = [
  ['background', 'dataset/write/open-for-writing.ts', 'background-imports'],
  ['background', 'worker/serve-requests.ts', 'background-imports'],
  ['background', 'engine/article/read-article.ts', 'articles-are-read-by-the-writer'],
  ['options', 'dataset/write/open-for-writing.ts', 'options-imports'],
  ['options', 'worker/serve-requests.ts', 'options-imports'],
  ['options', 'engine/article/read-article.ts', 'articles-are-read-by-the-writer'],
  ['popup', 'dataset/read/open-for-reading.ts', 'popup-imports'],
  ['content/reading', 'dataset/read/open-for-reading.ts', 'content-reading-imports'],
  ['card', 'dataset/read/open-for-reading.ts', 'card-imports'],
  ['dataset/read', 'dataset/write/open-for-writing.ts', 'dataset-read-imports'],
  ['worker', 'engine/article/read-article.ts', 'the-writer-loads-before-it-reads'],
  ['engine/article', 'engine/languages/en/english.ts', 'languages-are-detected'],
  ['engine/page', 'engine/languages/en/english.ts', 'languages-are-detected'],
] as const;
const ALLOWED = [
  ['worker', 'dataset/write/open-for-writing.ts'],
  ['background', 'dataset/read/open-for-reading.ts'],
  ['options', 'dataset/read/open-for-reading.ts'],
  ['engine/languages', 'engine/languages/en/english.ts'],
] as const;

test('who may import whom: each planted import that is forbidden is found, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-imports-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const file of [
    'dataset/write/open-for-writing.ts',
    'dataset/read/open-for-reading.ts',
    'worker/serve-requests.ts',
    'engine/article/read-article.ts',
    'engine/languages/en/english.ts',
  ])
    write(`src/${file}`, 'export const it = 1;\n');
  for (const [n, [from, to]] of [...FORBIDDEN, ...ALLOWED].entries()) {
    const up = '../'.repeat(from.split('/').length);
    write(`src/${from}/planted-${n}.ts`, `import { it } from '${up}${to}';\nconsole.log(it);\n`);
  }
  cpSync(join(TOP, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  const cruise = join(TOP, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const told = ['src', '--config', join(TOP, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  const { stdout } = spawnSync(process.execPath, [cruise, ...told], { cwd: folder, encoding: 'utf8' });
  const found: { rule: { name: string }; from: string }[] = JSON.parse(stdout).summary.violations;
  const broken = (n: number): string[] =>
    found.filter(({ from }) => from.includes(`planted-${n}.`)).map(({ rule }) => rule.name);
  for (const [n, [from, to, rule]] of FORBIDDEN.entries()) expect(broken(n), `${from} → ${to}`).toContain(rule);
  for (const [n, [from, to]] of ALLOWED.entries()) expect(broken(FORBIDDEN.length + n), `${from} → ${to}`).toEqual([]);
  rmSync(folder, { recursive: true });
});
