import { describe, expect, it } from 'vitest';
import { english } from '../../../../src/engine/languages/en/english.ts';
import { paragraphsOf } from '../../../../src/engine/text/paragraphs.ts';
import { pairMarks } from '../../../../src/engine/text/quotation-marks.ts';
import { sentencesOf } from '../../../../src/engine/text/sentences.ts';
import { Words } from '../../../../src/engine/text/words.ts';

function split(text: string): { sentences: string[]; quoted: string[]; words: string[] } {
  const words = new Words(text, english);
  const paragraphs = paragraphsOf(words);
  const marks = pairMarks(words, paragraphs);
  return {
    words: words.types.map((type) => type.text),
    quoted: marks.quoted.map((one) => words.slice(one.first, one.last)),
    sentences: sentencesOf(words, marks, paragraphs, () => false).map(({ from, to }) => words.slice(from, to - 1)),
  };
}

describe('words', () => {
  it('keep hyphens and inner apostrophes, give up a possessive', () => {
    expect(split('O’Hara’s well-known U.S. bridge cost 1,250.5 at x.org.').words.slice(0, 8)).toEqual([
      'O’Hara',
      '’s',
      'well-known',
      'U.S.',
      'bridge',
      'cost',
      '1,250.5',
      'at',
    ]);
  });
});

describe('sentences', () => {
  it('end at full stops that are no abbreviations, and at line breaks', () => {
    expect(split('Mr. Vogel met Gen. Marsh at 10 a.m. sharp. They left. Nobody stayed!\nA new line').sentences).toEqual(
      ['Mr. Vogel met Gen. Marsh at 10 a.m. sharp.', 'They left.', 'Nobody stayed!', 'A new line'],
    );
  });

  it('keep what stands in marks together', () => {
    expect(split('“One. Two. Three,” he said. “Four.” Five came.').sentences).toEqual([
      '“One. Two. Three,” he said.',
      '“Four.”',
      'Five came.',
    ]);
  });

  it('go on over the lines of a wrapped text', () => {
    const text =
      'The bridge that had been closed for a year was\nopened on Friday by the mayor of the town who\nwalked over it with the farmers that had asked\nfor it since the flood of the year before and\nwho were glad of it.\n\nIt rained.';
    expect(split(text).sentences).toHaveLength(2);
  });

  it.each([
    ['a single line end', 'It stood there for ninety winters, and each of them was\ncolder than the one before it.', 1],
    ['narrow lines', 'The headline\n\nThe wheel, said the miller who\nhas kept it, turns.\nIt sulks.', 3],
    [
      'a name',
      'A headline\n\nNobody at all in the whole town had\never heard of the miller called Ada\nHobson, who said no.',
      2,
    ],
  ])('go on over line ends amid a sentence: %s', (_, text, count) => {
    expect(split(text).sentences).toHaveLength(count);
  });

  it.each([
    ['short lines, as in a poem', 'Roses are red,\nviolets are blue.', 2],
    ['lines that begin large', 'The fair opens at ten on Saturday morning\nTickets are sold at the gate', 2],
  ])('end with %s', (_, text, count) => {
    expect(split(text).sentences).toHaveLength(count);
  });
});

describe('quotation marks', () => {
  it('are told from apostrophes', () => {
    expect(split('‘The players’ bus isn’t here,’ she said.').quoted).toEqual(['The players’ bus isn’t here,']);
    expect(split("The players' bus and the drivers' van left.").quoted).toEqual([]);
    expect(split('Back in the ’90s, rock ’n’ roll ruled.').quoted).toEqual([]);
  });

  it('pair nested, straight and doubled ones, the outermost only', () => {
    expect(split('“She said ‘no’ twice,” he said.').quoted).toEqual(['She said ‘no’ twice,']);
    expect(split('"Yes," he said. "No."').quoted).toEqual(['Yes,', 'No.']);
    expect(split("``Yes,'' he said.").quoted).toEqual(['Yes,']);
  });

  it('that never close spoil no more than a sentence', () => {
    expect(split('He said “no way. Then he left. Nobody “really” cared.').quoted).toContain('really');
  });
});
