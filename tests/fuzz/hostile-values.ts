import type { Random } from '../bench/random.ts';

const NASTY_TEXTS = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\udfff\ud800',
  '\ufeff',
  '\u202e',
  'é',
  'e\u0301\u0301\u0301',
  '😀',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  '<script>alert(1)</script>',
  '\'"`',
  '../../etc/passwd',
  'javascript:alert(1)',
  '#/articles',
  '#/a b',
  'person:',
  'person:a',
  'country:AZ',
  'country:az',
  'article:0123456789abcdef',
  'article:../x',
  'or-1-2',
  'or-1-2-3-4',
  '2026-05-01T10:00:00.000Z',
  '2026-13-45',
  '9'.repeat(400),
];
const NASTY_NUMBERS = [0, -0, 1, -1, 0.5, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, Number.NaN, Infinity, -Infinity];

/** A text as nobody would write it. */
export function hostileText(r: Random): string {
  if (r.below(200) === 0) return r.pick(NASTY_TEXTS).padEnd(400, 'x').repeat(r.below(150));
  return Array.from({ length: 1 + r.below(3) }, () => r.pick(NASTY_TEXTS)).join('');
}

/** Any value that a message may hold. */
export function hostileValue(r: Random, depth = 0): unknown {
  switch (r.below(depth > 3 ? 6 : 10)) {
    case 0:
      return null;
    case 1:
      return undefined;
    case 2:
      return r.below(2) === 0;
    case 3:
      return r.pick(NASTY_NUMBERS);
    case 4:
    case 5:
      return hostileText(r);
    case 6:
      return Array.from({ length: r.below(r.below(50) === 0 ? 3_000 : 5) }, () => hostileValue(r, depth + 1));
    default:
      return Object.fromEntries(
        Array.from({ length: r.below(5) }, () => [hostileText(r).slice(0, 50), hostileValue(r, depth + 1)]),
      );
  }
}

/** A value with something in it changed, taken out or put in. */
export function mutated(r: Random, value: unknown): unknown {
  if (r.below(5) === 0) return hostileValue(r);
  if (Array.isArray(value)) {
    const list = [...value];
    const at = r.below(list.length + 1);
    const what = r.below(3);
    if (what === 0) list.splice(at, 1);
    else if (what === 1) list.splice(at, 0, hostileValue(r));
    else if (list.length > 0) list[at % list.length] = mutated(r, list[at % list.length]);
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0 || r.below(4) === 0) return { ...value, [hostileText(r).slice(0, 50)]: hostileValue(r) };
    const [key] = r.pick(entries);
    if (r.below(4) === 0) return Object.fromEntries(entries.filter(([one]) => one !== key));
    return Object.fromEntries(entries.map(([one, inner]) => [one, one === key ? mutated(r, inner) : inner]));
  }
  if (typeof value === 'string' && r.below(2) === 0) return mutatedText(r, value);
  return hostileValue(r);
}

/** A text with a part of it gone, doubled, moved or replaced. */
export function mutatedText(r: Random, text: string): string {
  const [from, to] = [r.below(text.length + 1), r.below(text.length + 1)].sort((a, b) => a - b) as [number, number];
  switch (r.below(5)) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(to);
    case 2:
      return text.slice(0, to) + text.slice(from, to) + text.slice(to);
    case 3:
      return text.slice(0, from) + hostileText(r) + text.slice(from);
    default:
      return text.slice(to) + text.slice(from, to) + text.slice(0, from);
  }
}

/** Bytes with some of them flipped, gone, doubled or cut off. */
export function mutatedBytes(r: Random, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let now = Uint8Array.from(bytes);
  for (let times = 1 + r.below(4); times > 0; times--) {
    const at = r.below(now.length + 1);
    const length = r.below(Math.min(64, now.length - at + 1));
    const [before, part, after] = [now.subarray(0, at), now.subarray(at, at + length), now.subarray(at + length)];
    switch (r.below(5)) {
      case 0:
        now = Uint8Array.from(now.subarray(0, at));
        break;
      case 1:
        now = Uint8Array.from([...before, ...after]);
        break;
      case 2:
        now = Uint8Array.from([...before, ...part, ...part, ...after]);
        break;
      default:
        now = Uint8Array.from(now);
        for (let n = 0; n < length; n++) now[at + n] = r.below(256);
    }
  }
  return now;
}
