/**
 * Features are identified by hashed integers, never by strings: a word's hash is computed once, a feature's from it by one
 * multiplication ("the hashing trick", Weinberger et al. 2009). Collisions do little harm: a model is trained with the same
 * hashes.
 */

/** FNV-1a over UTF-16 code units, as a signed 32-bit integer. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Combines two hashes, such as a feature's number and its value's hash, into one. Their order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/** The bucket of a hash, out of 2^`bits`. */
export function bucket(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}
