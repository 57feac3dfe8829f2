import { describe, expect, it } from 'vitest';
import { BAKERS, BODY, BRIDGE, extract, FERRY, newsPage, PARAGRAPHS, paragraphsOf, SCHOOL } from './page.ts';

const p = (text: string): string => `<p>${text}</p>`;
const LAKE = [
  'The lake is lower than ever since it was measured, and nobody knows why the water goes away so fast in winter.',
  'It is thought that the stone bridge has to do with it, because carts now take the longer way along the shore.',
  'The council will hear three experts on the matter next week, and the pupils of the school will be there too.',
];

describe('an article in a page of which something is broken', () => {
  it('is found where the server wrote something before the page', () => {
    const found = extract(`<br><b>Warning</b>: no disk space left in line 145<br>\n${newsPage()}`);
    expect(found).toMatchObject({ title: 'Boats and bread', text: PARAGRAPHS.join('\n\n'), language: 'en' });
  });

  it('is no link for standing in an anchor that nothing closes', () => {
    const inside = `${BODY}<p>Hours: six, seven, eight</p>${p(LAKE[0] ?? '')}`;
    expect(paragraphsOf(newsPage({ inside }).replace('<main>', '<main><a name="top">'))).toEqual([
      ...PARAGRAPHS,
      'Hours: six, seven, eight',
      LAKE[0],
    ]);
  });

  it('has sentences that are links, in letters without capitals too', () => {
    const sentence = 'وقال مكتب الميناء إن القوارب ستبحر كل ساعة بين الجزيرتين ابتداء من أول أيام الربيع المقبل.';
    const inside = `${p(FERRY)}<p><a href="/x">${sentence}</a></p>${p(BAKERS)}${p(SCHOOL)}`;
    expect(paragraphsOf(newsPage({ inside }))).toContain(sentence);
  });
});

describe('the end of an article', () => {
  it('is its last sentence, also where the sentences of a list of pictures are headings', () => {
    const sentences = PARAGRAPHS.map((text) => `<section><h2>${text}</h2><img src="a.jpg"></section>`).join('');
    const inside = p(LAKE.join(' ')) + sentences;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([LAKE.join(' '), ...PARAGRAPHS]);
    // A heading without a text is none.
    expect(paragraphsOf(newsPage({ inside: `${inside}<h2>Where to next</h2>` }))).toEqual([
      LAKE.join(' '),
      ...PARAGRAPHS,
    ]);
  });

  it('may tell of subscribers and their subscriptions, if it offers none', () => {
    const told = 'The office said that nobody reads <a href="/d">what subscriber data it has</a>, nor will it be sold.';
    const old =
      'The office said that the subscribers of the old timetable keep their subscription until the end of the year.';
    expect(paragraphsOf(newsPage({ inside: BODY + p(told) }))).toEqual([...PARAGRAPHS, told.replace(/<.*?>/g, '')]);
    expect(paragraphsOf(newsPage({ inside: BODY + p(old) }))).toEqual([...PARAGRAPHS, old]);
    const offered = 'Subscribe to our newsletter and find the news of both islands in your inbox each morning.';
    expect(paragraphsOf(newsPage({ inside: BODY + p(offered) }))).toEqual(PARAGRAPHS);
  });

  it('may be about signing in, before its last paragraph', () => {
    const told = `Whoever has a card of the harbour may sign up at its window, and then wait there. ${LAKE.slice(1).join(' ')}`;
    const linked = told.replace('sign up', '<a href="/i">sign up and wait your turn</a>');
    const inside = `${BODY}${p(linked)}${p(LAKE[0] ?? '')}`;
    expect(paragraphsOf(newsPage({ inside }))).toContain(linked.replace(/<.*?>/g, ''));
  });

  it('is before a second article that the page goes on with', () => {
    const second = `</article><article><h1>Why the lake is low</h1><div class="story">${LAKE.map(p).join('')}</div>`;
    expect(paragraphsOf(newsPage({ after: second }))).toEqual(PARAGRAPHS);
    // The second one's page, too, has it first when it was read on.
    const first = newsPage({ before: '' }).replace('<title>Boats and bread', '<title>Why the lake is low');
    expect(paragraphsOf(first.replace('</main>', `${second.replace('</article>', '')}</article></main>`))).toEqual(
      LAKE,
    );
  });
});

describe('what stands between an article’s parts', () => {
  it('does not part them, where they are in elements of one kind', () => {
    const list = `<div class="most-read"><ul>${'<li><a href="/x">Why the lake is low this year</a></li>'.repeat(12)}</ul></div>`;
    const part = (...texts: string[]): string => `<div class="body-part">${texts.map(p).join('')}</div>`;
    const inside = part(...LAKE, ...LAKE.map((text) => `Again: ${text}`), FERRY) + list + part(BAKERS) + list;
    const found = paragraphsOf(
      newsPage({ inside: inside + part(SCHOOL, BRIDGE, ...LAKE.map((text) => `Still: ${text}`)) }),
    );
    expect(found).toContain(BAKERS);
    expect(found).toContain(SCHOOL);
    expect(found.join()).not.toContain('Why the lake');
  });

  it('may be called a teaser, where it is the text’s beginning', () => {
    const inside = `<div class="teaser-content">${p(FERRY)}${p(BAKERS)}</div><div class="rest">${[SCHOOL, BRIDGE, ...LAKE].map(p).join('')}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([...PARAGRAPHS, ...LAKE]);
    const leads = `<div class="teaser"><p><a href="/x">${FERRY}</a></p><p><a href="/x">${BAKERS}</a></p></div>`;
    expect(paragraphsOf(newsPage({ inside: leads + p(SCHOOL) + p(BRIDGE) + LAKE.map(p).join('') }))).toEqual([
      SCHOOL,
      BRIDGE,
      ...LAKE,
    ]);
  });

  it('parts comments from it, though each is in an element like the others', () => {
    const links = '<p><a href="/x">Why the lake is low this year</a></p>'.repeat(12);
    const comment = (n: number): string =>
      `<div class="md">${p(`I have waited ${n} years for this boat, I say.`)}</div>`;
    const comments = Array.from({ length: 14 }, (_, n) => links + comment(n)).join('');
    const inside = `<div class="md">${BODY}${LAKE.map(p).join('')}</div>`;
    expect(paragraphsOf(newsPage({ inside, after: comments }))).toEqual([...PARAGRAPHS, ...LAKE]);
  });

  it.each([
    [
      'a box on who wrote it',
      '<div class="author-box"><div class="author-description"><p>She writes on boats and bread for the Island Post, and lives on the smaller island.</p></div></div>',
    ],
    [
      'a card on who wrote it',
      '<div class="author-hover-card"><p>Reports on the islands from the harbour, where she was born.</p></div>',
    ],
    [
      'related articles of an extension of the commonest system',
      '<div id="jp-relatedposts" class="jp-relatedposts"><p>Why the lake is so low this year, and what the office says to it.</p></div>',
    ],
    ['a time that is told from now', '<p><time datetime="2025-02-03">2 days ago</time></p>'],
  ])('is not taken: %s', (_, between) => {
    expect(paragraphsOf(newsPage({ inside: between + BODY }))).toEqual(PARAGRAPHS);
    expect(paragraphsOf(newsPage({ inside: BODY + between }))).toEqual(PARAGRAPHS);
  });

  it('names nobody as the author who is told of there', () => {
    const box =
      '<div class="author-box"><h4>About Ann Lee</h4><p>She writes on boats and bread, and lives on the smaller island.</p></div>';
    expect(extract(newsPage({ after: box })).author).toBeNull();
  });
});
