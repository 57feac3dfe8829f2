import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';

const facts = (text: string): (string | null)[] => {
  const { title, author, source, date } = readArticle(text, { language: 'en' });
  return [title, author, source, date];
};
const TITLE = 'Lighthouse goes dark after ninety years';
const STORY = 'The lamp went out on Friday, Hans Vogel said. It was first lit on 1 May 1931 by his father.';

describe('the day of an article', () => {
  it.each([
    ['BREST, 7 mars 2021 (AFP) - ', '2021-03-07'],
    ['TORVIK, 22 Apr 2021 – ', '2021-04-22'],
    ['Torvik, 22 April 2021 – ', '2021-04-22'],
    ['TORVIK, Dec. 1, 2021 (Kyodo) - ', '2021-12-01'],
  ])('stands in a dateline before the story, with a title or without: %s', (dateline, date) => {
    expect(readArticle(`${TITLE}\n\n${dateline}${STORY}`, { language: 'en' }).date).toBe(date);
    expect(readArticle(`${dateline}${STORY}`, { language: 'en' }).date).toBe(date);
  });

  it.each([
    ['29. Februar 2024', '2024-02-29'],
    ['11 de febrero de 2025', '2025-02-11'],
    ['1er octobre 2024', '2024-10-01'],
    ['Paris, le 3 octobre 2024', '2024-10-03'],
    ['1 mei 2023', '2023-05-01'],
    ['17.04.2025', '2025-04-17'],
    ['17/04/2025', '2025-04-17'],
    ['04/17/2025', '2025-04-17'],
    ['3rd of March 2021', '2021-03-03'],
    // Which is the month?
    ['04/05/2025', null],
    ['35.13.2025', null],
  ])('is written as other languages write it, and in numbers: %s', (line, date) => {
    expect(readArticle(`${TITLE}\n${line}\n\n${STORY}`, { language: 'en' }).date).toBe(date);
  });

  it('is none of the story', () => {
    expect(facts(`${TITLE}\n\n${STORY}`)).toEqual([TITLE, null, null, null]);
    expect(facts(STORY)).toEqual([null, null, null, null]);
  });
});

describe('who wrote an article, and for whom', () => {
  it.each([
    [`${TITLE}\nWritten by Jane Roe\n3 March 2021\n\n${STORY}`, [TITLE, 'Jane Roe', null, '2021-03-03']],
    [`${TITLE}\nBy Jane Roe and Ida Poe\n\n${STORY}`, [TITLE, 'Jane Roe and Ida Poe', null, null]],
    [`${TITLE}\n\nJane Roe and Ida Poe\n3 March 2021\n\n${STORY}`, [TITLE, 'Jane Roe and Ida Poe', null, '2021-03-03']],
    [`${TITLE}\n\nJane Roe in Torvik\nWed 3 Mar 2021 16.30 GMT\n\n${STORY}`, [TITLE, 'Jane Roe', null, '2021-03-03']],
    [
      `${TITLE}\nOakton Courier · Wednesday, March 3, 2021 · by Jane Roe\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'Oakton Courier', '2021-03-03'],
    ],
    [
      `The Torvik Echo\n${TITLE}\nJane Roe, Wednesday 3 March 2021, 07:45 GMT\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'The Torvik Echo', '2021-03-03'],
    ],
    [
      `Title: ${TITLE}\nAuthor: Jane Roe\nSource: Torvik Weekly\nDate: 3 March 2021\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'Torvik Weekly', '2021-03-03'],
    ],
    [`${TITLE}\n\nTorvik (dpa) - 03.03.2021\n\n${STORY}`, [TITLE, null, 'dpa', '2021-03-03']],
    [`${TITLE}\n\nTORVIK, March 3. /TASS/. ${STORY}`, [TITLE, null, 'TASS', null]],
    [`(Bloomberg) -- ${STORY}\n\nMarch 3, 2021`, [null, null, 'Bloomberg', '2021-03-03']],
    [`${TITLE}\n\n${STORY}\n\n(Reporting by Jane Roe; Editing by Ida Poe)`, [TITLE, 'Jane Roe', null, null]],
  ])('%s', (text, wanted) => {
    expect(facts(text)).toEqual(wanted);
  });

  it('is nobody of the story: two people alone on a line, or what is in quotation marks', () => {
    expect(facts(`${TITLE}\n\nJane Roe and Ida Poe\n\n${STORY}`).slice(1)).toEqual([null, null, null]);
    const text = '"I paint what I see," said Hans Vogel, whose picture "Blue Ladder No. 9" sold for a million dollars.';
    expect(facts(text)).toEqual([null, null, null, null]);
  });
});

it.each(['Von Trapp Sings Again', 'Par Avion Wins'])(
  'a line that begins as another language’s byline does may be a headline’s: %s',
  (line) => {
    expect(facts(`${TITLE}\n${line}\n\n${STORY}`)[1]).toBe(null);
    expect(facts(`${TITLE}\nVon Jane Roe\n3 March 2021\n\n${STORY}`)[1]).toBe('Jane Roe');
  },
);

it.each(['PRESS RELEASE', 'Interview', 'For immediate release'])('what kind of text it is, is no title: %s', (kind) => {
  expect(facts(`${kind}\n\n${TITLE}\n\nTorvik, 22 April 2021 – ${STORY}`)).toEqual([TITLE, null, null, '2021-04-22']);
});
