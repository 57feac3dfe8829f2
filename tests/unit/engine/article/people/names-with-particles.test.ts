import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { voices } from '../quotations/said.ts';

const WALL = 'A dull week in Torvik\n\nThe harbour wall of Torvik was in the news again this week.\n\n';

const people = (text: string): string[] => readArticle(WALL + text, { language: 'en' }).people.map(({ name }) => name);

describe('names with particles', () => {
  it('keep the one that begins them', () => {
    const text = 'Abu Khalid al-Masri said the camp was full. “There is no water,” al-Masri said.';
    expect(people(text)).toEqual(['Abu Khalid al-Masri']);
    expect(voices(WALL + text)).toEqual(['Abu Khalid al-Masri', 'Abu Khalid al-Masri']);
  });

  it('are known by the family name alone, with the particle at the start of a sentence', () => {
    const text = 'Ursula van der Meer told Joost de Vries that the dyke would hold. De Vries replied: “It must.”';
    expect(people(text)).toEqual(['Ursula van der Meer', 'Joost de Vries']);
    expect(voices(WALL + text).at(-1)).toBe('Joost de Vries');
  });

  it('but no other word before a name belongs to it', () => {
    expect(people('Abu Dhabi was quiet. But Maria Lopez said so. “Quiet,” Maria Lopez said.')).toEqual(['Maria Lopez']);
  });
});

describe('a name that a line end breaks', () => {
  it('behind its hyphen is one name', () => {
    const text =
      'The report was late, said Magdalena Kowalska-\nNowak, the chair. “It will come,” Kowalska-\nNowak said.';
    expect(people(text)).toEqual(['Magdalena Kowalska-Nowak']);
    expect(voices(WALL + text)).toEqual(['Magdalena Kowalska-Nowak', 'Magdalena Kowalska-Nowak']);
  });

  it('has the offsets of the text as written', () => {
    const text = `${WALL}“It will come,” said Magdalena Kowalska-\nNowak, the chair.`;
    const [mention] = readArticle(text, { language: 'en' }).mentions;
    expect(mention && text.slice(mention.start, mention.end)).toBe('Magdalena Kowalska-\nNowak');
    expect(mention?.text).toBe('Magdalena Kowalska-\nNowak');
  });
});

describe('a speaker’s name', () => {
  it('ends before “that” and before the possessive', () => {
    expect(voices(`${WALL}Foss was told by Dag Rustad that “the cupboard is bare.”`)).toEqual(['Dag Rustad']);
    const reply = 'Chancellor Nora Beck resigned on Monday. Beck’s reply came within the hour: “Charming as ever.”';
    expect(voices(WALL + reply)).not.toContain('Beck’s');
  });
});
