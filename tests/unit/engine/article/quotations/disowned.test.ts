import { describe, expect, it } from 'vitest';
import { shown } from './said.ts';

describe('words that were never said', () => {
  it.each([
    'Mayor Lena Fisk denied having called the council “a circus of clowns”.',
    'Mayor Lena Fisk denies that she said the dam was “as good as dead”.',
    'Lena Fisk denied ever telling the board that it “could not count”.',
    'A video shared on Monday shows Minister Omar Haddad saying “we will sell the river”. The clip is fake.',
    'Doctored images appear to show Omar Haddad, the minister, holding a sign that says “no more trains”.',
    'Minister Omar Haddad was falsely quoted as saying “the trains can rot”.',
    '“The trains can rot,” Omar Haddad is claimed to have said. There is no record that he did.',
    'A post says Omar Haddad called riders “a herd of cattle”. He never said that.',
    'Omar Haddad rejected claims that he was “asleep at the wheel”.',
    'Senator Ida Stern insisted she did not say “burn it down”.',
    'Senator Ida Stern has never said the bridge was “a waste of steel”.',
    'It is not true that Minister Omar Haddad called riders “a herd of cattle”.',
    'Lena Fisk stopped short of saying that the dam was “rotten”.',
    'Omar Haddad praised the riders without calling them “heroes of the rails”.',
    'Ida Stern avoided saying that the bridge was “finished”.',
    'Contrary to reports, Omar Haddad at no point said that riders “should stay at home”.',
    'Did Minister Omar Haddad really say “the trains can rot”? He did not.',
    'The Herald has withdrawn a story in which it quoted Omar Haddad as saying “the trains can rot”. Haddad said nothing of the kind.',
    'An earlier version of this article quoted Omar Haddad as saying “the trains can rot”.',
    'At no point did Minister Omar Haddad call the riders “a herd of cattle”.',
    'Contrary to what is shared online, Omar Haddad did not call riders “a herd of cattle”.',
  ])('are nobody’s: %s', (text) => {
    expect(shown(`Fact check\n\n${text}`).filter((one) => /^(?:Lena|Omar|Ida)/.test(one))).toEqual([]);
  });

  it.each([
    ['Omar Haddad said the fake video was “an insult to everyone”.', 'Omar Haddad'],
    ['The doctored picture was condemned by Omar Haddad, who said “this must stop”.', 'Omar Haddad'],
    ['“We will not pay,” Lena Fisk said. She did not say anything else.', 'Lena Fisk'],
    ['“The dam is safe,” engineer Rita Solano said. Mayor Lena Fisk never said that.', 'Rita Solano'],
    ['“We never promised a bus,” Omar Haddad said. It is untrue that Haddad left the hall.', 'Omar Haddad'],
    ['Omar Haddad falsely claimed that the trains were “the fastest in the world”.', 'Omar Haddad'],
    ['Two were denied visas, but Rita Solano says the team “will travel”.', 'Rita Solano'],
  ])('are told from those that were: %s', (text, speaker) => {
    expect(shown(`Fact check\n\n${text}`).map((one) => one.split(':')[0])).toEqual([speaker]);
  });
});

describe('what somebody calls that which they reject', () => {
  it('is their own', () => {
    const text =
      'Pay talks\n\nUnion leader Hans Vogel rejected the offer as “an insult” and said members would vote on Monday.';
    expect(shown(text).join('\n')).toMatch(/^Hans Vogel: .*“an insult”/);
    const others =
      'Pay talks\n\nUnion leader Hans Vogel rejected claims that the offer was “an insult” and left the room.';
    expect(shown(others).filter((one) => one.startsWith('Hans Vogel'))).toEqual([]);
  });
});

describe('whoever another quotes', () => {
  it.each([
    '“The trains will run,” Omar Haddad was quoted by the Herald as saying.',
    '“The trains will run,” the Daily Herald quoted minister Omar Haddad as saying.',
    'The Herald quoted Omar Haddad, the minister, as saying that the trains “will run”.',
    'Reporters were told by Omar Haddad that the trains “will run on Sunday”.',
    'State television cited General Omar Haddad as saying the town “had fallen”.',
    'According to the Daily Herald, Minister Omar Haddad said the trains were “quiet as mice”.',
    'The trains are “quiet as mice”, the Daily Herald reported, citing minister Omar Haddad.',
    'Omar Haddad was reported to have called the plan “dead on arrival”.',
    'Minister Omar Haddad told the Daily Herald that the trains “will run on Sunday”.',
  ])('speaks, not the paper: %s', (text) => {
    expect(shown(`Row\n\n${text}`).map((one) => one.split(':')[0])).toEqual(['Omar Haddad']);
  });
});

describe('whoever is named after whose they are', () => {
  it.each([
    ['A lawyer for Martin Hale, Susan Petrov, said he “would fight every line”.', 'Susan Petrov'],
    ['“He is innocent,” Hale’s mother, Joan Hale, told reporters. Martin Hale was absent.', 'Joan Hale'],
    ['“It is thin air,” said Martin Hale’s sister, Nora Hale.', 'Nora Hale'],
    ['Martin Hale’s lawyer, Susan Petrov, said on Tuesday: “He will fight.”', 'Susan Petrov'],
  ])('%s', (text, speaker) => {
    expect(shown(`Court\n\n${text}`).map((one) => one.split(':')[0])).toEqual([speaker]);
  });
});

describe('speakers that are none', () => {
  it('are not shown', () => {
    expect(
      shown('Tram\n\nSome said the tram was late. One said: “It never comes.” Others said it was gone.').map(
        (one) => one.split(':')[0],
      ),
    ).toEqual(['?', '?', '?']);
  });

  it('are not "this" or "that"', () => {
    expect(
      shown('Tram\n\nThe rails are bent. This suggests that the winter was “unkind to steel”.').map(
        (one) => one.split(':')[0],
      ),
    ).toEqual(['?']);
  });

  it('lose the word that opens their clause', () => {
    expect(shown('Tram\n\nIt is true that officials said the depot was locked.')).toEqual([
      'officials: the depot was locked',
    ]);
  });
});

describe('the title of a work in marks', () => {
  it.each([
    '“I cried for a week,” said Tessa Grant of her new novel, “The Salt Road”.',
    '“I cried for a week,” Tessa Grant told the magazine “Northern Light”.',
    '“I cried for a week,” wrote Tessa Grant in her memoir of the war, “A Room Upstairs”.',
  ])('is no part of what is said beside it: %s', (text) => {
    expect(shown(`Books\n\n${text}`)).toEqual(['Tessa Grant: “I cried for a week,”']);
  });
});

describe('marks that are none', () => {
  it.each([
    ['"I cut it from one 12" plank," said Ros Teague.', ['Ros Teague: "I cut it from one 12" plank,"']],
    ['"It was in \'14" was all that Ros Teague said.', 1],
    [
      "'It was rock 'n' roll all night, and nobody slept,' said Ros Teague.",
      ["Ros Teague: 'It was rock 'n' roll all night, and nobody slept,'"],
    ],
  ])('%s', (text, wanted) => {
    if (typeof wanted === 'number') expect(shown(`Fair\n\n${text}`).join()).not.toContain('was all');
    else expect(shown(`Fair\n\n${text}`)).toEqual(wanted);
  });
});

describe('a quotation in three parts', () => {
  it('has its middle one', () => {
    expect(
      shown(
        'Dam\n\n“The wind,” said pilot Ina Holt, who lives there, “blew for an hour, and then,” she added, “it fell.”',
      ),
    ).toEqual(['Ina Holt: “The wind,” “blew for an hour, and then,”', 'Ina Holt: “it fell.”']);
  });
});
