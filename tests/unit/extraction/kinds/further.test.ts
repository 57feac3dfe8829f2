import { describe, expect, it } from 'vitest';
import { BAKERS, BODY, BRIDGE, FERRY, newsPage, PARAGRAPHS, paragraphsOf, SCHOOL } from '../page.ts';

// Pages of kinds that are not among the public benchmarks, each as some system makes it.

const p = (t: string) => `<p>${t}</p>`;
describe('a page of another kind', () => {
  it('a live blog, by its headline, whose entries are list items with the clock in a span', () => {
    const item = (clock: string, text: string) =>
      `<li class="timeline-item"><span class="timeline-time">${clock}</span><div class="timeline-body"><p>${text}</p></div></li>`;
    const inside = `<ul class="timeline">${item('14:05', FERRY)}${item('13:30', BAKERS)}${item('12:10', SCHOOL)}</ul>`;
    expect(paragraphsOf(newsPage({ inside }).replace('<h1>', '<h1>Live: '))).toEqual([
      '14:05',
      FERRY,
      '13:30',
      BAKERS,
      '12:10',
      SCHOOL,
    ]);
  });
  it('a live blog with am and pm, in articles of their own, with share buttons', () => {
    const item = (clock: string, text: string) =>
      `<article class="live-post"><header><time>${clock}</time><h3>On the islands</h3></header><p>${text}</p><div class="share"><button>Share</button><a href="#x">Copy link</a></div></article>`;
    const inside = item('2.05 pm', FERRY) + item('1.30 pm', BAKERS) + item('11.10 am', SCHOOL);
    const found = paragraphsOf(newsPage({ inside }));
    for (const text of [FERRY, BAKERS, SCHOOL]) expect(found).toContain(text);
    expect(found.join()).not.toMatch(/Share|Copy link/);
  });
  it('questions and answers in a definition list', () => {
    const inside = `<p>${FERRY}</p><dl><dt>When will the bridge be open?</dt><dd>${BRIDGE}</dd><dt>And the school?</dt><dd>${SCHOOL}</dd></dl>`;
    const found = paragraphsOf(newsPage({ inside }));
    expect(found).toEqual([FERRY, 'When will the bridge be open?', BRIDGE, 'And the school?', SCHOOL]);
  });
  it('a press release with its contacts after a rule', () => {
    const inside = `${BODY}<hr><p><strong>Press contact</strong></p><p>Ann Lee, Harbour Office</p><p>press@harbour.example</p>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });
  it('paragraphs as divs with line breaks', () => {
    const inside = PARAGRAPHS.join('<br><br>');
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });
  it('a correction and an editor’s note below', () => {
    const inside = `${BODY}<p><em>Correction: An earlier version of this article gave a wrong day for the first boat. It has been amended.</em></p>`;
    expect(paragraphsOf(newsPage({ inside })).slice(0, 4)).toEqual(PARAGRAPHS);
  });
  it('a key-points box above the text', () => {
    const inside = `<div class="key-points"><h2>Key points</h2><ul><li>Boats every hour</li><li>Bread an hour earlier</li></ul></div>${BODY}`;
    expect(paragraphsOf(newsPage({ inside })).slice(-4)).toEqual(PARAGRAPHS);
  });
  it('a transcript with speakers in bold and times in links', () => {
    const line = (n: number, who: string, text: string) =>
      `<p><a href="?t=${n}">[00:0${n}]</a> <strong>${who}</strong> ${text}</p>`;
    const inside = `<h2>Transcript</h2>${line(1, 'Ann Lee:', FERRY)}${line(2, 'Bo Li:', BAKERS)}${line(3, 'Ann Lee:', SCHOOL)}`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual([`Ann Lee: ${FERRY}`, `Bo Li: ${BAKERS}`, `Ann Lee: ${SCHOOL}`]);
  });
  it('a gallery whose captions stand beside the pictures, in divs of a carousel, with a counter', () => {
    const inside = `<div class="carousel">${PARAGRAPHS.map((t, n) => `<div class="carousel-item"><img src="${n}.jpg"><span class="counter">${n + 1} of 4</span><div class="carousel-caption"><p>${t}</p></div></div>`).join('')}</div>`;
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });
  it('a cookie notice longer than the article, in a dialog', () => {
    const notice = `<div role="dialog" class="consent">${Array.from({ length: 6 }, () => p('We and our partners store information on a device, such as cookies, and process personal data, such as identifiers, to show advertisements.')).join('')}<button>Accept</button></div>`;
    expect(paragraphsOf(newsPage().replace('<nav>', `${notice}<nav>`))).toEqual(PARAGRAPHS);
  });

  it('but an article that is shown in a dialog is one', () => {
    expect(paragraphsOf(newsPage().replace('<main>', '<main role="dialog">'))).toEqual(PARAGRAPHS);
  });
});
