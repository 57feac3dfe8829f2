import { describe, expect, it } from 'vitest';
import { shown } from './said.ts';

describe('a statement that the layout gives to somebody', () => {
  it.each([
    [
      'after a name and a colon',
      'Reactions\n\nMayor Ida Stern: “It is a good day.”\n\nHarbour chief Marit Olsby: “We are glad.”',
      ['Ida Stern: “It is a good day.”', 'Marit Olsby: “We are glad.”'],
    ],
    [
      'under a heading that ends with a colon',
      'Reactions\n\nMayor Ida Stern spoke first. “It is a good day,” she said.\n\nAnd from opposition leader Kofi Mensa:\n\n“It is a sad day. We will not forget it.”',
      ['Ida Stern: “It is a good day,”', 'Kofi Mensa: “It is a sad day. We will not forget it.”'],
    ],
    [
      'of whom a possessor has something',
      'Reactions\n\nIda Stern’s spokeswoman, Petra Lund:\n\n“We are closed.”',
      ['Petra Lund: “We are closed.”'],
    ],
    [
      'through paragraphs that each open anew',
      'Storm\n\nStatement from the Prime Minister of Ruritania, Viktor Sand, on the storm:\n\n“We will rebuild every house.\n“And we will do it before winter.”',
      ['Viktor Sand: “We will rebuild every house. “And we will do it before winter.”'],
    ],
    [
      'above a name with a dash, or before one',
      'What readers say\n\n“I like the tram.”\n– Ana Reyes, teacher, Torvik\n\n“I do not like it at all. It is loud.” — Hugo Valdez',
      ['Ana Reyes: “I like the tram.”', 'Hugo Valdez: “I do not like it at all. It is loud.”'],
    ],
    [
      'in a list with bullets or as quoted mail',
      'Reactions\n\n- “I like the tram.” – Ana Reyes\n- “I do not.” – Hugo Valdez, teacher\n\n> “It is loud.”\n> — Petra Lund',
      ['Ana Reyes: “I like the tram.”', 'Hugo Valdez: “I do not.”', 'Petra Lund: “It is loud.”'],
    ],
    [
      'in a list, above lines that are a name and an office',
      'Letters\n\n“I like the tram.”\nAna Reyes, head teacher\n\n“I do not.”\nHugo Valdez',
      ['Ana Reyes: “I like the tram.”', 'Hugo Valdez: “I do not.”'],
    ],
    [
      'in a list, beneath lines that are a name and an office',
      'Letters\n\nAna Reyes, head teacher\n\n“I like the tram.”\n\nHugo Valdez\n\n“I do not.”',
      ['Ana Reyes: “I like the tram.”', 'Hugo Valdez: “I do not.”'],
    ],
  ])('%s', (_, text, wanted) => {
    expect(shown(text)).toEqual(wanted);
  });

  it('is that of the name beneath, with what they do on a line of its own', () => {
    const list =
      '“She taught me to listen before I spoke.”\n\nHilde Vogel\nAstronomer, Torvik\n\n“She laughed at all of it.”\n\nMarcus Amberg\nFormer student';
    expect(shown(`Remembering a teacher\n\n${list}`)).toEqual([
      'Hilde Vogel: “She taught me to listen before I spoke.”',
      'Marcus Amberg: “She laughed at all of it.”',
    ]);
  });

  it('is not given to a name that stands alone above or beneath', () => {
    expect(shown('Tram opens at last\n\nAna Reyes\n\n“I like the tram.”\n\nThe tram is new.')).toEqual([
      '?: “I like the tram.”',
    ]);
  });

  it('is not given to a name where a list may be read both ways: names beneath, or above', () => {
    const list = 'Letters\n\n“I like the tram.”\n\nAna Reyes\n\n“I do not.”\n\nHugo Valdez\n\n“Nor do I.”';
    expect(shown(list).filter((line) => !line.startsWith('?'))).toEqual([]);
  });

  it('is not given to whom a family, a sign or a headline is about', () => {
    expect(
      shown(
        'Letters\n\nSenator Lena Fisk opened the dam. “It is old,” Fisk said.\n\nThe family of Omar Haddad:\n\n“He is well.”',
      ),
    ).toEqual(['Lena Fisk: “It is old,”', '?: “He is well.”']);
    expect(shown('Quay\n\nMarit Olsby opened the quay.\n\nA poster near Marit Olsby: “Keep out.”')).toEqual([
      '?: “Keep out.”',
    ]);
  });

  it('is not made of headlines and the papers they are from', () => {
    expect(
      shown('Sources\n\n“Document found on the street, says ministry” — Torvik Daily Post, 3 May 2020').filter(
        (one) => !one.startsWith('?'),
      ),
    ).toEqual([]);
  });
});

describe('a dialogue whose lines begin with a dash', () => {
  it('has a speaker a line', () => {
    expect(
      shown(
        'On the quay\n\n– Who took the boat? asked the clerk.\n– My brother did, Anna Moss said.\n– Then he will pay for it!',
      ),
    ).toEqual(['the clerk: Who took the boat?', 'Anna Moss: My brother did', '?: Then he will pay for it!']);
  });
});

describe('an interview', () => {
  it('may have an outlet ask, and a surname or initials answer', () => {
    expect(
      shown(
        'A talk with the captain\n\nCaptain Rosa Lind has sailed for nineteen years.\n\nHARBOUR POST: Is the sea rising?\n\nROSA LIND: It is. Every year.\n\nHARBOUR POST: What do you do?\n\nLIND: I sail on higher water.\n\nHARBOUR POST: Will you stop?\n\nRL: Never.',
      ),
    ).toEqual([
      '?: Is the sea rising?',
      'Rosa Lind: It is. Every year.',
      '?: What do you do?',
      'Rosa Lind: I sail on higher water.',
      '?: Will you stop?',
      'Rosa Lind: Never.',
    ]);
  });

  it('leaves initials that two people share unclear', () => {
    expect(
      shown(
        'Two sailors\n\nRosa Lind and Rolf Lehmann sail.\n\nPost: Is the sea rising?\n\nRL: It is.\n\nPost: Every year?\n\nRL: Every year.',
      ).filter((one) => !one.startsWith('?')),
    ).toEqual([]);
  });
});

describe('words in marks in a headline', () => {
  it.each([
    ['‘We will not pay’: mayor on the dam bill\n\nMayor Lena Fisk spoke on Monday. The dam is old.'],
    ['Fisk: ‘We will not pay’\n\nMayor Lena Fisk spoke on Monday. The dam is old.'],
    ['‘We will not pay’ – Fisk\n\nMayor Lena Fisk spoke on Monday. The dam is old.'],
    ['Mayor: ‘We will not pay’\n\nMayor Lena Fisk spoke on Monday. The dam is old.'],
  ])('are whose name or office a colon or a dash gives: %s', (text) => {
    expect(shown(text)).toEqual(['Lena Fisk: ‘We will not pay’']);
  });
});
