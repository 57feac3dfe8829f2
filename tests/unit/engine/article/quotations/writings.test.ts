import { describe, expect, it } from 'vitest';
import { shown, voices } from './said.ts';

const WALL = 'A dull week in Torvik\n\nThe harbour wall of Torvik was in the news again this week.\n\n';

describe('who wrote a letter or a statement says its words', () => {
  it.each([
    ['The letter from Maria Lopez reads: “The yard is closed.”', 'Maria Lopez'],
    ['The letter from Mayor Maria Lopez says that the yard is “closed for good.”', 'Maria Lopez'],
    ['A statement issued by Maria Lopez said: “The yard is closed.”', 'Maria Lopez'],
    ['A text message from Maria Lopez to Hans Vogel said: “The yard is closed.”', 'Maria Lopez'],
    ['A message from Maria Lopez to Hans Vogel said: “The yard is closed.”', 'Maria Lopez'],
    ['Maria Lopez’s letter to Hans Vogel said: “The yard is closed.”', 'Maria Lopez'],
    ['Maria Lopez’s last post read: “The yard is closed.”', 'Maria Lopez'],
    ['A report by Maria Lopez on Hans Vogel said he “hid the cracks.”', 'Maria Lopez'],
    ['In a letter to Hans Vogel, Maria Lopez said: “The yard is closed.”', 'Maria Lopez'],
  ])('%s', (sentence, speaker) => {
    expect(voices(WALL + sentence)).toEqual([speaker]);
  });

  it.each([
    ['The complaint against Maria Lopez says she “closed the yard.”', 'The complaint against Maria Lopez'],
    ['A petition to Governor Maria Lopez says the wall is “a loaded gun.”', 'A petition to Governor Maria Lopez'],
    ['A book about Maria Lopez says that she “never paid for a drink.”', 'A book about Maria Lopez'],
    ['A letter addressed to Maria Lopez reads: “The yard is closed.”', 'A letter addressed to Maria Lopez'],
    ['The letter from Maria Lopez’s lawyer reads: “The yard is closed.”', 'The letter from Maria Lopez’s lawyer'],
    ['A sign outside the house of Maria Lopez reads “No entry.”', 'A sign outside the house of Maria Lopez'],
  ])('and nobody that it only is about or goes to: %s', (sentence, speaker) => {
    expect(voices(WALL + sentence)).toEqual([speaker]);
  });
});

describe('a name that only tells who the speaker is', () => {
  it.each([
    ['An aide to Governor Maria Lopez said the vote “was bought.”', 'An aide to Governor Maria Lopez'],
    ['An adviser to Maria Lopez said that the vote was bought.', 'An adviser to Maria Lopez'],
    [
      'A judge appointed by President Maria Lopez said the order was “void.”',
      'A judge appointed by President Maria Lopez',
    ],
    ['Lawyers representing Maria Lopez said she was “a scapegoat.”', 'Lawyers representing Maria Lopez'],
    ['A source close to Mayor Maria Lopez said the vote was bought.', 'A source close to Mayor Maria Lopez'],
    ['The company founded by Maria Lopez said the yard was “safe.”', 'The company founded by Maria Lopez'],
    ['“She is asleep,” said the doctor treating President Maria Lopez.', 'the doctor treating President Maria Lopez'],
    ['The man who shot Maria Lopez said he was “sorry.”', 'The man who shot Maria Lopez'],
    ['The reporter who talked to Maria Lopez said the yard was “closed.”', 'The reporter who talked to Maria Lopez'],
  ])('does not speak: %s', (sentence, speaker) => {
    expect(voices(WALL + sentence)).toEqual([speaker]);
  });

  it('but a clause about a speaker leaves the speaker', () => {
    expect(voices(`${WALL}The clerk was trained by the harbour, Maria Lopez said.`)).toEqual(['Maria Lopez']);
    expect(
      voices(`${WALL}Speaking in Torvik after the vote, acting mayor Maria Lopez said the yard was closed.`),
    ).toEqual(['Maria Lopez']);
    expect(voices(`${WALL}“She is asleep,” said the sitting mayor Maria Lopez.`)).toEqual(['Maria Lopez']);
    expect(voices(`${WALL}Maria Lopez, who met Hans Vogel, said the yard was “closed.”`)).toEqual(['Maria Lopez']);
    expect(voices(`${WALL}The man who Maria Lopez said was “closed for good” has left.`)).not.toContain('The man');
    expect(voices(`${WALL}Hans Vogel’s successor, Maria Lopez, said the yard was closed.`)).toEqual(['Maria Lopez']);
    expect(voices(`${WALL}The yard is closed, said Hans Vogel’s successor, Maria Lopez.`)).toEqual(['Maria Lopez']);
  });
});

describe('words that somebody only reads out or quotes', () => {
  it.each([
    'Quoting Nils Holm, Maria Lopez told the class: “A wall is a promise.”',
    'Paraphrasing the poet Nils Holm, Maria Lopez said the wall was “a promise.”',
    'Reading from a letter by Nils Holm, Maria Lopez said: “I will wait at the gate.”',
    'Maria Lopez read out a message from Nils Holm: “I am with you.”',
    'Maria Lopez recited a poem by Nils Holm: “Snow forgets the road.”',
    'Maria Lopez quoted the Bible: “A wall is a promise.”',
    '“I will wait at the gate,” Maria Lopez said, reading from her late husband’s letter.',
  ])('are not clearly theirs: %s', (sentence) => {
    expect(shown(WALL + sentence).filter((one) => one.startsWith('Maria Lopez'))).toEqual([]);
  });

  it('nor theirs whom a speaker cites', () => {
    expect(voices(`${WALL}“The town is broke,” Maria Lopez said, citing the auditor Nils Holm.`)).toEqual([
      'Maria Lopez',
    ]);
    expect(voices(`${WALL}Maria Lopez said that the town was broke, citing the auditor Nils Holm.`)).not.toContain(
      'Nils Holm',
    );
    expect(voices(`${WALL}The town is broke, the Herald reported, citing the auditor Nils Holm.`)).toEqual([
      'Nils Holm',
    ]);
  });

  it.each([
    'Reading from a prepared statement, Maria Lopez said: “I made a mistake.”',
    'Maria Lopez read a statement to the court: “I made a mistake.”',
    '“I made a mistake,” Maria Lopez said, reading from notes.',
    'Maria Lopez, who reads letters for a living, said: “I made a mistake.”',
    '“I read the letter,” Maria Lopez said. “I quoted it.”',
  ])('but a statement of their own is: %s', (sentence) => {
    expect(new Set(voices(WALL + sentence))).toEqual(new Set(['Maria Lopez']));
  });
});
