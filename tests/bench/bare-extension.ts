import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporary } from '../browser/harness/builds.ts';

/** An extension that does nothing to any page: what a browser is without ours. */
export function bareExtension(): string {
  const folder = temporary();
  const manifest = { manifest_version: 3, name: 'Bare', version: '1', background: { service_worker: 'bare.js' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'bare.js'), '');
  return folder;
}
