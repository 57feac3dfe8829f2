/**
 * Features are named by hashed integers, never by strings: a word's hash is made once, a feature's from it by one
 * multiplication ("the hashing trick", Weinberger et al. 2009). Collisions are lived with; a model is trained through the
 * same hash, so it has learnt around its own.
 */

/** FNV-1a over UTF-16 code units, as a signed 32-bit integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** One hash of two, order mattering: a feature's number and the hash of its value. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The bucket, of 2^`bits`, that a hash falls in. */
export function bucket(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
