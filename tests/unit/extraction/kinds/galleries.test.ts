import { describe, expect, it } from 'vitest';
import { looksLikeArticle } from '../../../../src/extraction/looks-like-article.ts';
import { BAKERS, BODY, BRIDGE, extract, FERRY, newsPage, PARAGRAPHS, paragraphsOf, SCHOOL } from '../page.ts';

const INTRO = 'Our photographer went to both islands in the first week of spring, and these are the pictures.';

describe('a gallery’s captions are its text', () => {
  it('in figures', () => {
    const inside = `<p>${INTRO}</p>${PARAGRAPHS.map((text, n) => `<figure><img src="${n}.jpg" alt="A boat"><figcaption>${text} <span class="credit">Photo: Ann Lee</span></figcaption></figure>`).join('')}`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([INTRO, ...PARAGRAPHS]);
  });

  it('in slides, with a number each', () => {
    const inside = `<ul class="gallery">${PARAGRAPHS.map((text, n) => `<li class="slide"><img src="${n}.jpg"><div class="slide-number">${n + 1} / 4</div><div class="slide-caption">${text}</div><div class="slide-credit">Ann Lee / Island Pictures</div></li>`).join('')}</ul>`;
    expect(paragraphsOf(newsPage({ before: `<p>${INTRO}</p>`, inside }))).toEqual([INTRO, ...PARAGRAPHS]);
  });

  it('in wrappers, without a word of text besides', () => {
    const inside = PARAGRAPHS.map(
      (text, n) => `<div class="wp-caption"><img src="${n}.jpg"><p class="wp-caption-text">${text}</p></div>`,
    ).join('');
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });

  it('each once, where a viewer repeats them', () => {
    const figure = (text: string): string => `<figure><img src="a.jpg"><figcaption>${text}</figcaption></figure>`;
    const inside = `<div class="viewer">${PARAGRAPHS.map(figure).join('')}</div><div class="large">${PARAGRAPHS.map(figure).join('')}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });
});

describe('a gallery whose captions are no sentences is an article', () => {
  const gallery = (captions: readonly string[]): string =>
    newsPage({
      inside: captions
        .map((text, n) => `<figure><img src="${n}.jpg"><figcaption>${text}</figcaption></figure>`)
        .join(''),
    });
  const isArticle = (html: string): boolean => {
    const { text, isGallery } = extract(html);
    return looksLikeArticle(text, isGallery);
  };
  const CAPTIONS = [
    'Fishing boats in the harbour of the northern island, 6 March',
    'The baker Ann Lee with the first bread of the day',
    'Pupils on their way to the school on the hill',
    'The stone bridge, closed until autumn',
  ];

  it('with their words', () => {
    expect(isArticle(gallery(CAPTIONS))).toBe(true);
    expect(paragraphsOf(gallery(CAPTIONS))).toEqual(CAPTIONS);
  });

  it('but not one of names and numbers', () => {
    expect(isArticle(gallery(Array.from({ length: 20 }, (_, n) => `Island Street ${n}`)))).toBe(false);
  });

  it('nor a page of short lines without pictures', () => {
    expect(isArticle(newsPage({ inside: CAPTIONS.map((text) => `<p>${text}</p>`).join('') }))).toBe(false);
  });
});

describe('captions are no text', () => {
  const figure = (caption: string): string => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;

  it('where an article has some', () => {
    const inside = `${BODY}${figure('The boat in the harbour on Monday.')}${figure('Bread, an hour earlier than before.')}${figure('The bridge as it is today, seen from the lake.')}`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });

  it('where they are of other articles', () => {
    const teaser = (text: string): string =>
      `<figure><a href="/x"><img src="a.jpg"><figcaption>${text}</figcaption></a></figure>`;
    const inside = `<p>${FERRY}</p><p>${BAKERS}</p><aside>${[SCHOOL, BRIDGE, INTRO, SCHOOL].map(teaser).join('')}</aside>`;
    expect(extract(newsPage({ inside })).text).toBe(`${FERRY}\n\n${BAKERS}`);
  });
});
