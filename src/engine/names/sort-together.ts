/** Sorts keys, and values along with them; the values of one key stay in their order. */
export function sortTogether(keys: Uint32Array<ArrayBuffer>, values: Uint32Array<ArrayBuffer>): void {
  // A radix sort, byte by byte, the lowest first: several times as fast as comparing. After four bytes all is back in place.
  let [fromKeys, fromValues, toKeys, toValues] = [keys, values, keys.slice(), values.slice()];
  for (let shift = 0; shift < 32; shift += 8) {
    const places = new Uint32Array(257);
    for (let i = 0; i < keys.length; i++) {
      const after = (((fromKeys[i] ?? 0) >>> shift) & 255) + 1;
      places[after] = (places[after] ?? 0) + 1;
    }
    for (let byte = 1; byte < 256; byte++) places[byte] = (places[byte] ?? 0) + (places[byte - 1] ?? 0);
    for (let i = 0; i < keys.length; i++) {
      const key = fromKeys[i] ?? 0;
      const byte = (key >>> shift) & 255;
      const place = places[byte] ?? 0;
      places[byte] = place + 1;
      toKeys[place] = key;
      toValues[place] = fromValues[i] ?? 0;
    }
    [fromKeys, toKeys] = [toKeys, fromKeys];
    [fromValues, toValues] = [toValues, fromValues];
  }
}
