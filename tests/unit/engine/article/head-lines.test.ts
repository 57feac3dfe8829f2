import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';

const facts = (text: string): (string | null)[] => {
  const { title, author, source, date, url } = readArticle(text);
  return [title, author, source, date, url];
};
const TITLE = 'Harbour opens after ten years';
const STORY = 'The harbour opened on Friday, Hans Vogel said. It was closed on 1 May 2011 and stayed so.';

describe('what the lines before and after a story say', () => {
  it.each([
    [
      `${TITLE}\nBy Jane Roe | The Torvik Herald | 3 March 2021\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'The Torvik Herald', '2021-03-03', null],
    ],
    [
      `${TITLE}\n\nThe Torvik Herald\n3 March 2021\nBy Jane Roe\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'The Torvik Herald', '2021-03-03', null],
    ],
    [
      `Home > News > Coast\nShare\nTweet\n\n${TITLE}\nMar 3, 2021 6:15 p.m.\nby Jane Roe\n3 min read\n\nAdvertisement\n\n${STORY}`,
      [TITLE, 'Jane Roe', null, '2021-03-03', null],
    ],
    [`News\n\n${TITLE}\n\nBy Jane Roe\n\n${STORY}`, [TITLE, 'Jane Roe', null, null, null]],
    [`${TITLE}\n\nTORVIK, March 3, 2021 (AP) — ${STORY}`, [TITLE, null, 'AP', '2021-03-03', null]],
    [`${TITLE}\n\nTORVIK (Coastal News) - ${STORY}`, [TITLE, null, 'Coastal News', null, null]],
    [
      `${TITLE}\nhttps://example.org/harbour\n2021-03-03\n\n${STORY}`,
      [TITLE, null, null, '2021-03-03', 'https://example.org/harbour'],
    ],
    [
      `${TITLE}\n\n${STORY}\n\n| The Torvik Herald | 3 March 2021 |`,
      [TITLE, null, 'The Torvik Herald', '2021-03-03', null],
    ],
    [
      `The Torvik Herald\n2021-03-03\n${TITLE}\n\nBy Jane Roe\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'The Torvik Herald', '2021-03-03', null],
    ],
    [
      `https://example.org/harbour\n${TITLE}\nBy Jane Roe\nThe Torvik Herald, 3 March 2021\n\n${STORY}`,
      [TITLE, 'Jane Roe', 'The Torvik Herald', '2021-03-03', 'https://example.org/harbour'],
    ],
    [`${TITLE}\n\nBy Jane Roe\n12 May 2022\n\n${STORY}`, [TITLE, 'Jane Roe', null, '2022-05-12', null]],
    [
      `${TITLE}\n\nJane Roe, harbour correspondent\nWed 3 March 2021\n\n${STORY}`,
      [TITLE, 'Jane Roe', null, '2021-03-03', null],
    ],
    [`${TITLE}\n\n(AFP) TORVIK, 3 March 2021 — ${STORY}`, [TITLE, null, 'AFP', '2021-03-03', null]],
    [`${TITLE}\n\n${STORY}\n\nBy Jane Roe\n(Reuters)`, [TITLE, 'Jane Roe', 'Reuters', null, null]],
    [`${TITLE}\n\nTorvik, 3 March 2021. ${STORY}`, [TITLE, null, null, '2021-03-03', null]],
    [
      `${TITLE}\n\nThe News reported on 3 March 2021 that the harbour had opened. ${STORY}`,
      [TITLE, null, null, null, null],
    ],
  ])('%s', (text, wanted) => {
    expect(facts(text)).toEqual(wanted);
  });

  it('name nobody of the story', () => {
    expect(readArticle(`${TITLE}\nBy Jane Roe\n\n${STORY}`).people.map(({ name }) => name)).toEqual(['Hans Vogel']);
  });
});

describe('HTML escapes', () => {
  it('are read as what they stand for, at the offsets of the text as it is written', () => {
    const text = 'Bakers\n\n&ldquo;We bake at four,&rdquo; said Fran&ccedil;ois Lemaire, a baker in the old town.';
    const { people, mentions, quotations } = readArticle(text, { language: 'en' });
    expect(people.map(({ name }) => name)).toEqual(['François Lemaire']);
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Fran&ccedil;ois Lemaire']);
    expect(quotations.map((one) => [one.text, text.slice(one.start, one.end)])).toEqual([
      ['“We bake at four,”', '&ldquo;We bake at four,&rdquo;'],
    ]);
  });
});

it.each(['Mayor insults reporter', 'Herald names new editor', 'Police free two correspondents'])(
  'a headline about papers’ people is no line of the site’s: %s',
  (title) => {
    expect(facts(`News\n\n${title}\n\nBy Jane Roe\n\n${STORY}`)[0]).toBe(title);
  },
);
