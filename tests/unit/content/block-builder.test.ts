import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockBuilder, type BuiltBlock, isWorthReading } from '../../../src/content/reading/text/block-builder.ts';
import { MAX_BLOCK_UNITS } from '../../../src/content/shared/block-limits.ts';
import { endPoint, offsetOf, startPoint } from '../../../src/content/shared/text-segments.ts';

/** A node is only ever handed on: here its data. */
interface Node {
  readonly data: string;
}
type Step = Node | 'apart' | 'boundary';

function build(steps: readonly Step[]): BuiltBlock<Node, string>[] {
  const blocks: BuiltBlock<Node, string>[] = [];
  const builder = new BlockBuilder<Node, string>((block) => blocks.push(block));
  for (const step of steps) {
    if (step === 'apart') builder.apart();
    else if (step === 'boundary') builder.boundary();
    else builder.add(step, step.data, `the box of ${step.data}`);
  }
  builder.boundary();
  return blocks;
}

const textsOf = (...steps: (string | Step)[]): string[] =>
  build(
    steps.map((step) => (step === 'apart' || step === 'boundary' || typeof step !== 'string' ? step : { data: step })),
  ).map(({ text }) => text);

describe('the blocks that a page’s text nodes are joined to', () => {
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'Ada went. Ö 1“\n') }),
    fc.string({ unit: fc.constantFrom('日', '😀', ' ') }),
    // Longer than a block may be, with and without a place to cut it at.
    fc
      .tuple(fc.constantFrom('Ada came. ', 'Ada', '😀'), fc.integer({ min: 1, max: 7_000 }))
      .map(([one, n]) => one.repeat(n)),
  );
  const step = fc.oneof(
    words.map((data): Step => ({ data })),
    fc.constantFrom<Step>('apart', 'boundary'),
  );
  const steps = fc.array(step, { maxLength: 12 });

  it('consist of the nodes’ own text, segment by segment, with nothing between them but a space', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { text, segments } of build(all)) {
          let end = 0;
          for (const { node, from, at, length } of segments) {
            expect(text.slice(at, at + length)).toBe(node.data.slice(from, from + length));
            expect(['', ' ']).toContain(text.slice(end, at));
            end = at + length;
          }
          // Where it was cut right behind such a space.
          expect(['', ' ']).toContain(text.slice(end));
        }
      }),
    );
  });

  it('leave out nothing that is worth reading, and have nothing twice', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const segments = build(all).flatMap((block) => block.segments);
        for (const node of all) {
          if (typeof node === 'string') continue;
          let end = 0;
          for (const { from, length } of [
            ...segments.filter((one) => one.node === node),
            { from: node.data.length, length: 0 },
          ]) {
            expect(from).toBeGreaterThanOrEqual(end);
            if (segments.some((one) => one.node === node))
              expect(isWorthReading(node.data.slice(end, from))).toBe(false);
            end = from + length;
          }
        }
      }),
    );
  });

  it('are never too long, and never cut within a letter', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { text } of build(all)) {
          expect(text.length).toBeLessThanOrEqual(MAX_BLOCK_UNITS);
          expect(/\p{Surrogate}/u.test(text)).toBe(false);
        }
      }),
    );
  });

  it('map each offset to a node’s offset and back', () => {
    fc.assert(
      fc.property(steps, fc.nat(), (all, place) => {
        for (const { segments } of build(all)) {
          const { at, length } = segments[place % segments.length] ?? { at: 0, length: 0 };
          const inside = at + (place % length);
          const [start, end] = [startPoint(segments, inside), endPoint(segments, inside + 1)];
          expect(start && offsetOf(segments, start)).toBe(inside);
          expect(end && offsetOf(segments, end)).toBe(inside + 1);
        }
      }),
    );
  });
});

describe('a block', () => {
  it('goes on over the nodes of one line, with a space only where something is between them', () => {
    expect(textsOf('Ilham ', 'Aliyev')).toEqual(['Ilham Aliyev']);
    expect(textsOf('Ilham', 'apart', 'Aliyev')).toEqual(['Ilham Aliyev']);
    expect(textsOf('Ilham ', 'apart', 'Aliyev')).toEqual(['Ilham Aliyev']);
  });

  it('ends where the next one begins, and is left out without a word', () => {
    expect(textsOf('Ada', 'boundary', ' 1,234 – 5', 'boundary', 'Bo')).toEqual(['Ada', 'Bo']);
  });

  it('has the box of its first text node', () => {
    expect(build([{ data: 'Ada' }, { data: 'Bo' }]).map(({ box }) => box)).toEqual(['the box of Ada']);
  });

  it('that is too long is cut after a sentence, else after a word', () => {
    const [sentences] = textsOf(`${'x '.repeat(3_000)}Ada came. ${'x '.repeat(3_000)}`);
    expect(sentences?.endsWith('Ada came. ')).toBe(true);
    const [word] = textsOf(`${'wo '.repeat(1_700)}${'x'.repeat(5_000)}`);
    expect(word).toBe('wo '.repeat(1_700));
  });

  it.each([
    ['EU', true],
    ['Öl', true],
    ['É', true],
    ['王毅', true],
    ['a', false],
    ['1,234', false],
    [' \n–', false],
    ['王', false],
  ])('that says %j is worth reading: %s', (text, is) => {
    expect(isWorthReading(text)).toBe(is);
  });
});
