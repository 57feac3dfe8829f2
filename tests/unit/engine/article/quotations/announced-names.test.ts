import { describe, expect, it } from 'vitest';
import { shown } from './said.ts';

/** The speaker of each quotation that begins with the same words. */
const of = (text: string): string[] => shown(text).map((one) => one.replace(/: .*/su, ''));

describe('a statement belongs to whom its heading or the words beneath name', () => {
  it.each([
    [
      'an office behind a firm’s name',
      'Merger\n\nStatement from Lakeside Ferries chairwoman Ida Vogel:\n\n“Two become one.”',
      ['Ida Vogel'],
    ],
    [
      'a dash at the end of the line',
      'Verdict\n\nProsecutor Hans Krag —\n“It took time.”\n\nDefence lawyer Ida Vogel –\n“So will we.”',
      ['Hans Krag', 'Ida Vogel'],
    ],
    [
      'the statement of',
      'Speech\n\nFollowing is the statement of President Ida Vogel:\n\n“The war is over.”',
      ['Ida Vogel'],
    ],
    [
      'brackets behind it',
      'Said this week\n\n“You cannot eat a forecast.” (Baker Hans Krag, on flour)\n\n“I would rather be late.” (Ida Vogel, cyclist)',
      ['Hans Krag', 'Ida Vogel'],
    ],
    [
      'a trade before the name',
      'Voices\n\n“We dug with spoons.”\nRescuer Paul Krag, to the Torvik Times\n\n“We sang.”\nIda Vogel, nurse',
      ['Paul Krag', 'Ida Vogel'],
    ],
    [
      'a name and nothing else behind it',
      'Said on Monday\n\nThe dam was full last week and the people were told to leave.\n\n“The dam will hold.” Engineer Hans Krag\n\n“The dam did hold.” Mayor Ida Vogel',
      ['Hans Krag', 'Ida Vogel'],
    ],
    [
      'a place beneath the name',
      'Letters\n\nReaders wrote to the paper.\n\n“The park needs benches.”\nHans Krag\nTorvik\n\n“The park needs fewer benches.”\nIda Vogel\nMoor Lane',
      ['Hans Krag', 'Ida Vogel'],
    ],
    [
      'a name without the dash that others have',
      'Said this week\n\n“You cannot eat a forecast.”\n— Hans Krag, baker\n\n“Nobody will miss the fog.”\nHarbour Secretary Ida Vogel',
      ['Hans Krag', 'Ida Vogel'],
    ],
    [
      'a name that is withheld',
      'Letters\n\n“Leave the trees alone!”\n— Ida Vogel, Torvik\n\n“Trees are for parks.”\n— Name withheld',
      ['Ida Vogel', '?'],
    ],
    [
      'what they speak on',
      'Quotes\n\nIda Vogel on the budget: “Nobody starves.”\n\nHans Krag on Vogel: “She counts well.”\n\nMaud Ellery on why she stayed: “The roof.”',
      ['Ida Vogel', 'Hans Krag', 'Maud Ellery'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(of(text)).toEqual(speakers);
  });

  it('and an interview’s answers to whom it is with', () => {
    const text =
      'Ten minutes with Ida Vogel\n\nQ. When did you begin?\nA. After the war.\n\nQ. Who taught you?\nA. My mother.';
    expect(of(text)).toEqual(expect.arrayContaining(['Ida Vogel']));
    const laughs =
      'Questions\n\nReporter: Were you lucky?\n\nCoach Hans Krag: We were early.\n\nReporter: And the card?\n\nKrag (laughs): I did not see it.';
    expect(shown(laughs)).toContain('Hans Krag: I did not see it.');
  });
});
