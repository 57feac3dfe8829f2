import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  MAX_CONTEXT_CHARS,
  MAX_CONTEXT_NAMES,
  MAX_ENTITIES,
  MAX_ID_CHARS,
  MAX_KEY_CHARS,
  MAX_PASSAGE_CHARS,
  MAX_PLACE_CHARS,
  OWN_PAGE_SCHEMAS,
  PAGE_SCHEMAS,
} from '../../../src/messages/background-request-schemas.ts';
import type { OwnPageRequests } from '../../../src/messages/own-page-requests.ts';
import { MAX_DETAIL_CHARS } from '../../../src/messages/page-article.ts';
import {
  MAX_OTHER_NAMES,
  type NamedSpan,
  type PageContext,
  type PageRequests,
  PIECE_BLOCKS,
  PIECE_CHARS,
} from '../../../src/messages/page-requests.ts';

type Requests = PageRequests & OwnPageRequests;

const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = { ...PAGE_SCHEMAS, ...OWN_PAGE_SCHEMAS };

const longestId = `person:${'x'.repeat(MAX_ID_CHARS)}` as const;
const longestSpan: NamedSpan = { entity: longestId, start: 0, end: 1 };

/** As many names as may be, and together as long as they may be: some are of the longest, and one takes what is left. */
function largestNames(): PageContext['names'] {
  const names: Record<string, 'other' | `person:${string}`> = {};
  let left = MAX_CONTEXT_CHARS;
  for (let n = MAX_CONTEXT_NAMES; n > 0; n--) {
    // Each of those still to come takes nine units at the least: a key of four and "other".
    const long = left - (n - 1) * 9;
    const id = long > MAX_KEY_CHARS + longestId.length ? longestId : 'other';
    const key = `${n}`.padEnd(n === 1 ? left - id.length : Math.max(4, Math.min(MAX_KEY_CHARS, long - id.length)), 'x');
    names[key] = id;
    left -= key.length + id.length;
  }
  return names;
}

/** Of each request the largest that is taken: every list and text of it as long as it may be. */
const LARGEST: { readonly [T in keyof Requests]: Requests[T]['ask'] } = {
  spot: {
    blocks: ['x'.repeat(PIECE_CHARS), ...Array.from({ length: PIECE_BLOCKS - 1 }, () => '')],
    context: { names: largestNames() },
    bringsInteraction: true,
  },
  card: {
    entity: longestId,
    passage: {
      text: 'x'.repeat(MAX_PASSAGE_CHARS),
      start: 0,
      end: 1,
      others: Array.from({ length: MAX_OTHER_NAMES }, () => longestSpan),
    },
  },
  paintStyles: { mention: 'or-4294967295-4294967295', open: 'or-4294967295-4294967295', tint: false },
  unpaintStyles: { mention: 'or-4294967295-4294967295', open: 'or-4294967295-4294967295', tint: false },
  tintQuotations: { random: 'or-4294967295-4294967295', isOn: true },
  injectInteraction: null,
  injectOnDemand: null,
  injectCardFrame: null,
  injectCard: { frame: 'or-4294967295-4294967295-4294967295-4294967295' },
  keepPage: null,
  injectThisPage: null,
  readThisPage: { isAsked: true },
  showCount: { people: 9_999 },
  openOptions: { at: `#/${'x'.repeat(MAX_PLACE_CHARS)}` },
  changed: { revision: Number.MAX_SAFE_INTEGER },
  importing: { percent: 100 },
  onRecord: { entities: Array.from({ length: MAX_ENTITIES }, () => longestId) },
  newOnRecord: { entities: Array.from({ length: MAX_ENTITIES }, () => longestId) },
  wakeWriter: null,
  readTab: { tab: 1 },
  keepTab: { tab: 1, part: 'selection', isConfirmed: true, at: '2026-01-02T03:04:05.000Z' },
  undoKeep: { id: 'article:0123456789abcdef', at: '2026-01-02T03:04:05.000Z' },
  changeDetails: {
    id: 'article:0123456789abcdef',
    details: {
      title: 'x'.repeat(MAX_DETAIL_CHARS),
      source: 'x'.repeat(MAX_DETAIL_CHARS),
      author: 'x'.repeat(MAX_DETAIL_CHARS),
      date: 'x'.repeat(MAX_DETAIL_CHARS),
    },
  },
};

/** Far more than any bound, and quickly made. */
const HUGE: readonly unknown[] = [
  Array.from({ length: 100_000 }, () => ''),
  'x'.repeat(1_000_000),
  Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [n, 'other'])),
];

/** An ask with something in it that is larger than it was, and in words what. */
interface Grown {
  readonly what: string;
  readonly ask: unknown;
}

/** Every way in which an ask can be larger: by one in each of its places, and by something huge instead of it. */
function* grown(ask: unknown, where = 'ask'): Generator<Grown> {
  for (const huge of HUGE) yield { what: `${where} huge`, ask: huge };
  if (typeof ask === 'string') yield { what: `${where} longer`, ask: `${ask}1` };
  if (Array.isArray(ask)) {
    yield { what: `${where} with one more`, ask: [...ask, ask.at(-1)] };
    for (const at of new Set([0, ask.length - 1]))
      for (const { what, ask: one } of grown(ask[at], `${where}[${at}]`)) yield { what, ask: ask.with(at, one) };
  } else if (typeof ask === 'object' && ask !== null) {
    yield { what: `${where} with one more`, ask: { ...ask, one: 'other' } };
    const all = Object.entries(ask);
    // Of a table with keys of any kind, two say as much as all.
    for (const [key, value] of all.length > 10 ? all.slice(0, 2) : all) {
      const { [key]: _, ...rest }: Record<string, unknown> = { ...ask };
      if (all.length > 10) yield { what: `${where}, a longer key`, ask: { ...rest, [`${key}x`]: value } };
      for (const { what, ask: one } of grown(value, `${where}.${key.slice(0, 9)}`))
        yield { what, ask: { ...rest, [key]: one } };
    }
  }
}

const isTaken = (type: string, ask: unknown): boolean => {
  const schema = SCHEMAS[type];
  if (!schema) throw new Error(`There is no ${type}.`);
  return v.safeParse(schema, ask).success;
};

describe('every request has a bound', () => {
  test.each(Object.keys(SCHEMAS))('%s: the largest is taken, and nothing larger', (type) => {
    expect(Object.keys(LARGEST), 'say here what its largest is').toContain(type);
    const largest = Object.entries(LARGEST).find(([name]) => name === type)?.[1];
    expect(isTaken(type, largest), 'the largest').toBe(true);
    for (const { what, ask } of grown(largest)) expect(isTaken(type, ask), what).toBe(false);
  });

  test('ten million empty blocks are too many, however little text they are', () => {
    const blocks = new Array(10_000_000).fill('');
    expect(isTaken('spot', { blocks, context: { names: {} }, bringsInteraction: true })).toBe(false);
  });
});

// The check above, shown to catch a request without a bound.
test('planted: a text, a list, a table and an object that may grow are found', () => {
  const plants: [v.GenericSchema, unknown][] = [
    [v.strictObject({ at: v.string() }), { at: 'x' }],
    [v.strictObject({ all: v.array(v.literal('x')) }), { all: ['x'] }],
    [v.record(v.string(), v.literal('other')), { a: 'other' }],
    [v.looseObject({ at: v.literal('x') }), { at: 'x' }],
  ];
  for (const [schema, largest] of plants) {
    expect(v.safeParse(schema, largest).success).toBe(true);
    const isFound = (): boolean => {
      for (const { ask } of grown(largest)) if (v.safeParse(schema, ask).success) return true;
      return false;
    };
    expect(isFound()).toBe(true);
  }
});
