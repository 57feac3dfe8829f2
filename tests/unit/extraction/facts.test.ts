import { describe, expect, it, vi } from 'vitest';
import { type DateReading, readDate } from '../../../src/extraction/date-formats.ts';
import { BODY, extract, newsPage } from './page.ts';

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const dateOf = (parts: Parameters<typeof newsPage>[0], address?: string): string | null =>
  extract(newsPage(parts), address).date;

describe('a date as it is written', () => {
  const english: DateReading = { language: 'en', order: 'month-first' };
  const european: DateReading = { language: null, order: 'day-first' };
  it.each([
    ['2019-11-18', '2019-11-18'],
    ['2019-11-18T08:38:00+01:00', '2019-11-18T08:38:00+01:00'],
    ['2019-11-18T08:38:00.000Z', '2019-11-18T08:38:00Z'],
    ['2019-11-18 08:38', '2019-11-18T08:38'],
    ['20191118', '2019-11-18'],
    ['Mon, 18 Nov 2019 08:38:00 +0200', '2019-11-18T08:38:00+02:00'],
    ['Mon Nov 18 08:38:00 2019', '2019-11-18T08:38:00'],
    ['November 18th, 2019 at 4:10pm', '2019-11-18T16:10'],
    ['Nov. 18, 2019', '2019-11-18'],
    ['11/18/2019', '2019-11-18'],
    ['4/5/2019', '2019-04-05'],
  ])('in English: %s', (text, date) => {
    expect(readDate(text, english)).toBe(date);
  });

  it.each([
    ['Montag, 18. November 2019, 8:38 Uhr', '2019-11-18T08:38'],
    ['18.11.2019', '2019-11-18'],
    ['18.11.19', '2019-11-18'],
    ['4/5/2019', '2019-05-04'],
    ['le 1er novembre 2019', '2019-11-01'],
    ['18 de noviembre de 2019', '2019-11-18'],
    ['18 novembre 2019', '2019-11-18'],
    ['18 listopada 2019', '2019-11-18'],
    ['18 ноября 2019, 10:15', '2019-11-18T10:15'],
    ['2019年11月18日', '2019-11-18'],
  ])('in other languages: %s', (text, date) => {
    expect(readDate(text, european)).toBe(date);
  });

  it.each(['Monday', '31.02.2019', '12 people in 2019', '2 days ago', '99/99/2019', '1234-01-01', '3.2.1'])(
    'is none in %s',
    (text) => {
      expect(readDate(text, european)).toBeNull();
    },
  );
});

describe('the date of publication', () => {
  it('is what JSON-LD says, in a graph, with errors, and before when it was changed', () => {
    const article = {
      '@type': 'NewsArticle',
      headline: 'Boats and bread',
      datePublished: '2019-11-18T08:38:00+01:00',
      dateModified: '2019-11-20',
    };
    expect(dateOf({ head: ld({ '@graph': [{ '@type': 'WebSite', name: 'Post' }, article] }) })).toBe(
      '2019-11-18T08:38:00+01:00',
    );
    const broken = ld(article).replace('"Boats', '"Boats\n').replace('}<', ',}<');
    expect(dateOf({ head: broken })).toBe('2019-11-18T08:38:00+01:00');
    expect(dateOf({ head: ld(article).replace('}<', '<') })).toBe('2019-11-18T08:38:00+01:00');
  });

  it.each([
    [
      'meta',
      {
        head: '<meta property="article:published_time" content="2019-11-18T08:38:00Z"><meta property="article:modified_time" content="2019-11-20">',
      },
      '2019-11-18T08:38:00Z',
    ],
    ['microdata', { before: '<span itemprop="datePublished" content="2019-11-18">yesterday</span>' }, '2019-11-18'],
    ['a time', { before: '<time datetime="2019-11-18T08:38">Monday</time>' }, '2019-11-18T08:38'],
    [
      'a line near the title',
      { before: '<p>Published: 18 November 2019 | Updated: 20 November 2019</p>' },
      '2019-11-18',
    ],
    [
      'a line that names the update first',
      {
        before:
          '<p><span>Last updated: 20 November 2019 11:20</span> <span>First published: 18 November 2019</span></p>',
      },
      '2019-11-18',
    ],
    [
      'a line of dates in another language',
      { before: '<p>Actualizado: 20 de noviembre de 2019 - Publicado: 18 de noviembre de 2019</p>' },
      '2019-11-18',
    ],
    ['a line with a month that is elided', { before: '<p>Publicat el 18 d’octubre de 2019</p>' }, '2019-10-18'],
    ['a line at the end', { after: '<p class="date">Erstellt am 18. November 2019</p>' }, '2019-11-18'],
    [
      'the text’s dateline',
      {
        inside: `<p>18.11.2019 – The harbour office spoke of the boats that will run from the first day of spring.</p>${BODY}`,
      },
      '2019-11-18',
    ],
    [
      'when it was changed, if nothing else is known',
      { before: '<p>Last updated: 20 November 2019</p>' },
      '2019-11-20',
    ],
  ])('is in %s', (_, parts, date) => {
    expect(dateOf(parts)).toBe(date);
  });

  it('is in the address', () => {
    expect(dateOf({}, 'https://post.example/2019/11/18/boats.html')).toBe('2019-11-18');
    expect(dateOf({}, 'https://post.example/news/18-11-2019')).toBe('2019-11-18');
  });

  it('is the day that its readers had where machines are told another', () => {
    const head = '<meta property="article:published_time" content="2019-11-17T23:30:00Z">';
    expect(dateOf({ head, before: '<p class="date">18 November 2019</p>' })).toBe('2019-11-18');
    expect(dateOf({ head: `${head}<meta name="date" content="2019-11-18T00:30:00+01:00">` })).toBe(
      '2019-11-18T00:30:00+01:00',
    );
  });

  it('is not one of the story, of a comment, of another article, nor today', () => {
    expect(
      dateOf({
        inside: `<p>On 18 November 2019 the office said that the boats will run every hour, and the people believed it.</p>${BODY}`,
      }),
    ).toBeNull();
    expect(
      dateOf({
        after:
          '<div class="comments"><div class="comment"><time datetime="2019-11-18">then</time><p>18 November 2019</p></div></div>',
      }),
    ).toBeNull();
    expect(dateOf({})).toBeNull();
  });
});

describe('what else a page says', () => {
  it('is the title without the site’s name, wherever it stands', () => {
    const titled = (title: string): string | null =>
      extract(
        `<html><head><title>${title}</title><meta property="og:site_name" content="The Island Post"></head><body>${BODY}</body></html>`,
      ).title;
    expect(titled('Boats and bread | The Island Post')).toBe('Boats and bread');
    expect(titled('The Island Post: Boats and bread - Island Post')).toBe('The Island Post: Boats and bread');
    expect(titled('Island Post » Boats and bread')).toBe('Boats and bread');
    expect(titled('Boats - and bread')).toBe('Boats - and bread');
  });

  it('is not a headline that describes something else', () => {
    expect(extract(newsPage({ head: ld({ '@type': 'Article', headline: 'archipelago in the north' }) })).title).toBe(
      'Boats and bread',
    );
  });

  it.each([
    ['<meta name="author" content="By Ann Lee">', 'Ann Lee'],
    ['<meta name="author" content="Ann Lee and Bo Li">', 'Ann Lee, Bo Li'],
    ['<meta name="author" content="Von Ann Lee und Bo Li">', 'Ann Lee, Bo Li'],
    [
      '<meta name="author" content="https://post.example/ann"><meta name="parsely-author" content="Ann Lee (@annlee)">',
      'Ann Lee',
    ],
    ['<meta name="author" content="The Island Post"><meta property="og:site_name" content="The Island Post">', null],
    [
      ld({
        '@type': 'NewsArticle',
        headline: 'Boats and bread',
        author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'Bo Li' }],
      }),
      'Ann Lee, Bo Li',
    ],
    [
      ld({
        '@graph': [
          { '@type': 'Article', headline: 'Boats and bread', author: { '@id': '#a' } },
          { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        ],
      }),
      'Ann Lee',
    ],
  ])('is who wrote it, as people: %s', (head, author) => {
    expect(extract(newsPage({ head })).author).toBe(author);
  });

  it.each([
    ['<p class="byline">By Ann Lee 12 May 2019</p>', 'Ann Lee'],
    ['<div class="article__author">By\n  Ann Lee </div>', 'Ann Lee'],
    ['<p>The boats, at last.</p><p class="q3">By Ann Lee and Bo Li</p>', 'Ann Lee, Bo Li'],
    ['<p class="q3">By and large, the boats were late</p>', null],
    ['<p class="q3">By Monday the boats had come</p>', null],
    ['<div class="byline">Text: <a href="/ann">Ann Lee</a>, <a href="/bo">Bo Li</a></div>', 'Ann Lee'],
    ['<div class="byline">Photo: Ann Lee</div>', null],
  ])('is who wrote it, by its byline: %s', (before, author) => {
    expect(extract(newsPage({ before })).author).toBe(author);
  });

  it('is the site, the address and the language', () => {
    const head =
      '<meta property="og:site_name" content="The Island Post"><link rel="canonical" href="https://post.example/boats"><meta property="og:locale" content="en_GB">';
    expect(extract(newsPage({ head }))).toMatchObject({
      source: 'The Island Post',
      url: 'https://post.example/boats',
      language: 'en',
    });
    expect(extract(newsPage(), 'https://www.post.example/boats?x=1')).toMatchObject({
      source: 'post.example',
      url: 'https://www.post.example/boats?x=1',
    });
    expect(
      extract(newsPage({ head: ld({ '@type': 'Article', headline: 'Boats', publisher: { name: 'Post' } }) })).source,
    ).toBe('Post');
    expect(extract('')).toEqual({
      title: null,
      author: null,
      source: null,
      url: null,
      date: null,
      language: null,
      isGallery: false,
      pages: null,
      text: '',
    });
  });
});

describe('program data of more than two million characters', () => {
  const longestParsed = (html: string): number => {
    const parse = vi.spyOn(JSON, 'parse');
    try {
      expect(extract(html).text).toContain('Bakers');
      return Math.max(0, ...parse.mock.calls.map(([json]) => json.length));
    } finally {
      parse.mockRestore();
    }
  };
  const page = (length: number): string =>
    newsPage({ head: ld({ '@type': 'NewsArticle', keywords: 'a '.repeat(length / 2) }) });

  it('is parsed by nobody, shorter ones are', () => {
    expect(longestParsed(page(2_100_000))).toBeLessThan(2_000_000);
    expect(longestParsed(page(1_000_000))).toBeGreaterThan(1_000_000);
  });
});
