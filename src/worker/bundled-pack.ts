import type { Pack } from '../dataset/model/pack-format.ts';
import { readBundle } from '../dataset/model/read-pack.ts';

/** Reads the bundled pack: a file of the extension, in the same folder as this script. */
export async function bundledPack(): Promise<Pack> {
  const response = await fetch('bundled.json');
  return readBundle(await response.text());
}
