import { uintAt } from '../item-at.ts';

/** Sorts keys, and values along with them; the values of one key stay in their order. */
export function sortTogether(keys: Uint32Array<ArrayBuffer>, values: Uint32Array<ArrayBuffer>): void {
  // A radix sort, byte by byte, the lowest first: several times as fast as comparing. After four bytes all is back in place.
  let [fromKeys, fromValues, toKeys, toValues] = [keys, values, keys.slice(), values.slice()];
  for (let shift = 0; shift < 32; shift += 8) {
    const places = new Uint32Array(257);
    for (let i = 0; i < keys.length; i++) {
      const after = ((uintAt(fromKeys, i) >>> shift) & 255) + 1;
      places[after] = uintAt(places, after) + 1;
    }
    for (let byte = 1; byte < 256; byte++) places[byte] = uintAt(places, byte) + uintAt(places, byte - 1);
    for (let i = 0; i < keys.length; i++) {
      const key = uintAt(fromKeys, i);
      const byte = (key >>> shift) & 255;
      const place = uintAt(places, byte);
      places[byte] = place + 1;
      toKeys[place] = key;
      toValues[place] = uintAt(fromValues, i);
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  }
}
