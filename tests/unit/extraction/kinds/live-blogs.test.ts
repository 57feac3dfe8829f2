import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/engine/article/read-article.ts';
import { BAKERS, BRIDGE, extract, FERRY, newsPage, PARAGRAPHS, paragraphsOf, SCHOOL } from '../page.ts';

const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const INTRO =
  'The harbour opens again today after nine weeks, and we follow the first boat from one island to the other.';

describe('a live blog has each entry under its own time, in the order of the page', () => {
  it('where each entry has a time for machines', () => {
    const entry = (time: string, shown: string, text: string): string =>
      `<article class="entry"><time datetime="${time}">${shown}</time><h2>At the quay</h2><p>${text}</p></article>`;
    const inside = `<p>${INTRO}</p>${entry('2026-03-06T11:20:00Z', '11:20', FERRY)}${entry('2026-03-06T10:05:00Z', '10:05', BAKERS)}${entry('2026-03-05T21:40:00Z', '21:40', SCHOOL)}`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([
      INTRO,
      '2026-03-06 11:20 UTC',
      'At the quay',
      FERRY,
      '2026-03-06 10:05 UTC',
      'At the quay',
      BAKERS,
      '2026-03-05 21:40 UTC',
      'At the quay',
      SCHOOL,
    ]);
  });

  it('where the page shows the time of its readers, beside buttons and who wrote it', () => {
    const entry = (time: string, shown: string, text: string): string =>
      `<li class="liveblog__item"><div class="meta"><a href="#e${shown}"><time datetime="${time}">6 March, ${shown} CET</time></a> <span class="author">Ann Lee</span></div><div class="text"><p>${text}</p></div><div class="share"><a href="#">Share this entry</a></div></li>`;
    const inside = `<p>${INTRO}</p><ol>${entry('2026-03-06T10:20:00Z', '11:20', FERRY)}${entry('2026-03-06T09:05:00Z', '10:05', BAKERS)}${entry('2026-03-06T08:40:00Z', '9:40', BRIDGE)}</ol>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([
      INTRO,
      '2026-03-06 11:20 +01:00',
      FERRY,
      '2026-03-06 10:05 +01:00',
      BAKERS,
      '2026-03-06 09:40 +01:00',
      BRIDGE,
    ]);
  });

  it('where only JSON-LD says that it is one, and when each entry was written', () => {
    const texts = [FERRY, BAKERS, SCHOOL];
    const head = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Boats and bread',
      datePublished: '2026-03-06T08:00:00+01:00',
      liveBlogUpdate: texts.map((articleBody, n) => ({
        '@type': 'BlogPosting',
        headline: `Part ${n}`,
        datePublished: `2026-03-06T1${n}:15:00+01:00`,
        articleBody,
      })),
    });
    const inside = texts
      .map((text, n) => `<div class="x${n}"><h3>Part ${n}</h3><div>${n} minutes ago</div><p>${text}</p></div>`)
      .join('');
    const page = newsPage({ head, inside });
    expect(paragraphsOf(page).filter((line) => !/ago$/.test(line))).toEqual([
      '2026-03-06 10:15 +01:00',
      'Part 0',
      FERRY,
      '2026-03-06 11:15 +01:00',
      'Part 1',
      BAKERS,
      '2026-03-06 12:15 +01:00',
      'Part 2',
      SCHOOL,
    ]);
    expect(extract(page).date).toBe('2026-03-06T08:00:00+01:00');
  });

  it('where times stand beside the text as a clock shows them', () => {
    const entry = (shown: string, text: string): string =>
      `<div class="ticker-item"><time>${shown}</time><div><p>${text}</p></div></div>`;
    const inside = entry('11.20', FERRY) + entry('10.05', BAKERS) + entry('9.40', SCHOOL);
    expect(paragraphsOf(newsPage({ inside }))).toEqual(['11.20', FERRY, '10.05', BAKERS, '9.40', SCHOOL]);
  });

  it('whose entries are marked by microdata, with a date of the page that is the oldest of theirs', () => {
    const entry = (time: string, text: string): string =>
      `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><p><time itemprop="datePublished" datetime="${time}">then</time></p><p itemprop="articleBody">${text}</p></div>`;
    const inside = `<div itemscope itemtype="https://schema.org/LiveBlogPosting">${entry('2026-03-06T11:20', FERRY)}${entry('2026-03-05T10:05', BAKERS)}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(['2026-03-06 11:20', FERRY, '2026-03-05 10:05', BAKERS]);
    expect(extract(newsPage({ inside })).date).toBe('2026-03-05T10:05');
  });

  it('of which readability keeps only a part, with entries of one line', () => {
    const entry = (n: number, text: string): string =>
      `<section class="post"><header><time datetime="2026-03-06T1${n}:00:00+01:00">1${n}:00</time></header><p>${text}</p></section>`;
    const short = ['The boat has left.', 'It is halfway.', 'Bread is being loaded.'];
    const inside = [...short, ...PARAGRAPHS].map((text, n) => entry(n, text)).join('');
    const found = paragraphsOf(newsPage({ inside }));
    expect(found.filter((line) => !/^2026/.test(line))).toEqual([...short, ...PARAGRAPHS]);
    expect(found.filter((line) => /^2026-03-06 1\d:00 \+01:00$/.test(line))).toHaveLength(7);
  });

  it('whose updates JSON-LD has with headlines that stand in the line, and whose entries say who wrote them', () => {
    const head = ld({
      '@type': 'LiveBlogPosting',
      headline: 'Boats and bread',
      coverageStartTime: '2026-03-06T07:00:00Z',
      liveBlogUpdate: PARAGRAPHS.map((articleBody, n) => ({
        '@type': 'BlogPosting',
        headline: `Part ${n}`,
        datePublished: `2026-03-06T1${n}:15:00Z`,
        articleBody,
      })),
    });
    const inside = `<ul>${PARAGRAPHS.map((text, n) => `<li><div>${n} h</div><span>Ann Lee</span><div><strong>Part ${n}.</strong> ${text}</div></li>`).join('')}</ul>`;
    const page = newsPage({ head, inside });
    expect(paragraphsOf(page).filter((line) => line.length >= 20)).toEqual(
      PARAGRAPHS.flatMap((text, n) => [`2026-03-06 1${n}:15 UTC`, `Part ${n}. ${text}`]),
    );
    expect(extract(page).date).toBe('2026-03-06T07:00:00Z');
  });

  it('so that what is said in one is known to be of its time', () => {
    const said = '“We have waited for this boat for years,” said Odalys Brennick, the harbour master of Port Ellery.';
    const inside = [FERRY, said, BAKERS]
      .map((text, n) => `<section><time datetime="2026-03-06T1${n}:00:00Z">1${n}:00</time><p>${text}</p></section>`)
      .join('');
    const { quotations } = readArticle(extract(newsPage({ inside })).text);
    expect(quotations.find(({ text }) => text.includes('for this boat for years'))?.date).toBe('2026-03-06T11:00Z');
  });

  it.each([
    [
      'heads beside their texts',
      (texts: readonly string[]) =>
        texts.map((text, n) => `<h3><time datetime="2026-03-06T1${n}:00Z">1${n}:00</time></h3><p>${text}</p>`).join(''),
    ],
    [
      'times at the beginning of a line',
      (texts: readonly string[]) =>
        texts.map((text, n) => `<p><b><time datetime="2026-03-06T1${n}:00Z">1${n}:00</time>:</b> ${text}</p>`).join(''),
    ],
    [
      'days around them, and when each was changed',
      (texts: readonly string[]) =>
        `<section><h2>Friday</h2>${texts
          .map(
            (text, n) =>
              `<div class="post post-${n}"><div><time datetime="2026-03-06T1${n}:00Z">1${n}:00</time> <time datetime="2026-03-06T1${n}:30Z">Updated 1${n}:30</time></div><p>${text}</p></div>`,
          )
          .join('</section><section><h2>Then</h2>')}</section>`,
    ],
  ])('with %s', (_, entries) => {
    const texts = [...PARAGRAPHS, BAKERS];
    const found = paragraphsOf(newsPage({ inside: entries(texts) })).filter((line) => !/^(?:Friday|Then)$/.test(line));
    expect(found).toEqual(texts.flatMap((text, n) => [`2026-03-06 1${n}:00 UTC`, text]));
  });
});

describe('what is no live blog has no lines of time', () => {
  const text = PARAGRAPHS.join('\n\n');

  it('a list of other articles that are dated', () => {
    const card = (title: string, n: number): string =>
      `<div class="card"><time datetime="2026-03-06T1${n}:00">1${n}:00</time><h3><a href="/${n}">${title}</a></h3><p>${PARAGRAPHS[n % 4]}</p></div>`;
    const cards = ['Why the lake is low', 'The baker’s son', 'A second school', 'New carts', 'More boats'].map(card);
    expect(extract(newsPage({ inside: cards.join('') })).text).not.toMatch(/^2026-/m);
    // The planted twin: the same without links to other pages.
    const entries = cards.map((one) => one.replace(/<a href="[^"]*">/, '<a href="#x">')).join('');
    expect(extract(newsPage({ inside: entries })).text).toMatch(/^2026-03-06 10:00$/m);
  });

  it('an article with comments that are dated and longer than it', () => {
    const comment = (n: number): string =>
      `<div class="c"><b>Bo ${n}</b> <time datetime="2026-03-06T1${n}:00">1${n}:00</time><p>I have waited for this boat all my life, and I am not the only one who did so, believe me, neighbours.</p><a href="#r${n}">Reply</a></div>`;
    const after = `<div>${[0, 1, 2, 3, 4].map(comment).join('')}</div>`;
    expect(extract(newsPage({ after })).text).toBe(text);
  });
});
