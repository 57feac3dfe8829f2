import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const TOP = fileURLToPath(new URL('../../../', import.meta.url));

/** What may not be imported, and by which rule. */
const FORBIDDEN = [
  ['background', 'dataset/write/open.ts', 'background-imports'],
  ['background', 'worker/serve.ts', 'background-imports'],
  ['background', 'engine/article.ts', 'articles-are-read-by-the-writer'],
  ['options', 'dataset/write/open.ts', 'options-imports'],
  ['options', 'worker/serve.ts', 'options-imports'],
  ['options', 'engine/article.ts', 'articles-are-read-by-the-writer'],
  ['popup', 'dataset/read/open.ts', 'popup-imports'],
  ['content/reading', 'dataset/read/open.ts', 'content-reading-imports'],
  ['card', 'dataset/read/open.ts', 'card-imports'],
  ['dataset/read', 'dataset/write/open.ts', 'dataset-read-imports'],
] as const;
const ALLOWED = [
  ['worker', 'dataset/write/open.ts'],
  ['worker', 'engine/article.ts'],
  ['background', 'dataset/read/open.ts'],
  ['options', 'dataset/read/open.ts'],
] as const;

test('who may import whom: each planted import that is forbidden is found, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-imports-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const file of ['dataset/write/open.ts', 'dataset/read/open.ts', 'worker/serve.ts', 'engine/article.ts'])
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
