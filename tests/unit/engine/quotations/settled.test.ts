import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prepare } from '../../../../src/engine/article.ts';
import { english } from '../../../../src/engine/languages/en/index.ts';
import { pairedSteps } from '../../../../src/engine/learned/chain.ts';
import { findQuotations } from '../../../../src/engine/quotations/find.ts';
import { type QuotationModel, quotationModel } from '../../../../src/engine/quotations/model.ts';
import { writeQuotations } from '../../../../src/engine/quotations/write.ts';
import { Words } from '../../../../src/engine/text/words.ts';
import { random } from '../../../../src/training/linear.ts';

const CONTENTS = ['The bridge is safe', 'We have checked every bolt of it', 'It was “never” theirs'];
const TAGS = [
  'Maria Lopez said.',
  'said Maria Lopez.',
  'Maria Lopez, the engineer, told the council on Monday.',
  'said the engineer Maria Lopez, who built it.',
];

/** A model of weights drawn at random: as wrong as a model can be. */
function nonsense(seed: number): QuotationModel {
  const { chain, segments, speakers } = quotationModel(english);
  const next = random(seed);
  const drawn = ({ steps }: { steps: Int8Array }, scale: number): { scale: number; steps: Int8Array } => ({
    scale,
    steps: steps.map(() => Math.floor(next() * 63) - 31),
  });
  const unary = drawn(chain.unary, 0.02);
  return {
    chain: { labels: chain.labels, unary, paired: pairedSteps(unary), pairs: drawn(chain.pairs, 0.02) },
    segments: drawn(segments, 0.05),
    speakers: drawn(speakers, 0.05),
  };
}

function read(
  text: string,
  model: QuotationModel,
): { speaker: string | undefined; text: string; confidence: number }[] {
  const { scene, antecedents, countries, spotted } = prepare(english, new Words(text, english));
  return writeQuotations(scene, findQuotations(scene, antecedents, countries, model), spotted).map((one) => ({
    speaker: one.speaker?.name,
    text: one.text,
    confidence: one.confidence,
  }));
}

const NONSENSE = Array.from({ length: 12 }, (_, n) => nonsense(n + 1));

describe('a direct quotation by a clear name', () => {
  const written = fc.oneof(
    fc.tuple(fc.constantFrom(...CONTENTS), fc.constantFrom(...TAGS)).map(([content, tag]) => ({
      sentence: `“${content},” ${tag}`,
      content: `“${content},”`,
    })),
    fc.constantFrom(...CONTENTS).map((content) => ({
      sentence: `Maria Lopez said: “${content}.”`,
      content: `“${content}.”`,
    })),
  );

  it('is whole and hers whatever has been learnt', () => {
    fc.assert(
      fc.property(written, fc.constantFrom(...NONSENSE), ({ sentence, content }, model) => {
        const found = read(`It rained in Torvik. ${sentence} Hans Vogel slept.`, model);
        const here = found.find((one) => one.text === content);
        expect(here?.speaker).toBe('Maria Lopez');
        expect(here?.confidence).toBeGreaterThan(0.9);
      }),
      { numRuns: 200 },
    );
  });

  it('is one with two spans where its tag splits it, whatever has been learnt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NONSENSE), (model) => {
        const text = 'It rained. “The bridge,” Maria Lopez said, “is safe for all of you.”';
        expect(read(text, model).map((one) => [one.speaker, one.text])).toContainEqual([
          'Maria Lopez',
          '“The bridge,” “is safe for all of you.”',
        ]);
      }),
      { numRuns: 25 },
    );
  });
});
