import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { personId } from '../../../../../src/engine/person-id.ts';
import { roleText } from '../../../../../src/engine/role-text.ts';

const people = (text: string): string[] => readArticle(text).people.map((person) => person.name);
const roles = (text: string): string[] => readArticle(text).people.flatMap((person) => person.roles.map(roleText));

describe('who is in an article', () => {
  it('joins full name, title and family name', () => {
    const { people, mentions } = readArticle(
      'President Hans Vogel spoke on Monday. Vogel was brief, and Mr. Vogel left at once.',
    );
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ id: 'person:hans-vogel', name: 'Hans Vogel', aliases: ['Hans Vogel', 'Vogel'] });
    expect(mentions.map((one) => one.text)).toEqual(['Hans Vogel', 'Vogel', 'Vogel']);
  });

  it('takes initials, particles and apostrophes', () => {
    const text =
      'The board heard Mary K. Stone, Ursula van der Berg and Sean O’Hara on Friday. “Fine,” said Stone. “Good,” said O’Hara.';
    expect([...people(text)].sort()).toEqual(['Mary K. Stone', 'Sean O’Hara', 'Ursula van der Berg']);
  });

  it('reads an editor’s brackets inside a name', () => {
    const reading = readArticle('“As (Norwegian) President (Hans) Vogel has said, we agree,” Maria Lopez said.');
    expect(reading.people.map((one) => one.name)).toEqual(['Hans Vogel', 'Maria Lopez']);
    expect(reading.people[0]?.roles.map(roleText)).toEqual(['President of Norway']);
  });

  it('makes nobody of organisations, places, works and weekdays', () => {
    expect(
      people(
        'The Stone Foundation met Green Valley University in Lake Forest on Monday. The Supreme Court and White House were silent.',
      ),
    ).toEqual([]);
    expect(
      people(
        'Georgia Tech beat New Mexico State University on Saturday, while Guinea pig farms in the Lake District watched.',
      ),
    ).toEqual([]);
  });

  it('keeps two people of one family name apart', () => {
    const text =
      'Anna Weber and Peter Weber run the shop. Anna Weber keeps the books. “It is hard work,” Peter Weber said.';
    expect(people(text)).toEqual(['Anna Weber', 'Peter Weber']);
  });

  it('finds in a headline those whom the body knows', () => {
    const { mentions } = readArticle(
      'Vogel Wins Again In Northern Towns After Long Count\n\nHans Vogel won on Sunday. Vogel thanked everybody.',
    );
    expect(mentions.map((one) => one.text)).toEqual(['Vogel', 'Hans Vogel', 'Vogel']);
  });
});

describe('roles', () => {
  it.each([
    ['Maren Holt, the minister of trade of Estonia, came by ferry.', 'Minister of trade of Estonia'],
    [
      'Maren Holt, minister of trade and industry of the Netherlands, came.',
      'Minister of trade and industry of the Netherlands',
    ],
    ['Maren Holt, Estonia’s minister of trade, came by ferry.', 'Minister of trade of Estonia'],
    ['Maren Holt, the minister of trade, came by ferry.', 'Minister of trade'],
  ])('reads what an office is for: %s', (text, role) => {
    expect(roles(`${text} Holt was brief.`)).toEqual([role]);
  });

  it('takes no more than the office for it', () => {
    expect(roles('Maren Holt, the minister of whom all spoke, came by ferry. Holt was brief.')).toEqual([]);
  });

  it.each([
    'spoke on Monday, and the group met other reporters',
    'came with the president',
    'met lawmakers and the minister',
    'knelt on Monday before the old king',
  ])('takes none from the end of the sentence before: %s', (did) => {
    expect(roles(`Idriss Mbori ${did}. Mbori agreed. “Fine,” said Mbori.`)).toEqual([]);
  });

  it('takes no gender from the end of the sentence before', () => {
    const { quotations } = readArticle(
      'Odriss Mbori came on Monday with an actor. Mbori agreed. “It was a long day,” she said.',
    );
    expect(quotations.map((one) => one.speaker?.name)).toEqual(['Odriss Mbori']);
  });

  it.each([
    ['Sen.', 'Sen'],
    ['Gen.', 'Gen'],
    ['Pvt.', 'Pvt'],
    ['Lt. Col.', 'Col'],
    ['Attorney Gen.', 'Attorney Gen'],
    ['U.S. Rep.', 'Rep of the United States'],
  ])('takes an abbreviated one: %s', (title, role) => {
    expect(roles(`${title} Idriss Mbori agreed on Monday. “Fine,” said Mbori.`)).toEqual([role]);
  });

  it('takes the country from the office where nobody else holds it', () => {
    expect(roles('President Hans Vogel spoke, the Norwegian presidency said.')).toEqual(['President of Norway']);
  });
});

describe('personId', () => {
  it('is a slug that keeps letters of any script', () => {
    expect(personId('José  O’Neill-Díaz')).toBe('person:jose-o-neill-diaz');
    expect(personId('Сергей Иванов')).toBe('person:сергеи-иванов');
  });
});
