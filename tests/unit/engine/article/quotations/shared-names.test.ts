import { describe, expect, it } from 'vitest';
import { shown, voices } from './said.ts';

describe('several people of one family name', () => {
  it('leaves a bare family name unclear where both were just named', () => {
    expect(
      shown('Carlo Ferrante and his brother Luigi Ferrante own the yard. “We shall not sell,” Ferrante said.'),
    ).toEqual(['?: “We shall not sell,”']);
  });

  it('and a pronoun that stands for one of them', () => {
    expect(
      voices(
        'Hans Vogel and his son Peter Vogel own the wall. “It stands,” Vogel said. “It will stand longer than all of us,” he added.',
      ),
    ).toEqual(['?', '?']);
  });

  it('goes by a full name, a title or a gender', () => {
    expect(
      voices(
        'Carlo Ferrante and his wife, Anna Ferrante, own the yard. “We shall not sell,” Mr. Ferrante said. “Not ever,” said Anna Ferrante. “No,” Mrs. Ferrante repeated.',
      ),
    ).toEqual(['Carlo Ferrante', 'Anna Ferrante', 'Anna Ferrante']);
  });

  it('knows the one met so far', () => {
    expect(
      voices(
        'Hans Vogel runs the yard. “It pays,” Vogel said. His sister, Maria Vogel, sings. “I like the wind,” Maria Vogel said.',
      ),
    ).toEqual(['Hans Vogel', 'Maria Vogel']);
  });

  it('goes back to whoever had the name first once the other is long past', () => {
    const filler = 'The yard is old and stands by the water. '.repeat(9);
    expect(
      voices(
        `Hans Vogel runs the yard. “It pays,” Vogel said. His sister, Maria Vogel, sings. ${filler}“It paid once,” Vogel said.`,
      ),
    ).toEqual(['Hans Vogel', 'Hans Vogel']);
  });

  it('is not misled by a word too many before the same name', () => {
    expect(
      voices(
        'Builder Carlo Ferrante sells his yard\n\nCarlo Ferrante will sell his yard. “It is time,” Ferrante said.',
      ),
    ).toEqual(['Carlo Ferrante']);
  });
});
