import { describe, expect, it } from 'vitest';
import { BAKERS, BODY, BRIDGE, extract, FERRY, newsPage, PARAGRAPHS, paragraphsOf, SCHOOL } from './page.ts';

const inside = (between: string): string =>
  newsPage({ inside: `<p>${FERRY}</p><p>${BAKERS}</p>${between}<p>${SCHOOL}</p><p>${BRIDGE}</p>` });

describe('the text of an article', () => {
  it('is its paragraphs, parted by blank lines', () => {
    expect(extract(newsPage()).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it.each([
    [
      'a caption',
      '<figure><img src="a.jpg" alt="A boat"><figcaption>The boat in the harbour on Monday.</figcaption></figure>',
    ],
    [
      'a caption in a wrapper',
      '<div class="wp-caption"><img src="a.jpg" alt="A boat"><p class="wp-caption-text">The boat</p></div>',
    ],
    ['a caption without a name', '<div><img src="a.jpg" alt="A boat"><br>The boat in the harbour</div>'],
    ['a credit', '<p>Photo: Ann Lee / Island Pictures</p>'],
    ['a credit in another language', '<p>Foto: Ann Lee/Inselbilder</p>'],
    [
      'related links',
      '<div class="related-articles"><h3>Also of interest</h3><ul><li><a href="/1">Why the lake is low</a></li><li><a href="/2">The baker’s son</a></li></ul></div>',
    ],
    [
      'a list of links',
      '<ul><li><a href="/1">Why the lake is low this year</a></li><li><a href="/2">The baker’s son</a></li></ul>',
    ],
    [
      'links that a line announces',
      '<p>You may also like</p><ul><li><a href="/1">Why the lake</a> is low</li><li>The <a href="/2">baker’s son</a></li></ul>',
    ],
    ['a line that leads elsewhere', '<p>Read more: <a href="/1">Why the lake is low this year</a></p>'],
    ['one in German', '<p>Lesen Sie auch: <a href="/1">Warum der See so wenig Wasser hat</a></p>'],
    ['a link alone', '<p><a href="/1">WHY THE LAKE IS LOW THIS YEAR</a></p>'],
    ['a share bar', '<div class="share-buttons"><span>Share this</span> <a href="#">Send it to a friend</a></div>'],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Get our news every morning, for free, in your inbox, before the first boat.</p></div>',
    ],
    [
      'a box in which one leaves one’s address, whatever it is called',
      '<div class="b7"><h4>Sign up for the harbour letter</h4><p>All that sails, each weekday at six, before the first boat leaves the quay.</p><form><input type="email"><button>Send</button></form><p>You agree to what we do with it.</p></div>',
    ],
    [
      'an offer to subscribe, with the way to log in',
      '<div class="b8"><h3>Read on with a subscription</h3><p>Already a reader? <a href="/in">Log in</a></p><ul><li>All that sails, on every day of the month</li><li>End it whenever the boats stop</li></ul></div>',
    ],
    ['an advertisement’s mark', '<p>Advertisement</p>'],
    [
      'scripts, styles and alternative texts',
      '<script>var boat = "boats";</script><style>p { color: red }</style><img alt="A red boat"><noscript><img alt="x">Turn it on</noscript>',
    ],
    [
      'what is hidden',
      '<p style="display: none">This paragraph was never meant to be seen by anyone who reads the page.</p>',
    ],
  ])('is without %s', (_, between) => {
    expect(paragraphsOf(inside(between))).toEqual(PARAGRAPHS);
  });

  it.each([
    ['a heading', '<h2>What else changes</h2>', 'What else changes'],
    [
      'a quotation',
      '<blockquote>“We have waited for this boat for years,” the oldest of them said.</blockquote>',
      '“We have waited for this boat for years,” the oldest of them said.',
    ],
    ['a short sentence', '<p>Nobody objected.</p>', 'Nobody objected.'],
    [
      'a paragraph on a letter, without a field for an address',
      '<div class="b7"><p>Nobody in the town has a letter box of their own, the council was told.</p><form><input type="text"></form></div>',
      'Nobody in the town has a letter box of their own, the council was told.',
    ],
    ['a date within the story', '<h3>12 March 2019</h3>', '12 March 2019'],
    [
      'a sentence with links',
      '<p>The <a href="/c">council</a> and the <a href="/h">harbour office</a> will meet again.</p>',
      'The council and the harbour office will meet again.',
    ],
  ])('has %s', (_, between, text) => {
    expect(paragraphsOf(inside(between))).toEqual([FERRY, BAKERS, text, SCHOOL, BRIDGE]);
  });

  it('has a list one item a paragraph', () => {
    expect(
      paragraphsOf(inside('<p>There will be:</p><ul><li>a boat each hour</li><li>bread at six</li></ul>')),
    ).toEqual([FERRY, BAKERS, 'There will be:', 'a boat each hour', 'bread at six', SCHOOL, BRIDGE]);
  });

  it('begins after title, byline, date and what sums it up', () => {
    const before = `<header><p>${SCHOOL.slice(0, 60)} and nothing more is known today.</p></header><p class="byline">By Ann Lee</p><p>12 March 2019, 10:15</p><div class="share">Share</div>`;
    expect(paragraphsOf(newsPage({ before }))).toEqual(PARAGRAPHS);
  });

  it('ends before who helped, who the author is, tags and comments', () => {
    const head = '<meta name="author" content="Ann Lee">';
    const end = `${BODY}<p>Bo Li contributed to this report.</p><p>(Reporting by Ann Lee; Editing by Bo Li)</p><p>Ann Lee has written about the islands since she came here.</p><p>Tags: <a href="/t">boats</a></p>`;
    const after =
      '<section id="comments"><h3>Comments</h3><p>I have waited for this boat all my life, and I am not the only one, believe me.</p></section>';
    expect(paragraphsOf(newsPage({ head, inside: end, after }))).toEqual(PARAGRAPHS);
  });

  it('ends before the notes that a rule parts from it, but not where rules part its sections', () => {
    const note = '<p>The harbour office runs the boats and the three lighthouses of the islands.</p>';
    expect(paragraphsOf(newsPage({ inside: `${BODY}<hr>${note}` }))).toEqual(PARAGRAPHS);
    const sections = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('<hr>');
    expect(paragraphsOf(newsPage({ inside: sections }))).toEqual(PARAGRAPHS);
  });

  it('is without small stretches that stand apart from it', () => {
    const between = '<p><a href="/x">Why the lake is low this year</a></p>'.repeat(12);
    const dialogue = '<div><p>To see us each time that you begin, choose this page among the settings.</p></div>';
    expect(paragraphsOf(newsPage({ after: between + dialogue }))).toEqual(PARAGRAPHS);
    const within = `<p>${FERRY}</p><p>${BAKERS}</p>${between}<p>${SCHOOL}</p><p>${BRIDGE}</p>`;
    expect(paragraphsOf(newsPage({ inside: within }))).toEqual(PARAGRAPHS);
  });

  it('goes by what an element is, not by what its class says that it has', () => {
    const inside = PARAGRAPHS.map(
      (text) => `<div class="field field--label-hidden has-sidebar category-ads"><p>${text}</p></div>`,
    ).join('');
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });

  it('stays where class names would take most of it', () => {
    const inside = PARAGRAPHS.map((text) => `<div class="promo"><p>${text}</p></div>`).join('');
    expect(paragraphsOf(newsPage({ inside }))).toEqual(PARAGRAPHS);
  });

  it('is found in elements that hold text beside elements, and behind a notice', () => {
    expect(paragraphsOf(newsPage({ inside: PARAGRAPHS.map((text) => `<div>${text}</div>`).join('') }))).toEqual(
      PARAGRAPHS,
    );
    expect(paragraphsOf(newsPage().replace('<main>', '<main aria-hidden="true" style="visibility: hidden">'))).toEqual(
      PARAGRAPHS,
    );
  });

  it('has line breaks as shown: two in a row part paragraphs, one does not', () => {
    expect(paragraphsOf(newsPage({ inside: `<div>${PARAGRAPHS.join('<br><br>')}</div>` }))).toEqual(PARAGRAPHS);
    expect(paragraphsOf(inside('<p>The boat goes out,<br>the boat comes home.</p>'))[2]).toBe(
      'The boat goes out,\nthe boat comes home.',
    );
  });

  it('keeps the lines of what is preformatted, and joins inline elements as the page does', () => {
    expect(paragraphsOf(inside('<pre>HARBOUR OFFICE\n  for release at noon today</pre>'))[2]).toBe(
      'HARBOUR OFFICE\n  for release at noon today',
    );
    expect(
      paragraphsOf(
        inside('<p>The  <b>Har</b>bour\n office<i>, </i><span>we</span> are\u00AD told,\n is closed.</p>'),
      )[2],
    ).toBe('The Harbour office, we are told, is closed.');
  });

  it('is empty where there is no article', () => {
    expect(extract('').text).toBe('');
    expect(extract('<html><body><ul><li><a href="/">Home</a></li></ul></body></html>').text).toBe('');
  });
});
