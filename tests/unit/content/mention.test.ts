import { describe, expect, it, vi } from 'vitest';
import {
  isPaintedOnce,
  isSame,
  isShown,
  type Mention,
  MentionBlock,
  mentionOf,
  resolveBy,
} from '../../../src/content/interaction/mentions/mention.ts';
import { firstSegmentOfBox } from '../../../src/content/shared/box-segments.ts';
import type { PageMention } from '../../../src/messages/page-requests.ts';
import { blockIn, put, the } from './made-page.ts';

const ADA = 'person:ada';
const BO = 'person:bo';
const PERU = 'country:PE';

function mentioned(found: Partial<PageMention>): Mention {
  put('<p>Ada came.</p>');
  return mentionOf(blockIn(the('p')), { block: 0, start: 0, end: 3, entity: null, ...found });
}

describe('a mention', () => {
  it.each<[what: string, found: Partial<PageMention>, shown: boolean]>([
    ['of somebody known', { entity: ADA }, true],
    ['of one of several', { candidates: [ADA, BO] }, true],
    ['of nobody known', {}, false],
    ['that waits for the page to say who', { candidates: [ADA], held: true }, false],
  ])('%s can be hovered: %s', (_, found, shown) => {
    expect(isShown(mentioned(found))).toBe(shown);
  });

  it.each<
    [what: string, found: Partial<PageMention>, who: 'other' | typeof ADA | typeof PERU, after: Partial<Mention>]
  >([
    ['held, is shown as who the page means', { candidates: [ADA, BO], held: true }, ADA, { entity: ADA, held: false }],
    ['open, is settled', { candidates: [ADA, BO] }, ADA, { entity: ADA, candidates: [] }],
    ['shown as another, becomes who is meant', { entity: BO }, ADA, { entity: ADA }],
    ['turns out to be nobody known', { entity: ADA }, 'other', { entity: null, candidates: [] }],
  ])('%s', (_, found, who, after) => {
    const mention = mentioned({ ...found, key: 'ada' });
    expect(resolveBy(mention, { names: { ada: who } })).toBe(true);
    expect(mention).toMatchObject(after);
    expect(resolveBy(mention, { names: { ada: who } }), 'told again').toBe(false);
  });

  it.each<[what: string, found: Partial<PageMention>, names: Record<string, 'other' | typeof PERU>]>([
    ['that can only be a person is no country', { candidates: [ADA, BO], key: 'ada' }, { ada: PERU }],
    ['with a full name stays as it is', { entity: ADA }, { ada: 'other' }],
    ['of another name stays as it is', { entity: ADA, key: 'ada' }, { bo: 'other' }],
    ['named as every object is, too', { entity: ADA, key: 'constructor' }, {}],
    ['that is not shown is not taken back', { candidates: [ADA], held: true, key: 'ada' }, { ada: 'other' }],
  ])('%s', (_, found, names) => {
    const mention = mentioned(found);
    const before = { ...mention };
    expect(resolveBy(mention, { names })).toBe(false);
    expect(mention).toEqual(before);
  });

  it('read twice is one, where the same is meant', () => {
    put('<p>Ada met Ada.</p>');
    const at = (start: number, entity: typeof ADA | typeof BO = ADA) =>
      mentionOf(blockIn(the('p')), { block: 0, start, end: start + 3, entity });
    expect(isSame(at(0), at(0))).toBe(true);
    expect(isSame(at(0), at(8))).toBe(false);
    expect(isSame(at(0), at(0, BO))).toBe(false);
  });

  it('is painted once a page where it is of a country with nothing on record', () => {
    expect(isPaintedOnce({ kind: 'country', name: 'Peru', quotations: 0 })).toBe(true);
    expect(isPaintedOnce({ kind: 'country', name: 'Peru', quotations: 1 })).toBe(false);
    expect(isPaintedOnce({ kind: 'person', name: 'Ada', quotations: 0 })).toBe(false);
    expect(isPaintedOnce(undefined)).toBe(false);
  });
});

describe('a block that is all the text of its box', () => {
  function whole(html: string) {
    put(html);
    const box = the('p');
    const first = firstSegmentOfBox(box);
    if (!first) throw new Error('There is no text.');
    const looked = vi.fn();
    const length = box.textContent?.length ?? 0;
    return { box, looked, block: new MentionBlock({ first, box, at: 0, length, segments: null }, looked) };
  }

  it('has its stretches looked up once, when they are first asked for', () => {
    const { block, looked } = whole('<p>Ada <b>Bo</b></p>');
    expect([block.isWhole, looked.mock.calls.length]).toEqual([true, 0]);
    expect(block.segments.map(({ node, at }) => [node.data, at])).toEqual([
      ['Ada ', 0],
      ['Bo', 4],
    ]);
    expect(block.segments).toHaveLength(2);
    expect(block.isWhole).toBe(false);
    expect(looked).toHaveBeenCalledOnce();
  });

  it('has none where its box says something longer or shorter by then', () => {
    const { block, box } = whole('<p>Ada <b>Bo</b></p>');
    box.append('!');
    expect(block.segments).toEqual([]);
  });

  it('is there for as long as its box is; looked up, for as long as its texts are', () => {
    const { block, box } = whole('<p>Ada <b>Bo</b></p>');
    expect(block.isThere).toBe(true);
    box.remove();
    expect(block.isThere).toBe(false);
    document.body.append(box);
    expect(block.segments.length && block.isThere).toBe(true);
    the('b').remove();
    expect(block.isThere).toBe(false);
  });
});
