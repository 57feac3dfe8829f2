import { describe, expect, it } from 'vitest';
import { BRIDGE, extract, newsPage, PARAGRAPHS } from '../page.ts';

const AT = 'https://post.example/2026/boats-sail-again';
const pagesOf = (html: string, address: string) => {
  const { pages } = extract(html, address);
  return pages && { page: pages.page, of: pages.of, addresses: Object.fromEntries(pages.addresses) };
};

describe('a page that is one of several of its article says so', () => {
  it.each([
    [
      'by links with a parameter',
      AT,
      '<div class="pagination"><span>1</span> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=2">Next</a></div>',
      '',
      { page: 1, of: 3, addresses: { 2: `${AT}?page=2`, 3: `${AT}?page=3` } },
    ],
    [
      'by links with a number at the end of their path',
      `${AT}/2/`,
      `<nav><a href="${AT}/">1</a> <b>2</b> <a href="${AT}/3/">3</a></nav>`,
      '',
      { page: 2, of: 3, addresses: { 1: `${AT}/`, 3: `${AT}/3/` } },
    ],
    [
      'by numbers in their names',
      'https://post.example/boats-sail-again-2.html',
      '<ul><li><a href="/boats-sail-again.html">1</a></li><li>2</li><li><a href="boats-sail-again-3.html">3</a></li></ul>',
      '',
      {
        page: 2,
        of: 3,
        addresses: {
          1: 'https://post.example/boats-sail-again.html',
          3: 'https://post.example/boats-sail-again-3.html',
        },
      },
    ],
    [
      'by what its head links to, and a line',
      `${AT}?page=2`,
      '<p>Page 2 of 4</p>',
      `<link rel="prev" href="${AT}"><link rel="next" href="${AT}?page=3">`,
      { page: 2, of: 4, addresses: { 1: AT, 3: `${AT}?page=3` } },
    ],
    [
      'by its head alone',
      AT,
      '',
      `<link rel="next" href="${AT}/page/2">`,
      { page: 1, of: null, addresses: { 2: `${AT}/page/2` } },
    ],
    [
      'by a line alone, in another language',
      `${AT}?seite=2`,
      '<div>Seite 2 von 3</div>',
      '',
      { page: 2, of: 3, addresses: {} },
    ],
    [
      'by a link to what follows',
      AT,
      `<a href="${AT}/seite-2">Auf der nächsten Seite: das Brot</a>`,
      '',
      { page: 1, of: null, addresses: { 2: `${AT}/seite-2` } },
    ],
  ])('%s', (_, address, after, head, pages) => {
    expect(pagesOf(newsPage({ head, after }), address)).toEqual(pages);
  });

  it.each([
    [
      'a link to the next article',
      AT,
      '<a rel="next" href="/2026/bread-is-late">Next</a>',
      '<link rel="next" href="/2026/bread-is-late">',
    ],
    [
      'the days of a calendar',
      'https://post.example/2026/03/06',
      '<a href="/2026/03/05">5</a> <a href="/2026/03/07">7</a>',
      '',
    ],
    [
      'the pages of its comments',
      AT,
      '<div id="comments"><a href="?page=2">2</a></div><div><a href="?cpage=2">2</a></div>',
      '',
    ],
    [
      'a number in its name',
      'https://post.example/boats-2',
      '<a href="/boats-3">More boats than ever: part three of our series</a>',
      '',
    ],
    [
      '“page 2 of 3” in its text',
      AT,
      '<p>The council’s answer is on page 2 of 3 of the letter that everybody on the island has had.</p>',
      '',
    ],
    [
      'the places of its comments, by tens',
      AT,
      `<a href="${AT}">1</a> <a href="${AT}/p10">2</a> <a href="${AT}/p20">3</a>`,
      '',
    ],
    ['the pages of its comments, said in their links', AT, '<a href="?page=2#comments">2</a>', ''],
    ['nothing', AT, '', ''],
  ])('%s does not', (_, address, after, head) => {
    expect(pagesOf(newsPage({ head, after }), address)).toBeNull();
  });
});

describe('the pages of a list are not those of an article', () => {
  const LIST = 'https://post.example/international/islands';
  const PAGER =
    '<div class="pager"><b>1</b> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=20">20</a></div>';
  const listOf = (entry: (text: string, n: number) => string): string =>
    newsPage({ inside: `<p>${BRIDGE}</p>${PARAGRAPHS.map(entry).join('')}${PAGER}` });

  it.each([
    [
      'headings that are links',
      (text: string, n: number) => `<h3><a href="/2026/one-${n}">Entry ${n}</a></h3><p>${text}</p>`,
    ],
    [
      'links that lead on, below each text',
      (text: string, n: number) =>
        `<h3>Entry ${n}</h3><p>${text}</p><p><a href="/2026/one-${n}">Continue reading</a></p>`,
    ],
    [
      'links that lead on, at the end of each text',
      (text: string, n: number) => `<h3>Entry ${n}</h3><p>${text} <a href="/2026/one-${n}">Weiterlesen</a></p>`,
    ],
  ])('%s', (_, entry) => {
    expect(pagesOf(listOf(entry), LIST)).toBeNull();
  });

  it.each([
    ['chapters', (text: string, n: number) => `<h3>Entry ${n}</h3><p>${text}</p>`],
    [
      'chapters that are linked to from the top',
      (text: string, n: number) => `<h3><a href="#c${n}">Entry ${n}</a></h3><p>${text}</p>`,
    ],
    [
      'sources elsewhere',
      (text: string, n: number) => `<p>${text} <a href="https://elsewhere.example/${n}">Source</a></p>`,
    ],
  ])('but an article’s may have %s', (_, entry) => {
    expect(pagesOf(listOf(entry), LIST)).toMatchObject({ page: 1, of: 20 });
  });
});
