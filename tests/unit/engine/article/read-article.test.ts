import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';
import { roleText } from '../../../../src/engine/role-text.ts';

const text = readFileSync(new URL('../../../../seeds/000_feea6159de695782.txt', import.meta.url), 'utf8');
const reading = readArticle(text);

/** Begin of each stretch in marks, in the order of the text, and who says it. */
const WANTED: readonly (readonly [string, string])[] = [
  ['determined to do positive', 'Ilham Aliyev'],
  ['Russia, as our friend', 'Ilham Aliyev'],
  ['Last year, a substantial', 'Ilham Aliyev'],
  ['2023 will be a year', 'Ilham Aliyev'],
  ['active involvement', 'Ilham Aliyev'],
  ['We are determined', 'Ilham Aliyev'],
  ['including those located', 'Sergey Lavrov'],
  ['As (Russian) President', 'Sergey Lavrov'],
  ['fully developing', 'Ilham Aliyev'],
  ['dynamic', 'Ilham Aliyev'],
  ['Our relations are fully', 'Ilham Aliyev'],
  ['is not so active yet', 'Ilham Aliyev'],
  ['This is why we hope', 'Ilham Aliyev'],
  ['efficiently and extensively', 'Sergey Lavrov'],
  ['The turnover of goods', 'Sergey Lavrov'],
  ['several mega-projects', 'Sergey Lavrov'],
  ['You and many of our partners', 'Sergey Lavrov'],
];

describe('the seed article', () => {
  it('has every stretch in marks in a quotation of its own with the right speaker', () => {
    const stretches = reading.quotations.flatMap((quotation) =>
      quotation.quoted.map(({ start, end }) => ({
        words: text.slice(start, end),
        speaker: quotation.speaker?.name,
        quotation,
      })),
    );
    expect(stretches.map(({ words, speaker }) => [words, speaker])).toEqual(
      WANTED.map(([begin, speaker]) => [
        expect.stringMatching(new RegExp(`^${begin.replace(/[()]/g, '\\$&')}`)),
        speaker,
      ]),
    );
    expect(new Set(stretches.map((one) => one.quotation)).size).toBe(WANTED.length);
  });

  it('has three people and their roles, and nobody of the byline', () => {
    expect(reading.people.map((one) => [one.name, one.roles.map(roleText)])).toEqual([
      ['Ilham Aliyev', ['President of Azerbaijan']],
      ['Sergey Lavrov', ['Foreign Minister of Russia']],
      ['Vladimir Putin', ['President of Russia']],
    ]);
    expect(reading.title?.endsWith('says President Aliyev')).toBe(true);
    expect(reading.author).toBe('Burc Eruygur');
    expect(reading.date).toBeNull();
    expect(reading.language).toBe('en');
  });

  it('has three countries, with demonyms and with the capitals that act', () => {
    expect(reading.countries.map((one) => one.name).sort()).toEqual(['Armenia', 'Azerbaijan', 'Russia']);
    const capitals = reading.mentions.filter((one) => one.metonym).map((one) => [one.text, one.entity]);
    expect(capitals).toEqual([
      ['Baku', 'country:AZ'],
      ['Moscow', 'country:RU'],
    ]);
    expect(reading.mentions.some((one) => one.text === 'Azerbaijani')).toBe(true);
    expect(reading.mentions.filter((one) => one.text === 'Baku')).toHaveLength(1);
  });

  it('says what each quotation is about', () => {
    const welcome = reading.quotations.find((one) => one.text.startsWith('“As (Russian)'));
    expect(welcome?.about).toEqual(['country:RU', 'person:vladimir-putin']);
  });
});
