import { describe, expect, it } from 'vitest';
import { shown, voices } from './said.ts';

const WELL = 'A dry summer in Brekke\n\nThe wells of Brekke were in the news again this week.\n\n';

describe('a participle behind another clause is the doing of that clause’s subject', () => {
  it.each([
    'Coach Ida Rask said her team had “dug deep”, while captain Olav Tun refused to blame the heat, insisting: “We lost that one.”',
    'Ida Rask called the match “a gift”, but Olav Tun shook his head, adding: “We lost that one.”',
  ])('%s', (sentence) => {
    expect(shown(WELL + sentence)).toContain('Olav Tun: “We lost that one.”');
  });

  it('but with no other subject it is the speaker’s', () => {
    expect(
      shown(`${WELL}Ida Rask said the team had “dug deep”, while the rain fell, adding: “We lost that one.”`),
    ).not.toContain('Olav Tun: “We lost that one.”');
    expect(shown(`${WELL}Ida Rask said the wells were dry, adding: “We lost that one.”`)).toContain(
      'Ida Rask: “We lost that one.”',
    );
  });
});

describe('what somebody likes to say is said', () => {
  it.each([
    'Ida Rask liked to tell visitors that “a well forgives nobody”.',
    'Ida Rask used to say that “a well forgives nobody”.',
    'Ida Rask likes to say: “a well forgives nobody”.',
  ])('%s', (sentence) => {
    expect(voices(WELL + sentence)).toEqual(['Ida Rask']);
  });

  it.each([
    'Ida Rask would like to say that “a well forgives nobody”.',
    'Ida Rask would have liked to tell them that “a well forgives nobody”.',
    'Ida Rask wants to tell visitors that “a well forgives nobody”.',
  ])('but not what one would like to: %s', (sentence) => {
    expect(voices(WELL + sentence)).not.toContain('Ida Rask');
  });
});

describe('somebody for a person with a title is not that person', () => {
  it.each([
    'A lawyer for the chef Olav Tun told jurors that his client had “never owned a knife”.',
    'An aide to the minister Olav Tun said: “He never owned a knife.”',
    'A doctor treating the singer Olav Tun said: “He never owned a knife.”',
  ])('%s', (sentence) => {
    expect(voices(WELL + sentence)).not.toContain('Olav Tun');
  });
});

describe('as somebody puts it', () => {
  it.each([
    'It was, as councillor Ida Rask put it, “the least bad of four ideas”.',
    '“You cannot,” as the miller Ida Rask likes to say, “grind flour with a meeting.”',
    'The plan was, as Ida Rask once told the council, “the least bad of four ideas”.',
    '“The least bad of four ideas,” as Ida Rask puts it.',
    'Or, as Ida Rask has it: “The least bad of four ideas.”',
  ])('%s', (sentence) => {
    expect(voices(WELL + sentence)).toEqual(['Ida Rask']);
  });

  it('but not while somebody says it', () => {
    expect(voices(`${WELL}The crowd was singing “Old Brekke” as Ida Rask put it on paper.`)).toEqual([]);
  });
});

describe('what a source is cited as showing is no tag alone', () => {
  it('keeps what it shows', () => {
    expect(
      shown(`${WELL}The report, seen by Ida Rask, cited a memo by the water board as pointing to a leak.`),
    ).not.toEqual([]);
  });
});

describe('what somebody remembers another telling is the other’s', () => {
  it.each([
    'Ida Rask said she remembered her guide, a baker named Olav Tun, telling her that morning: “Trust the well.”',
    'Ida Rask recalled Olav Tun telling the children, “Trust the well.”',
  ])('%s', (sentence) => {
    expect(shown(WELL + sentence)).toContain('Olav Tun: “Trust the well.”');
  });

  it('but one’s own words stay one’s own', () => {
    expect(voices(`${WELL}Ida Rask recalled telling Olav Tun: “Trust the well.”`)).toEqual(['Ida Rask']);
    expect(voices(`${WELL}Ida Rask remembered the flood, telling Olav Tun: “Trust the well.”`)).toEqual(['Ida Rask']);
  });
});

describe('a subject that a tag parts from its clause', () => {
  it('stays with it', () => {
    expect(shown(`${WELL}Mr. Tun, officials said, has become wary of the well.`)).toEqual([
      'officials: Mr. Tun has become wary of the well',
    ]);
  });
});

describe('a transcript', () => {
  it('has who speaks once, under a full name', () => {
    const text =
      'Brekke Water autumn call\n\nOperator: Welcome. Ida Rask, chief executive, begins.\n\nIda Rask: Volumes rose.\n\nOperator: The first question is from Olav Tun of Northern Bank.\n\nOlav Tun: Can you say more of wells?\n\nIda Rask: We dug two.';
    expect(shown(text).filter((one) => !one.startsWith('?'))).toEqual([
      'Ida Rask: Volumes rose.',
      'Olav Tun: Can you say more of wells?',
      'Ida Rask: We dug two.',
    ]);
  });
});

describe('a verb that opens a sentence', () => {
  it('is no part of the name behind it', () => {
    expect(
      voices(
        `${WELL}“The well talks,” says Ida Rask.\n\nAsks Olav Tun: “Who listens?”\n\nAdds Ida, laughing: “He does.”`,
      ),
    ).toEqual(['Ida Rask', 'Olav Tun', 'Ida Rask']);
  });
});

describe('two who are described between commas', () => {
  it('speak both', () => {
    const [only] = voices(`${WELL}Both Ida Rask, for the farmers, and Olav Tun, for the town, called the deal “fair”.`);
    expect(only).toContain('Ida Rask');
    expect(only).toContain('Olav Tun');
  });
});
