import { describe, expect, it } from 'vitest';
import { type DateReading, readDate } from '../../../src/extraction/date-formats.ts';
import { BODY, extract, newsPage } from './page.ts';

type Parts = Parameters<typeof newsPage>[0];
const dateOf = (parts: Parts, address?: string): string | null => extract(newsPage(parts), address).date;
const LAKE =
  '<p>The lake is lower than ever since it was measured, and nobody knows why the water goes away so fast in winter.</p>';
const OWN = '<p class="date">3 February 2025</p>';

describe('a date on a page that is not its article’s', () => {
  const header = '<div class="top"><span class="date">Tuesday, 1 December 2026</span></div>';
  it.each<[string, Parts]>([
    [
      'of other articles, in a list',
      {
        after:
          '<ul class="list"><li><a href="/a">Why the lake is low</a> <span class="date">3 February 2025</span></li><li><a href="/b">The baker’s son</a> <span class="date">2 February 2025</span></li></ul>',
      },
    ],
    [
      'of other articles, on cards',
      {
        after:
          '<div><div><span class="date">3 February 2025</span><h3><a href="/a">Why the lake is low</a></h3></div><div><span class="date">2 February 2025</span><h3><a href="/b">The baker’s son</a></h3></div></div>',
      },
    ],
    [
      'of who reads it, for machines',
      {
        after:
          '</article><div><div><div><span class="timestamp" title="2008-02-03T10:15">a reader for 8 years</span></div></div></div><article>',
      },
    ],
    [
      'of the next article, for machines',
      {
        after:
          '<section><article><h3><a href="/a">Why the lake is low</a></h3><time datetime="2025-02-03">3 Feb</time></article></section>',
      },
    ],
    [
      'of a second article below the first',
      { after: `</article><article><h2>Why the lake is low</h2>${OWN}${LAKE}${LAKE}` },
    ],
    ['of what is told, in a sentence', { before: '<p>The feast of boats is on 14 July 2025.</p>' }],
    [
      'of what is told, in the line that sums it up',
      { before: '<p class="deck">The feast of the islands will be held on 14 July 2025 in the old town.</p>' },
    ],
  ])('is not taken: %s', (_, parts) => {
    expect(dateOf(parts)).toBeNull();
    // Its own is, beside the same.
    expect(dateOf({ ...parts, before: OWN + (parts?.before ?? '') })).toBe('2025-02-03');
  });

  it('is not taken from above the menu, where pages show the day on which they are read', () => {
    const read = (parts: Parts): string | null => extract(newsPage(parts).replace('<nav>', `${header}<nav>`)).date;
    expect(read({})).toBeNull();
    expect(read({ before: '<p>3 February 2025</p>' })).toBe('2025-02-03');
  });

  it('is one on a line that has the day of publication too', () => {
    expect(dateOf({ before: '<p>Printed on 1 December 2026. Published: 3 February 2025</p>' })).toBe('2025-02-03');
    expect(dateOf({ before: '<p>Stand: 3. Februar 2025 | Druck: 1. Dezember 2026</p>' })).toBe('2025-02-03');
  });

  it('is that of another article in JSON-LD, where the page’s own is there too', () => {
    const thing = (headline: string, day: string): string =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","datePublished":"${day}"}</script>`;
    const [lake, own] = [thing('Why the lake is low', '2025-03-09'), thing('Boats and bread', '2025-02-03')];
    expect(dateOf({ head: lake + own })).toBe('2025-02-03');
    expect(dateOf({ head: own + lake })).toBe('2025-02-03');
  });
});

describe('a date where a page has it', () => {
  it.each<[string, Parts]>([
    [
      'day, month and year in elements of their own',
      {
        before:
          '<div class="date"><div class="day">03</div><div class="month">Feb</div><div class="year">2025</div></div>',
      },
    ],
    ['a title that a pointer shows', { before: '<span class="post-date" title="2025-02-03T10:15">2 days ago</span>' }],
    ['a content for machines', { before: '<span class="date" content="2025-02-03T10:15">gestern</span>' }],
    ['an element of AMP', { before: '<amp-timeago datetime="2025-02-03T10:15">2 days ago</amp-timeago>' }],
    [
      'a link to the article itself',
      { before: '<p><a href="/boats">Monday, 3 February 2025, 10:15 am yesterday</a> in <a href="/n">News</a></p>' },
    ],
    [
      'text beside elements, in one with the article’s links',
      {
        before: `<div>Submitted on Mon, 2025-02-03 10:15 <div><a href="/x">The council has met about the boats</a></div></div>`,
      },
    ],
    [
      'a day before the title, under the menu',
      { before: '</article><article><p class="date">3 February 2025</p><h1>Boats and bread</h1>' },
    ],
  ])('is taken: %s', (_, parts) => {
    expect(dateOf(parts)?.slice(0, 10)).toBe('2025-02-03');
  });

  it.each([
    ['https://post.example/2025/sport/02/03/boats', '2025-02-03'],
    ['https://post.example/2025/feb/03/boats', '2025-02-03'],
    ['https://post.example/2025/02/boats-17', null],
    ['https://post.example/2025/boats/17/20', null],
  ])('is in the address: %s', (address, date) => {
    expect(dateOf({}, address)).toBe(date);
  });
});

describe('a date below a heading that says something else than the title', () => {
  const page = (heading: string): string =>
    newsPage({ before: `<p>3 February 2025</p>${'<p>A boat</p>'.repeat(14)}` }).replace(
      /<h1>.*<\/h1>/,
      `<h1>${heading}</h1>`,
    );
  it('is taken', () => {
    expect(extract(page('Ferries to run each hour from spring')).date).toBe('2025-02-03');
  });
  it('is not, where that may be the name of the site', () => {
    expect(extract(page('The Harbour Gazette')).date).toBeNull();
  });
});

describe('a date as it is written elsewhere', () => {
  const english: DateReading = { language: 'en', order: 'month-first' };
  it.each([
    ['Mon Aug 03 12:45:00 EDT 2015', '2015-08-03T12:45:00'],
    ['Mon Aug 03 12:45:00 UTC 2015', '2015-08-03T12:45:00Z'],
  ])('by programs: %s', (text, date) => {
    expect(readDate(text, english)).toBe(date);
  });

  it.each([
    ['2025. 2. 3. 14:05', 'ko', '2025-02-03T14:05'],
    ['le 1 er février 2025', 'fr', '2025-02-01'],
    ['3 Ağu 2025', 'tr', '2025-08-03'],
    ['3 Agustus 2025', 'id', '2025-08-03'],
    ['3 tháng 2, 2025', 'vi', '2025-02-03'],
    ['Ngày 3 tháng 2 năm 2025', 'vi', '2025-02-03'],
    ['3. siječnja 2025.', 'hr', '2025-01-03'],
    ['3. januára 2025', 'sk', '2025-01-03'],
    ['3. januarja 2025', 'sl', '2025-01-03'],
    ['3 юни 2025', 'bg', '2025-06-03'],
    ['3. јануар 2025', 'sr', '2025-01-03'],
    ['2025. gada 3. februāris', 'lv', '2025-02-03'],
    ['2025 m. vasario 3 d.', 'lt', '2025-02-03'],
    ['3. veebruar 2025', 'et', '2025-02-03'],
    ['3 de maig de 2025', 'ca', '2025-05-03'],
    ['3 شباط / فبراير 2025', 'ar', '2025-02-03'],
    ['3 فبراير 2025', 'ar', '2025-02-03'],
    ['٣ فبراير ٢٠٢٥', 'ar', '2025-02-03'],
    ['3. bis 5. Februar 2025', 'de', '2025-02-05'],
    ['3 listopada 2025', 'hr', '2025-10-03'],
    ['3 listopada 2025', 'pl', '2025-11-03'],
  ])('in other languages: %s (%s)', (text, language, date) => {
    expect(readDate(text, { language, order: 'day-first' })).toBe(date);
  });
});

describe('who wrote an article', () => {
  it.each([
    ['<div class="byline"><span>By</span><b>Ann Lee</b><br>3 February 2025</div>', 'Ann Lee'],
    ['<p class="byline">By Ann Lee December 3, 2025</p>', 'Ann Lee'],
    ['<p class="byline">More stories by Ann Lee</p>', null],
    ['<p class="byline">Follow us on Twitter</p>', null],
    ['<p class="byline">By</p>', null],
    ['<p class="byline">ann » Mon Feb 03, 2025 10:15 am</p>', 'ann'],
  ])('is nothing else of its line: %s', (before, author) => {
    expect(extract(newsPage({ before, inside: BODY })).author).toBe(author);
  });
});
