import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../../../../../src/engine/article/quotations/attribution-rules.ts';
import { quotationsOf } from '../../../../../src/engine/article/quotations/find-quotations.ts';
import {
  type Chances,
  chancesFrom,
} from '../../../../../src/engine/article/quotations/labelling/label-probabilities.ts';
import { labellingInput } from '../../../../../src/engine/article/quotations/labelling/labelling-input.ts';
import { LABELS } from '../../../../../src/engine/article/quotations/labelling/speech-labels.ts';
import { type QuotationModel, quotationModel } from '../../../../../src/engine/article/quotations/quotation-model.ts';
import { labelledArticle } from '../../../../../src/engine/article/quotations/segments/labelled-article.ts';
import { certainSpeaker } from '../../../../../src/engine/article/quotations/segments/rule-certainty.ts';
import { writeQuotations } from '../../../../../src/engine/article/quotations/write-quotations.ts';
import { prepare } from '../../../../../src/engine/article/read-article.ts';
import { english } from '../../../../../src/engine/languages/en/english.ts';
import { Words } from '../../../../../src/engine/text/words.ts';
import { random } from '../../../../../src/training/linear.ts';

const CONTENTS = ['The bridge is safe', 'We have checked every bolt of it', 'It was “never” theirs'];
const TAGS = [
  'Maria Lopez said.',
  'said Maria Lopez.',
  'Maria Lopez, the engineer, told the council on Monday.',
  'said the engineer Maria Lopez, who built it.',
];

/** Labels and weights drawn at random: as wrong as they can be. */
interface Nonsense {
  readonly model: QuotationModel;
  readonly chances: (words: number) => Chances;
}

function nonsense(seed: number): Nonsense {
  const { segments, speakers } = quotationModel(english);
  const next = random(seed);
  const drawn = ({ steps }: { steps: Int8Array }, scale: number): { scale: number; steps: Int8Array } => ({
    scale,
    steps: steps.map(() => Math.floor(next() * 63) - 31),
  });
  const model = { segments: drawn(segments, 0.05), speakers: drawn(speakers, 0.05) };
  return { model, chances: (words) => randomChances(words, random(seed)) };
}

function randomChances(words: number, next: () => number): Chances {
  const labels = new Float32Array(words * LABELS);
  const best = new Uint8Array(words);
  for (let i = 0; i < words; i++) {
    const powers = Array.from({ length: LABELS }, () => Math.exp(8 * next()));
    const sum = powers.reduce((all, power) => all + power, 0);
    labels.set(
      powers.map((power) => power / sum),
      i * LABELS,
    );
    best[i] = powers.indexOf(Math.max(...powers));
  }
  return chancesFrom(labels, best);
}

function read(
  text: string,
  { model, chances }: Nonsense,
): { speaker: string | undefined; text: string; confidence: number }[] {
  const { article, antecedents, countries, spotted } = prepare(english, new Words(text, english));
  const ruled = applyRules(article);
  const labelled = labelledArticle(article, labellingInput(article, ruled), chances(article.words.length));
  return writeQuotations(article, quotationsOf(labelled, ruled, antecedents, countries, model), spotted).map((one) => ({
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

describe('whom somebody spoke to', () => {
  it.each(['spoke to the council', 'was talking with aides of the mayor', 'will speak to residents'])(
    'is not what they said, whatever has been learnt: %s',
    (told) => {
      for (const model of NONSENSE) {
        const found = read(`It rained in Torvik. Maria Lopez ${told}. Hans Vogel slept.`, model);
        expect(found.map(({ text }) => text)).not.toContain(/(?:to|with) (.*)/.exec(told)?.[1]);
        expect(found.map(({ text }) => text)).not.toContain(/(?:to|with) .*/.exec(told)?.[0]);
      }
    },
  );
});

describe('what a sentence plainly says who said', () => {
  it.each([
    ['According to Maria Lopez, ', 'the bridge is safe for all of you', '.'],
    ['According to Maria Lopez, the chief engineer, ', 'the bridge is safe for all of you', '.'],
    ['According to Maria Lopez, 54, Torvik’s chief engineer, ', 'bolts and beams will hold', '.'],
    ['According to Maria Lopez, ', '“The bridge is safe for all of you.”', ''],
    ['The Herald quoted Maria Lopez as saying that ', 'the bridge “is safe”', '.'],
    ['The Herald quoted Maria Lopez, the engineer, as saying that ', 'the bridges “will hold”', '.'],
    ['State television cited engineer Maria Lopez as saying ', 'the bridge “had to go”', '.'],
  ])('is whole and theirs whatever has been learnt: %s%s%s', (before, content, after) => {
    for (const model of NONSENSE) {
      const found = read(`It rained in Torvik. ${before}${content}${after} Hans Vogel slept.`, model);
      const here = found.find((one) => one.text.replace(/^that /, '') === content);
      expect(here?.speaker).toBe('Maria Lopez');
      expect(here?.confidence).toBeGreaterThan(0.8);
    }
  });

  it.each([
    ['the end of a list', 'According to Maria Lopez, the mayor, and the council, the bridge is safe.'],
    ['the subject of what is said', 'According to Maria Lopez, the mayor, who resigned in May, was ill.'],
    ['a sentence that only leads to another', 'According to Maria Lopez, writing for the Herald:'],
  ])('is not promised by %s', (_, text) => {
    const prepared = prepare(english, new Words(text, english));
    const ruled = applyRules(prepared.article);
    const certain = ruled.candidates.flatMap((one) =>
      one.spans.filter((span) => certainSpeaker(prepared.article, { ...span, sentence: one.sentence, ruled: one })),
    );
    const contents = certain.map(({ first, last }) => prepared.article.words.slice(first, last));
    expect(contents).not.toContain('the bridge is safe');
    expect(contents).not.toContain('was ill');
    expect(contents).not.toContain('writing for the Herald');
  });
});
