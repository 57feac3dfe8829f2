import { describe, expect, it } from 'vitest';
import { BODY, extract, newsPage, PARAGRAPHS } from '../page.ts';

const SAID = [
  'I have waited for this boat all my life, and I am not the only one on the island who has, believe me.',
  'Nobody asks those of us who have no bread at all; the bakers could open at noon for all that I care.',
  'The bridge was old when my grandmother crossed it, and it will be old when my children do, you will see.',
];
const text = PARAGRAPHS.join('\n\n');
const item = (inner: (said: string, n: number) => string): string => SAID.map(inner).join('');
const each = (tag: string, attributes: string): string =>
  item((said, n) => `<${tag} ${attributes}><b>Bo ${n}</b> <span>${n + 1} hours ago</span><p>${said}</p></${tag}>`);

describe('what readers comment is no text of the article', () => {
  it.each([
    ['in a list with a class', `<ol class="commentlist">${each('li', 'class="depth-1"')}</ol>`],
    ['in elements that a script made', `<div>${each('user-comment', 'id="x"')}</div>`],
    [
      'marked by microdata',
      `<div>${each('div', 'itemprop="comment" itemscope itemtype="https://schema.org/Comment"')}</div>`,
    ],
    ['marked by a role', `<div>${each('div', 'role="comment"')}</div>`],
    ['under a heading that counts them', `<div><h3>3 Comments</h3>${each('div', 'class="a1b2"')}</div>`],
    ['under a heading in another language', `<div><h3>Kommentare (3)</h3>${each('div', 'class="a1b2"')}</div>`],
    [
      'under a line that is no heading',
      `<div><div><span>Comments</span></div><div>${each('div', 'class="a1b2"')}</div></div>`,
    ],
    ['under a heading beside the paragraphs', `<h4>What do you think? 3 comments</h4>${each('p', 'class="a1b2"')}`],
    [
      'with a way to reply to each',
      `<section>${item((said, n) => `<div class="z9"><img src="a.jpg"><p>Bo ${n}</p><div>${said}</div><a href="#reply-${n}">Reply</a></div>`)}</section>`,
    ],
    [
      'with a button to reply to each, in another language',
      `<section>${item((said, n) => `<div class="z9"><p>Bo ${n}</p><div>${said}</div><button>Antworten</button></div>`)}</section>`,
    ],
    [
      'in a table',
      `<table class="reader-comments"><tbody>${item((said) => `<tr><td>Bo</td><td>${said}</td></tr>`)}</tbody></table>`,
    ],
    ['named otherwise', `<div id="reader-responses" class="replies">${each('div', 'class="reply"')}</div>`],
  ])('%s', (_, comments) => {
    expect(extract(newsPage({ after: comments })).text).toBe(text);
    expect(extract(newsPage({ inside: `${BODY}${comments}` })).text).toBe(text);
  });

  it('nor is when they did so the article’s date', () => {
    const after = `<div><h3>3 comments</h3>${item((said, n) => `<article><header><time datetime="2026-03-06T1${n}:00">then</time></header><p>${said}</p></article>`)}</div>`;
    expect(extract(newsPage({ after })).date).toBeNull();
    // The planted twin: the same beside the title.
    expect(extract(newsPage({ before: '<header><time datetime="2026-03-06T10:00">then</time></header>' })).date).toBe(
      '2026-03-06T10:00',
    );
  });

  it.each([
    ['about comments', '<h2>Comments from the council</h2>'],
    ['with the word alone, before more of it', '<h2>Discussion</h2>'],
  ])('but a section of the article %s is', (_, heading) => {
    const [first = '', second = '', third = '', fourth = ''] = PARAGRAPHS;
    const inside = `<p>${first}</p><p>${second}</p>${heading}<p>${third}</p><p>${fourth}</p>`;
    expect(extract(newsPage({ inside })).text).toContain(`${third}\n\n${fourth}`);
  });
});
