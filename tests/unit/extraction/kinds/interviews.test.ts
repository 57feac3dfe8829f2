import { describe, expect, it } from 'vitest';
import { newsPage, paragraphsOf } from '../page.ts';

const TURNS = [
  ['Post', 'When will the ferry between the two islands run again?'],
  ['Lee', 'From the first day of spring, every hour, as we have told everybody who asked us in the winter.'],
  ['Post', 'Why not now?'],
  ['Lee', 'No.'],
  ['Post', 'And what about the bridge, which has been closed to carts since the autumn of last year?'],
  ['Lee', 'That will take until the next autumn, and until then they must take the longer way around the lake.'],
] as const;
const INTRO = 'Ann Lee has been the harbour master of Port Ellery for thirty years, and she has never missed a boat.';
const head = '<meta name="author" content="Ann Lee">';
const lines = TURNS.map(([who, text]) => `${who}: ${text}`);

describe('an interview keeps who asks and who answers', () => {
  it.each([
    ['in bold', TURNS.map(([who, text]) => `<p><strong>${who}:</strong> ${text}</p>`).join('')],
    ['before a line’s end', `<p>${TURNS.map(([who, text]) => `<b>${who}:</b> ${text}`).join('<br><br>')}</p>`],
    ['in a list of terms', `<dl>${TURNS.map(([who, text]) => `<dt>${who}</dt><dd>${text}</dd>`).join('')}</dl>`],
    [
      'in elements of their own',
      TURNS.map(([who, text]) => `<div class="turn"><div class="speaker">${who}:</div><p>${text}</p></div>`).join(''),
    ],
    [
      'in a table',
      `<table>${TURNS.map(([who, text]) => `<tr><td>${who}:</td><td>${text}</td></tr>`).join('')}</table>`,
    ],
  ])('%s', (_, turns) => {
    expect(paragraphsOf(newsPage({ inside: `<p>${INTRO}</p>${turns}` }))).toEqual([INTRO, ...lines]);
  });

  it('with “Q” and “A”, and the last answer by the one who is given as the author', () => {
    const turns = TURNS.map(([, text], n) => `<p>${n % 2 ? 'A' : 'Q'}: ${text}</p>`).join('');
    expect(paragraphsOf(newsPage({ head, inside: `<p>${INTRO}</p>${turns}` })).slice(1)).toEqual(
      TURNS.map(([, text], n) => `${n % 2 ? 'A' : 'Q'}: ${text}`),
    );
    const named = TURNS.map(([who, text]) => `<p>${who === 'Lee' ? 'Ann Lee' : 'The Island Post'}: ${text}</p>`).join(
      '',
    );
    expect(paragraphsOf(newsPage({ head, inside: `<p>${INTRO}</p>${named}` })).at(-1)).toBe(`Ann Lee: ${TURNS[5][1]}`);
  });

  it('with questions as headings, the last one too', () => {
    const turns = TURNS.map(([, text], n) => (n % 2 ? `<p>${text}</p>` : `<h3 class="question">${text}</h3>`)).join('');
    expect(paragraphsOf(newsPage({ inside: `<p>${INTRO}</p>${turns}` }))).toEqual([
      INTRO,
      ...TURNS.map(([, text]) => text),
    ]);
  });
});
