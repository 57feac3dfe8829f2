import { describe, expect, test } from 'vitest';
import { personAliases } from '../../../../src/engine/dictionary/person-aliases.ts';

const forms = (name: string, aliases: string[] = []) => {
  const of = (use: string) => personAliases(name, aliases).flatMap((form) => (form.use === use ? [form.alias] : []));
  return { full: of('full'), short: of('short') };
};

describe('personAliases', () => {
  test.each([
    ['Ada Moreau', [], { full: ['Ada Moreau'], short: ['Moreau'] }],
    ['Ada Moreau', ['Ada Moreau', 'President Moreau', 'Moreau'], { full: ['Ada Moreau'], short: ['Moreau'] }],
    [
      'Ada Moreau',
      ['President Ada Moreau', 'Ms. Ada Moreau', 'Ada Moreau’s'],
      { full: ['Ada Moreau'], short: ['Moreau'] },
    ],
    ['Ada', [], { full: [], short: ['Ada'] }],
    ['John Q. Brandt', [], { full: ['John Q. Brandt', 'John Brandt'], short: ['Brandt'] }],
    ['J. Brandt', [], { full: ['J. Brandt'], short: ['Brandt'] }],
    ['Carl Brandt Jr.', [], { full: ['Carl Brandt Jr.'], short: ['Brandt'] }],
    ['Greta van der Aa', [], { full: ['Greta van der Aa'], short: ['van der Aa'] }],
    ['Samir al-Hakimi', [], { full: ['Samir al-Hakimi', 'Samir al Hakimi'], short: ['al-Hakimi', 'Hakimi'] }],
    ['Kim Min-seo', ['Kim'], { full: ['Kim Min-seo', 'Kim Min seo'], short: ['Kim', 'Min-seo'] }],
    ['Anne Roth-Weber', [], { full: ['Anne Roth-Weber', 'Anne Roth Weber'], short: ['Roth-Weber'] }],
    ['Ada Moreau', ['the minister', 'he', 'she', 'The', '', ' ’ '], { full: ['Ada Moreau'], short: ['Moreau'] }],
    ['Пётр Иванов', [], { full: ['Пётр Иванов'], short: ['Иванов'] }],
    ['محمد حسن', [], { full: ['محمد حسن'], short: ['حسن'] }],
    ['', [], { full: [], short: [] }],
  ])('%s, also %j', (name, aliases, expected) => {
    expect(forms(name, aliases)).toEqual(expected);
  });
});
