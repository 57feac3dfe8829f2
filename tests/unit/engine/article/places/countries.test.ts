import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../src/engine/article/read-article.ts';

const found = (text: string): string[] =>
  readArticle(text, { language: 'en' })
    .mentions.filter((one) => one.kind === 'country')
    .map((one) => `${one.text}=${one.entity.slice(-2)}${one.metonym ? '*' : ''}`);

describe('countries in an article', () => {
  it('are named by name and demonym', () => {
    expect(found('Norway and the Swedish navy met in the Philippines.')).toEqual([
      'Norway=NO',
      'Swedish=SE',
      'Philippines=PH',
    ]);
    expect(found('The U.S. and South Korea signed it.')).toEqual(['U.S.=US', 'South Korea=KR']);
  });

  it.each(['Ottawa regretted it.', 'Canberra kept silent.', 'Hanoi deplored the plan.'])(
    'stand behind a capital that lets know what it thinks: %s',
    (text) => {
      const { mentions } = readArticle(text, { language: 'en' });
      expect(mentions.map(({ kind, metonym }) => [kind, metonym])).toEqual([['country', true]]);
    },
  );

  it('stand behind a capital that speaks or acts for its government', () => {
    expect(found('They spoke of cooperation between Oslo and Stockholm.')).toEqual(['Oslo=NO*', 'Stockholm=SE*']);
    expect(found('Oslo said it would wait. The minister accused Stockholm of delay.')).toEqual([
      'Oslo=NO*',
      'Stockholm=SE*',
    ]);
  });

  it('do not stand behind a capital that is a place', () => {
    expect(found('They met in the capital Oslo and went on to Stockholm by train.')).toEqual([]);
    expect(found('Rain fell in Oslo. Oslo residents stayed at home.')).toEqual([]);
  });

  it('are no parts of other names', () => {
    expect(found('Michael Jordan saw New Mexico and a Guinea pig at Georgia Tech.')).toEqual([]);
    expect(found('She speaks French and wrote it in German.')).toEqual([]);
  });

  it('are found in a language the engine does not read, and no quotations', () => {
    const reading = readArticle(
      'Der Minister sagte in der Stadt, dass es mit Portugal und dem Iran nicht so ist: „Das ist gut“, sagte er.',
    );
    expect(reading.language).toBe('de');
    expect(reading.countries.map((one) => one.name)).toEqual(['Portugal', 'Iran']);
    expect(reading.quotations).toEqual([]);
  });
});
