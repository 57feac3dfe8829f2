import type { PageArticle, PageToKeep } from '../../src/messages/page-article.ts';

const article: PageArticle = {
  id: 'article:00000000000000a1',
  facts: { title: 'The night train returns', source: 'Sample Gazette', author: 'Tom Weller', date: '2026-03-06' },
  paragraphs: 34,
  firstWords: 'The night train from the coast is back after four winters and',
  lastWords: 'forty seats and a dining car.',
  people: 4,
  quotations: 12,
  looksCut: false,
  pages: null,
  held: null,
  changes: [],
  copies: [],
};
const copies: PageArticle['copies'] = [
  { id: 'article:00000000000000b1', name: 'Coast and Harbour Daily' },
  { id: 'article:00000000000000b2', name: 'The Long-Established Weekly Courier of the Sampleton Valley' },
];

const changes: PageArticle['changes'] = [
  [
    { kind: 'same', text: 'The night train from the coast is back after ' },
    { kind: 'removed', text: 'three' },
    { kind: 'added', text: 'four' },
    { kind: 'same', text: ' winters and … sleepers of the old kind.' },
  ],
  [{ kind: 'added', text: '“We had hoped for spring,” said Tom Weller, who drives it.' }],
  [{ kind: 'removed', text: 'The timetable is not known yet.' }],
];

const quotations = { words: 2, speaker: 0, gone: 1, added: 0 };

const LONG = 'Wilhelmina Weller-Ejemplo de la Torre y Muestra of the Federal Republic of Sampleland';

/** What the popup's page is, by the stage that is shown. @param kept when it was kept in this stage; null: not yet */
export function pageToKeep(stage: string, kept: string | null): PageToKeep {
  const held = kept === null ? null : { keptAt: kept, isChanged: false };
  const before = { keptAt: '2026-03-03T10:00:00.000Z', isChanged: false };
  switch (stage) {
    case 'kept':
      return { kind: 'article', article: { ...article, held: held ?? before }, question: null };
    case 'just-kept':
      return {
        kind: 'article',
        article: { ...article, copies, held: held ?? { keptAt: new Date().toISOString(), isChanged: false } },
        question: null,
      };
    case 'changed':
      return {
        kind: 'article',
        article: { ...article, changes, held: held ?? { ...before, isChanged: true, quotations } },
        question: null,
      };
    case 'bundled':
      return { kind: 'article', article: { ...article, held: { keptAt: null, isChanged: false } }, question: null };
    case 'cut':
      return {
        kind: 'article',
        article: { ...article, held, looksCut: true, lastWords: 'and then the' },
        question: null,
      };
    case 'page':
      return { kind: 'article', article: { ...article, held, pages: { page: 1, of: 3, kept: [] } }, question: null };
    case 'page-kept':
      return {
        kind: 'article',
        article: { ...article, held: held ?? before, pages: { page: 2, of: 4, kept: [1, 3] } },
        question: null,
      };
    case 'long':
      return {
        kind: 'article',
        article: {
          ...article,
          firstWords: LONG,
          lastWords: LONG,
          quotations: 12_480,
          paragraphs: 1_201,
          held: held ?? before,
          facts: { title: LONG, source: LONG, author: LONG, date: '2026-03-06T10:00:00+02:00' },
        },
        question: null,
      };
    case 'password':
    case 'private':
      return { kind: 'article', article: { ...article, held }, question: stage };
    case 'no-article':
    case 'selection':
      return held
        ? { kind: 'article', article: { ...article, held, paragraphs: 1 }, question: null }
        : { kind: 'no article', canKeepSelection: stage === 'selection', question: null };
    case 'pdf':
      return { kind: 'unreadable', why: 'pdf' };
    case 'too-large':
      return { kind: 'unreadable', why: 'too large' };
    default:
      return { kind: 'article', article: { ...article, held }, question: null };
  }
}
