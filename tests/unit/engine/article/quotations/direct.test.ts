import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { kinds, said } from './said.ts';

describe('direct quotations', () => {
  it('takes a tag after, before and between', () => {
    expect(said('“The bridge is safe,” said Maria Lopez, the engineer.')).toEqual([
      'Maria Lopez: “The bridge is safe,”',
    ]);
    expect(said('“The bridge is safe,” Maria Lopez said on Tuesday.')).toEqual(['Maria Lopez: “The bridge is safe,”']);
    expect(said('Maria Lopez said: “The bridge is safe.”')).toEqual(['Maria Lopez: “The bridge is safe.”']);
    expect(said('Maria Lopez told reporters, “The bridge is safe.”')).toEqual(['Maria Lopez: “The bridge is safe.”']);
  });

  it('has two spans where the cue splits one sentence', () => {
    const [quotation, ...more] = readArticle('“The bridge,” Maria Lopez said, “is safe for all of you.”').quotations;
    expect(more).toEqual([]);
    expect(quotation?.spans).toHaveLength(2);
    expect(quotation?.kind).toBe('direct');
    expect(quotation?.quoted).toHaveLength(2);
  });

  it('goes on in the next sentence without a cue', () => {
    expect(said('“The bridge is safe,” Maria Lopez said. “We have checked every bolt of it.”')).toEqual([
      'Maria Lopez: “The bridge is safe,”',
      'Maria Lopez: “We have checked every bolt of it.”',
    ]);
  });

  it('goes on over paragraphs that reopen the marks', () => {
    const text =
      'Maria Lopez spoke to the council.\n\n“The bridge is safe and it was always safe,” Lopez said. “We have checked every bolt.\n\n“We shall check them again next year.”';
    expect(said(text).map((one) => one.split(':')[0])).toEqual(['Maria Lopez', 'Maria Lopez', 'Maria Lopez']);
  });

  it('goes on after a source: where the words were read is not who said them', () => {
    const text =
      'Maria Lopez met the council. “The bridge is safe for all of you,” Lopez said on Friday, according to a statement by the harbour office. “Last year every bolt of it was looked at, and forty were changed.”';
    expect(said(text).map((one) => one.split(':')[0])).toEqual(['Maria Lopez', 'Maria Lopez']);
  });

  it('reads straight, single, doubled and nested marks', () => {
    expect(said('"The bridge isn\'t safe," Maria Lopez said.')).toEqual(['Maria Lopez: "The bridge isn\'t safe,"']);
    expect(said('‘The bridge isn’t the players’ problem,’ Maria Lopez said.')).toEqual([
      'Maria Lopez: ‘The bridge isn’t the players’ problem,’',
    ]);
    expect(said("''The bridge is safe,'' Maria Lopez said.")).toEqual(["Maria Lopez: ''The bridge is safe,''"]);
    expect(said('“He called it ‘a dream’ twice,” Maria Lopez said.')).toEqual([
      'Maria Lopez: “He called it ‘a dream’ twice,”',
    ]);
  });

  it('keeps a question with its tag', () => {
    expect(said('“Who pays for it?” Maria Lopez asked.')).toEqual(['Maria Lopez: “Who pays for it?”']);
    expect(said('“Who pays for it?” asked the mayor.')).toEqual(['the mayor: “Who pays for it?”']);
  });

  it('takes the whole phrase before the verb, titles and brackets included', () => {
    expect(said('“It is safe,” city council member Sen. Maria Lopez (D-Ohio) said.')).toEqual([
      'Maria Lopez: “It is safe,”',
    ]);
    expect(said('“It is safe,” Maria Lopez, the chief engineer, told the council.')).toEqual([
      'Maria Lopez: “It is safe,”',
    ]);
  });

  it('gives the words of a speaker who cites somebody to the speaker', () => {
    const text =
      'President Anna Weber and Foreign Minister Jan Novak met. “As President Weber has said, we welcome all efforts,” Novak said.';
    expect(said(text)).toEqual(['Jan Novak: “As President Weber has said, we welcome all efforts,”']);
    expect(readArticle(text).quotations[0]?.about).toEqual(['person:anna-weber']);
  });

  it('leaves scare quotes and titles of works to nobody', () => {
    expect(said('Maria Lopez walked past the “historic” bridge. She had read “The Stone Road” as a child.')).toEqual(
      [],
    );
  });

  it('tells all kinds apart', () => {
    expect(kinds('“It is safe,” Maria Lopez said.')).toEqual(['direct']);
    expect(kinds('Maria Lopez said it was “quite safe” for now.')).toEqual(['mixed']);
    expect(kinds('Maria Lopez said that it was safe.')).toEqual(['indirect']);
  });
});
