import { describe, expect, it } from 'vitest';
import { shown, voices } from './said.ts';

const YARD = 'A quiet week in Torvik\n\nThe boat yard of Torvik was in the news again this week.\n\n';

describe('words that a paper, the police or a court hand on are those of whom they name', () => {
  it.each([
    [
      'The Torvik Echo reported that owner Hans Vogel had called the yard “a swamp.”',
      'Hans Vogel: the yard “a swamp.”',
    ],
    ['According to the Herald, mayor Hans Vogel told colleagues: “We are broke.”', 'Hans Vogel: “We are broke.”'],
    ['Police said Hans Vogel told them: “I left the gate open.”', 'Hans Vogel: “I left the gate open.”'],
    ['Officers said that Hans Vogel told detectives, “I was asleep.”', 'Hans Vogel: “I was asleep.”'],
    [
      'The Sunday Globe reported that the owner, Hans Vogel, had told aides to “burn it all.”',
      'Hans Vogel: “burn it all.”',
    ],
  ])('%s', (sentence, quotation) => {
    expect(shown(YARD + sentence)).toEqual([quotation]);
  });

  it('reported words before a tag are those of whom it quotes, and the tag is no quotation', () => {
    const tag = 'state television quoted regional governor Hans Vogel as saying on Monday.';
    expect(shown(`${YARD}The yard will be rebuilt within a year, ${tag}`)).toEqual([
      'Hans Vogel: The yard will be rebuilt within a year',
    ]);
    expect(shown(`${YARD}“We are broke,” ${tag}`)).toEqual(['Hans Vogel: “We are broke,”']);
  });

  it('but what they say themselves stays theirs', () => {
    expect(voices(`${YARD}Police said Hans Vogel was “asleep at the gate.”`)).toEqual(['Police']);
    expect(voices(`${YARD}The Torvik Echo said that Hans Vogel had “lied.”`)).toEqual(['The Torvik Echo']);
    expect(voices(`${YARD}Maria Lopez said Hans Vogel told her the yard was “a swamp.”`)).toEqual(['Maria Lopez']);
    expect(
      voices(`${YARD}Rumours that Hans Vogel had said “I hate this yard” were untrue, the club said.`),
    ).not.toContain('Hans Vogel');
    expect(voices(`${YARD}The council said that Hans Vogel denied calling the yard “a swamp.”`)).not.toContain(
      'Hans Vogel',
    );
  });
});

it.each([
  '“It was never in doubt,” Hans Vogel told friends, according to Ida Krag.',
  '“It was never in doubt,” Hans Vogel told friends, Ida Krag said.',
])('quoted words with a tag of their own are the one’s whom it names, whoever hands them on: %s', (sentence) => {
  expect(shown(`The yard\n\nThe yard of Torvik was sold on Friday.\n\n${sentence}`)).toEqual([
    'Hans Vogel: “It was never in doubt,”',
  ]);
});
