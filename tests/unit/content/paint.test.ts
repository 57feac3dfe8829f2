import './made-nodes.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Block, type Mention } from '../../../src/content/interaction/mentions/mention.ts';
import { PageMentions } from '../../../src/content/interaction/mentions/page-mentions.ts';
import { Paint } from '../../../src/content/interaction/paint/paint.ts';
import { PaintStyles } from '../../../src/content/reading/paint-styles.ts';
import { ReadPage } from '../../../src/content/reading/read-page.ts';
import type { EntityId } from '../../../src/messages/ids.ts';

const FRANCE = 'country:FR' as const;
const PERU = 'country:PE' as const;
const JAPAN = 'country:JP' as const;
const ADA = 'person:ada' as const;

let near: Set<Block>;
let looks: number;
let came: (block: Block) => void;
let left: (block: Block, isAside: boolean) => void;

vi.mock('../../../src/content/interaction/paint/near.ts', () => ({
  lookNear: (on: typeof came, off: typeof left) => {
    came = (block) => {
      near.add(block);
      on(block);
    };
    left = (block, isAside) => {
      near.delete(block);
      off(block, isAside);
    };
    return {
      watch: () => {},
      again: () => {},
      forget: (block: Block) => near.delete(block),
      has: (block: Block) => {
        looks++;
        return near.has(block);
      },
    };
  },
}));

class Range {
  readonly word: string;
  constructor({ startContainer }: { startContainer: { word: string } }) {
    this.word = startContainer.word;
  }
}

let page: PageMentions;
let frames: (() => void)[];
let resting: Set<Range>;
let end: AbortController;

beforeEach(() => {
  near = new Set();
  looks = 0;
  frames = [];
  resting = new Set();
  end = new AbortController();
  const sets = [resting];
  vi.stubGlobal('Node', { DOCUMENT_POSITION_FOLLOWING: 4 });
  vi.stubGlobal('navigator', { userAgent: '' });
  vi.stubGlobal('CSS', { highlights: new Map() });
  vi.stubGlobal('StaticRange', Range);
  // The first one made is that of the names at rest.
  vi.stubGlobal('Highlight', function Highlight() {
    return sets.shift() ?? new Set();
  });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = [];
  });
  page = new PageMentions(new ReadPage());
  for (const id of [FRANCE, PERU, JAPAN])
    page.entities.set(id, { kind: 'country', name: id, quotations: id === JAPAN ? 3 : 0 });
  page.entities.set(ADA, { kind: 'person', name: 'Ada', quotations: 0 });
  new Paint(page, new PaintStyles(async () => null), 'dotted', () => {}, end.signal);
});

afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

/** A block with one mention, the whole of its text: `word` is what it is painted as. */
function block(word: string, at: number, entity: EntityId): Block & { readonly mention: Mention } {
  const node = Object.assign(Object.create(null), {
    word,
    at,
    isConnected: true,
    compareDocumentPosition: (other: { at: number }) => (other.at > at ? 4 : 2),
  });
  const first = { node, from: 0, at: 0, length: 4 };
  const made = new Block({ first, box: node, at, length: 4, segments: [first] }, () => {});
  const mention: Mention = { block: made, start: 0, end: 4, key: null, entity, candidates: [], held: false };
  made.mentions.push(mention);
  page.blocks.add(made);
  page.listener?.added(made);
  return Object.assign(made, { mention });
}

function drop(gone: Block): void {
  page.blocks.delete(gone);
  page.listener?.dropped(gone);
}

/** Goes through all frames there are, and says which words are painted then. */
function painted(): string[] {
  for (let frame = frames.shift(); frame; frame = frames.shift()) frame();
  return [...resting].map(({ word }) => word).sort();
}

test('what is on record, and a person, is painted wherever it stands; a country with nothing once', () => {
  for (const [n, entity] of [FRANCE, FRANCE, JAPAN, JAPAN, ADA, ADA].entries())
    came(block(`${entity} ${n}`, n, entity));
  expect(painted()).toEqual(['country:FR 0', 'country:JP 2', 'country:JP 3', 'person:ada 4', 'person:ada 5']);
});

test('where the painted one is taken away the next one near is painted, and none that is far', () => {
  const [first, far, next, last] = [1, 2, 3, 4].map((at) => block(`France ${at}`, at, FRANCE));
  for (const one of [first, next, last]) if (one) came(one);
  expect(painted()).toEqual(['France 1']);
  if (first) drop(first);
  expect(painted()).toEqual(['France 3']);
  if (next) drop(next);
  expect(painted()).toEqual(['France 4']);
  if (far) came(far);
  expect(painted()).toEqual(['France 2']);
});

test('where the painted one turns out to be another the next one is painted, and that one as what it is', () => {
  const [first, next] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [first, next]) came(one);
  expect(painted()).toEqual(['France 1']);
  first.mention.entity = ADA;
  page.listener?.changed(first.mention);
  expect(painted()).toEqual(['France 1', 'France 2']);
  first.mention.entity = null;
  page.listener?.changed(first.mention);
  expect(painted()).toEqual(['France 2']);
});

test('where the painted one turns out to be another country it gives way to an earlier one of that', () => {
  const [peru, first, next] = [block('Peru 0', 0, PERU), block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [peru, first, next]) came(one);
  expect(painted()).toEqual(['France 1', 'Peru 0']);
  first.mention.entity = PERU;
  page.listener?.changed(first.mention);
  expect(painted()).toEqual(['France 2', 'Peru 0']);
});

test('one that stands before the painted one takes over when it comes near', () => {
  const [first, second, third] = [1, 2, 3].map((at) => block(`France ${at}`, at, FRANCE));
  if (third) came(third);
  expect(painted()).toEqual(['France 3']);
  if (first) came(first);
  expect(painted()).toEqual(['France 1']);
  if (second) came(second);
  expect(painted()).toEqual(['France 1']);
});

test('one that is scrolled away keeps its turn, and is painted when it comes near again', () => {
  const [first, second] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  came(first);
  expect(painted()).toEqual(['France 1']);
  left(first, false);
  came(second);
  expect(painted()).toEqual([]);
  came(first);
  expect(painted()).toEqual(['France 1']);
});

test('one that is hidden, or beside what is shown, leaves its turn to the next until it is back', () => {
  const [first, second] = [block('France 1', 1, FRANCE), block('France 2', 2, FRANCE)];
  for (const one of [first, second]) came(one);
  expect(painted()).toEqual(['France 1']);
  left(first, true);
  expect(painted()).toEqual(['France 2']);
  came(first);
  expect(painted()).toEqual(['France 1']);
});

test('of those that come near in one frame only the first is painted', () => {
  const blocks = [3, 1, 2].map((at) => block(`France ${at}`, at, FRANCE));
  blocks.forEach((one) => {
    came(one);
  });
  expect(painted()).toEqual(['France 1']);
});

test('a long list of them that goes at once has the blocks looked at once', () => {
  const blocks = Array.from({ length: 500 }, (_, n) => block(`France ${n}`, n, FRANCE));
  blocks.forEach((one) => {
    came(one);
  });
  expect(painted()).toEqual(['France 0']);
  looks = 0;
  for (const one of blocks.slice(0, 400)) drop(one);
  expect(painted()).toEqual(['France 400']);
  expect(looks).toBeLessThanOrEqual(blocks.length);
  looks = 0;
  came(block('Peru', 500, PERU));
  expect(painted()).toEqual(['France 400', 'Peru']);
  expect(looks, 'and not again with later frames').toBe(0);
});
