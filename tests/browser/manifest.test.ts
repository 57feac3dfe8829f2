import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { builtExtension } from './harness/builds.ts';
import type { BrowserName } from './harness/driver.ts';

// The final list: another permission is another product. docs/decisions says what each is for.
const PERMISSIONS = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];
const HOSTS = ['file:///*', 'http://*/*', 'https://*/*'];

const manifestOf = (browser: BrowserName) =>
  JSON.parse(readFileSync(join(builtExtension(browser), 'manifest.json'), 'utf8'));

describe('the manifest', () => {
  test.each([
    ['chromium', [...PERMISSIONS, 'offscreen'].sort()],
    ['firefox', PERMISSIONS],
  ] as const)('in %s asks for exactly what was settled', (browser, permissions) => {
    const manifest = manifestOf(browser);
    expect([...manifest.permissions].sort()).toEqual(permissions);
    expect([...manifest.host_permissions].sort()).toEqual(HOSTS);
    expect(manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches).sort()).toEqual(HOSTS);
    for (const key of ['optional_permissions', 'optional_host_permissions', 'externally_connectable']) {
      expect(manifest).not.toHaveProperty(key);
    }
    // Any page could tell by these that the extension is there.
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  test.each(['chromium', 'firefox'] as const)(
    'in %s allows our own pages WebAssembly, and no more than that',
    (browser) => {
      expect(manifestOf(browser).content_security_policy).toEqual({
        extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
      });
    },
  );

  test('each browser is given only the keys it knows', () => {
    expect(manifestOf('chromium').background).toEqual({ service_worker: 'background.js' });
    expect(manifestOf('chromium')).not.toHaveProperty('browser_specific_settings');
    expect(manifestOf('firefox').background).toEqual({ scripts: ['background.js'] });
  });
});

/** The linter parses 4 MB of scripts: 16 s of a core that is free, and several times that beside two browsers. */
const LINTER_MS = 240_000;

test(
  'Mozilla’s linter finds no error, and each warning it leaves is explained',
  () => {
    const linter = fileURLToPath(new URL('../../node_modules/web-ext/bin/web-ext.js', import.meta.url));
    const told = ['lint', '--source-dir', builtExtension('firefox'), '--output', 'json', '--no-input'];
    const report = JSON.parse(execFileSync(process.execPath, [linter, ...told], { encoding: 'utf8' }));
    expect(report.errors).toEqual([]);
    const explained = readFileSync(new URL('../../docs/browser-bugs.md', import.meta.url), 'utf8');
    const left = new Set<string>(report.warnings.map(({ code }: { code: string }) => code));
    for (const code of left) expect(explained, `${code} is explained in docs/browser-bugs.md`).toContain(code);
  },
  LINTER_MS,
);
