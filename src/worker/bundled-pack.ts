import type { Pack } from '../dataset/model/pack.ts';
import { readBundle } from '../dataset/model/read-pack.ts';

/** The dataset that is shipped: a file of the extension, beside this script. */
export async function bundledPack(): Promise<Pack> {
  const response = await fetch('bundled.json');
  return readBundle(await response.text());
}
