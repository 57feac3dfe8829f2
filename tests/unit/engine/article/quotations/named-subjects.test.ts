import { describe, expect, it } from 'vitest';
import { voices } from './said.ts';

const YARD = 'A quiet week in Torvik\n\nThe boat yard of Torvik was in the news again this week.\n\n';

describe('of two who share a family name that is written once, both speak', () => {
  it.each([
    ['Carl and Otto Vogel said they would “never sell the yard.”', 'Carl and Otto Vogel'],
    ['Carl and Ida Vogel of Torvik said that they would never sell the yard.', 'Carl and Ida Vogel of Torvik'],
    ['“We will never sell,” said Carl and Otto Vogel.', 'Carl and Otto Vogel'],
    ['“We will never sell,” said Ida, Carl and Otto Vogel.', 'Ida, Carl and Otto Vogel'],
  ])('%s', (sentence, speaker) => {
    expect(voices(YARD + sentence)).toEqual([speaker]);
  });

  it('but who only stands beside another name speaks alone', () => {
    expect(voices(`${YARD}In Torvik and Brekke, Otto Vogel said he would “never sell.”`)).toEqual(['Otto Vogel']);
    expect(voices(`${YARD}Hans Krag and Otto Vogel said they would “never sell.”`)).toEqual([
      'Hans Krag and Otto Vogel',
    ]);
  });
});

describe('a title and a family name do not mean the relative whose full name follows', () => {
  it.each([
    ['Mrs. Vogel said of her husband, Otto Vogel: “He snores like a train.”', 'Otto Vogel'],
    ['Mr. Vogel said of his wife, Ida Vogel: “She drives too fast.”', 'Ida Vogel'],
    ['Mr. Vogel said of his son, Bram Vogel: “He drives too fast.”', 'Bram Vogel'],
  ])('%s', (sentence, relative) => {
    expect(voices(YARD + sentence)).not.toContain(relative);
  });

  it('but do mean the only one of that name', () => {
    expect(voices(`${YARD}The yard of Ida Vogel is shut. “I am tired,” Mrs. Vogel said.`)).toEqual(['Ida Vogel']);
  });
});

describe('who is said to be from somewhere is still the one named', () => {
  it.each([
    ['Otto Vogel of Brekke said the yard was “gone.”', 'Otto Vogel'],
    ['Farmer Otto Vogel from Brekke said the yard was “gone.”', 'Otto Vogel'],
    ['The engineer Otto Vogel of the road office said the yard was “gone.”', 'Otto Vogel'],
    ['A lawyer for Otto Vogel of Brekke said the yard was “gone.”', 'A lawyer for Otto Vogel of Brekke'],
  ])('%s', (sentence, speaker) => {
    expect(voices(YARD + sentence)).toEqual([speaker]);
  });

  it('but not whose lawyer speaks, nor one of two', () => {
    expect(voices(`${YARD}Otto Vogel of Brekke’s lawyer said the yard was “gone.”`)).not.toContain('Otto Vogel');
    expect(voices(`${YARD}Otto Vogel of Brekke and Ida Krag of Torvik said they were “tired.”`)).not.toContain(
      'Otto Vogel',
    );
  });
});

it.each([
  ['Analysts at Fenwick & Co said the guidance was “cautious”.', 'Analysts at Fenwick & Co'],
  ['Lawyers for Smith & Jones said the suit had no merit.', 'Lawyers for Smith & Jones'],
  ['“It is over,” said a partner at Brown & Sons.', 'a partner at Brown & Sons'],
  ['Morgan & Vale Ltd said it would appeal.', 'Morgan & Vale Ltd'],
  ['“We won,” said Hale & Pike.', 'Hale & Pike'],
])('a firm’s name is whole with the sign in it: %s', (text, speaker) => {
  expect(voices(`The verdict\n\nThe court ruled on Friday.\n\n${text}`)).toEqual([speaker]);
});

it.each([
  ['Otto Vogel spoke first. “This is on her,” Vogel himself said later.', 'Otto Vogel'],
  ['The boat yard itself said it would appeal.', 'The boat yard'],
])('a subject is the same with what stresses it: %s', (sentence, speaker) => {
  expect(voices(YARD + sentence)).toEqual([speaker]);
});

it.each([
  [
    'A spokeswoman for the shipping tycoon Otto Vogel said the sale was “clean”.',
    'A spokeswoman for the shipping tycoon Otto Vogel',
  ],
  ['A friend of the late painter Otto Vogel said he had been “a bear”.', 'A friend of the late painter Otto Vogel'],
  ['The famous chef Otto Vogel said it was “his yard”.', 'Otto Vogel'],
  ['In the end the former champion Otto Vogel said he was “warm”.', 'Otto Vogel'],
  ['At the end of the long meeting Otto Vogel said he was “warm”.', 'Otto Vogel'],
  ['On the steps of the court Otto Vogel said he was “cold”.', 'Otto Vogel'],
])('a name with words before it depends on what they depend on: %s', (sentence, speaker) => {
  expect(voices(YARD + sentence)).toEqual([speaker]);
});

it('who speaks for somebody’s rival is not for certain the one named behind', () => {
  const sentence = 'A spokesman for Vogel’s rival, Hans Krag, said he should go.';
  expect(voices(`${YARD}Otto Vogel was there. ${sentence}`)).toEqual(['A spokesman for Vogel’s rival']);
});
