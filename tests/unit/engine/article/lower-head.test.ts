import { expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';

const TITLE = 'Lighthouse goes dark after ninety years';
const STANDFIRST = 'The keepers of the coast say “no more lamps” after two winters of storms';
const STORY = 'The lamp went out on Friday, Hans Vogel said. It was first lit on 1 May 1931 by his father.';
const read = (...lines: string[]) => readArticle([TITLE, ...lines].join('\n\n'), { language: 'en' });
const facts = (...lines: string[]): (string | null)[] => {
  const { title, author, source, date } = read(...lines);
  return [title, author, source, date];
};

it.each([
  ['By Edna Firth, Coastal News', '4 min read', 'Updated 3:15 PM EDT, Wed May 14, 2025', STORY],
  [STANDFIRST, 'Edna Firth Coast editor', 'Wed 14 May 2025 16.21 BST', STORY],
  [STANDFIRST, 'By Edna Firth', 'Published On 14 May 2025', STORY],
  [STANDFIRST, 'By Edna Firth', 'Edna Firth reported from Torvik.', 'May 14, 2025', STORY],
  [
    '1 of 3 | A view of the lamp in Torvik, Tuesday, May 13, 2025. (Photo/Jan Berg)',
    'By Edna Firth',
    '14 May 2025',
    STORY,
  ],
  ['Published', '3 hours ago', 'Edna Firth', '14 May 2025', STORY],
])('byline and date are found beneath a standfirst or a caption: %s', (...lines) => {
  expect(facts(...lines)).toEqual([TITLE, 'Edna Firth', null, '2025-05-14']);
});

it('and so is a dateline behind them', () => {
  const wire = `TORVIK, May 14 (Reuters) - ${STORY}`;
  expect(facts('By Edna Firth and Jan Berg', 'May 14, 2025 4:21 PM GMT+2 Updated 2 hours ago', wire)).toEqual([
    TITLE,
    'Edna Firth',
    'Reuters',
    '2025-05-14',
  ]);
});

it('the standfirst is a part of the story, the byline beneath it is not', () => {
  const { people, quotations } = read(STANDFIRST, 'By Edna Firth', '14 May 2025', STORY);
  expect(people.map(({ name }) => name)).toEqual(['Hans Vogel']);
  expect(quotations.some(({ text }) => text.includes('no more lamps'))).toBe(true);
});

it.each([
  ['the days of its chapters', [STANDFIRST, '12 May 1922', STORY, '3 March 1954', STORY]],
  ['the one day of its only chapter', [STANDFIRST, '12 May 1922', STORY]],
  ['a day far below', [STANDFIRST, STORY, STORY, STORY, STORY, STORY, STORY, STORY, 'Published 12 May 1922', STORY]],
])('no day of the story is the article’s: %s', (_, lines) => {
  expect(facts(...lines)).toEqual([TITLE, null, null, null]);
});

it('a section above the title is not the title', () => {
  const text = ['News|Floods', TITLE, STANDFIRST, 'By Edna Firth', '14 May 2025', STORY].join('\n');
  const { title, author, date } = readArticle(text, { language: 'en' });
  expect([title, author, date]).toEqual([TITLE, 'Edna Firth', '2025-05-14']);
});

it.each(['Vogel insults Herald editor', 'Torvik Mayor Insults Reporter'])('a headline names no author: %s', (title) => {
  expect(readArticle(`${title}\n\n${STORY}`, { language: 'en' }).author).toBeNull();
});

it.each([
  ['Story by Edna Firth • 3h • 2 min read', 'Edna Firth', null],
  ['May 14, 2025 / 4:21 PM EDT / Coastal News\n\nBy Edna Firth', 'Edna Firth', '2025-05-14'],
  ['*By Edna Firth — 14 May 2025*', 'Edna Firth', '2025-05-14'],
  ['https://herald.example/lamp\nBy Edna Firth on May 14, 2025 at 4:21 pm', 'Edna Firth', '2025-05-14'],
  [
    'Edna Firth and Olaf Berg\nPublished: 14:21, 14 May 2025 | Updated: 16:05, 15 May 2025',
    'Edna Firth and Olaf Berg',
    '2025-05-14',
  ],
])('a line has author, date and more: %s', (lines, author, date) => {
  const found = readArticle(`${TITLE}\n${lines}\n\n${STORY}`, { language: 'en' });
  expect([found.title, found.author, found.date]).toEqual([TITLE, author, date]);
});

it.each(['COAST', 'Media contact: press@torvik.example'])('what stands above a title is not the title: %s', (line) => {
  const { title } = readArticle(`The Torvik Herald\n14 May 2025\n\n${line}\n\n${TITLE}\n\n${STORY}`, {
    language: 'en',
  });
  expect(title).toBe(TITLE);
});
