import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { shown, voices } from './said.ts';

const WALL = 'The harbour wall of Torvik was in the news again this week.';

describe('quotations within quotations', () => {
  it.each([
    '“Then he told me ‘sign here’ and left,” Maria Lopez said.',
    '“My father used to say, ‘A wall is only as good as its first stone,’ and I believe it,” Maria Lopez told the council.',
    '“Hans Vogel told me: ‘You must sell.’ I told him no,” Maria Lopez said.',
    '“Hans Vogel said the wall would hold, and I trust him,” Maria Lopez said.',
    '“As my friend Hans Vogel once put it, work brings work,” said Maria Lopez.',
    '"He said \'never\' to me," Maria Lopez said.',
  ])('are the outer speaker’s: %s', (sentence) => {
    expect(voices(`${WALL} ${sentence}`)).toEqual(['Maria Lopez']);
  });

  it('names whoever is cited as whom it is about', () => {
    const [quotation] = readArticle(`${WALL} “Hans Vogel said the wall would hold,” Maria Lopez said.`).quotations;
    expect(quotation?.about).toEqual(['person:hans-vogel']);
  });

  it.each([
    '“[The wall] is older than … any of us,”',
    '“The wall is old ... and nobody cares,”',
    '“They [the council] never asked us,”',
    '“It is …. old,”',
  ])('keep their brackets and ellipses: %s', (content) => {
    expect(shown(`${WALL} ${content} Maria Lopez said.`)).toEqual([`Maria Lopez: ${content}`]);
  });

  it('go on over paragraphs that open their marks again', () => {
    const text = `${WALL}\n\n“The wall is old,” Maria Lopez said. “It was built by my grandfather.\n\n“He carried the stones himself.\n\n“Nobody paid him.”\n\nRain fell on Torvik.`;
    expect(shown(text)).toEqual([
      'Maria Lopez: “The wall is old,”',
      'Maria Lopez: “It was built by my grandfather.',
      'Maria Lopez: “He carried the stones himself.',
      'Maria Lopez: “Nobody paid him.”',
    ]);
  });

  it('go on over paragraphs after their cue', () => {
    const text = `${WALL}\n\nMaria Lopez said: “It will hold.\n\n“It must hold.\n\n“We have nothing else.”\n\nCarlo Ferrante disagreed.`;
    const heard = voices(text);
    expect(heard.length).toBeGreaterThan(0);
    expect(new Set(heard)).toEqual(new Set(['Maria Lopez']));
  });
});

describe('a quotation that its cue splits', () => {
  it.each([
    '“The yard,” Maria Lopez said, “is not for sale.”',
    '“Would you ever,” Maria Lopez asked, “sell a wall?”',
    '“The yard is busy,” Maria Lopez told the paper in an interview, “but nobody wants to work here.”',
    '“The yard is busy,” said Maria Lopez, who owns it, “and we shall hire forty people.”',
    '“The yard is busy,” Maria Lopez, the owner’s daughter, said in Torvik on Monday, “and it will be busy tomorrow.”',
    '“The yard is busy,” Maria Lopez said, smiling, “for now.”',
  ])('is one with two spans: %s', (sentence) => {
    const found = readArticle(`${WALL} ${sentence}`).quotations;
    expect(found.map(({ spans, kind, speaker }) => [spans.length, kind, speaker?.name])).toEqual([
      [2, 'direct', 'Maria Lopez'],
    ]);
  });

  it('is two where a sentence ends between', () => {
    expect(shown(`${WALL} “The yard is busy,” Maria Lopez said. “It was always busy.”`)).toEqual([
      'Maria Lopez: “The yard is busy,”',
      'Maria Lopez: “It was always busy.”',
    ]);
  });
});

describe('a quotation that goes on without a cue', () => {
  it('is the same speaker’s', () => {
    expect(voices(`${WALL} “Is it safe?” asked Maria Lopez. “Nobody knows.”`)).toEqual(['Maria Lopez', 'Maria Lopez']);
  });

  it('is the next speaker’s where the next tag has another', () => {
    expect(
      voices(`${WALL} “It will hold,” says Olga Brandvold. Carlo Ferrante disagrees. “It will not,” he says.`),
    ).toEqual(['Olga Brandvold', 'Carlo Ferrante']);
  });

  it('follows "he added" and "the minister said"', () => {
    expect(voices(`${WALL} “The yard is not for sale,” Carlo Ferrante said. “It never was,” he added.`)).toEqual([
      'Carlo Ferrante',
      'Carlo Ferrante',
    ]);
    expect(
      voices('Transport Minister Carlo Ferrante opened the road. “It took nine years,” the minister said.'),
    ).toEqual(['Carlo Ferrante']);
    expect(voices('Carlo Ferrante said the yard was busy. He added that he would hire forty people.')).toEqual([
      'Carlo Ferrante',
      'Carlo Ferrante',
    ]);
  });
});
