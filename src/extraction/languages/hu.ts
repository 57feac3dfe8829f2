import type { PageWords } from './language.ts';

/** The Hungarian words that pages have around their articles: months, "by", "read more" and so on. */
export const hu: PageWords = {
  months: [
    ['január', 'jan'],
    ['február', 'febr', 'feb'],
    ['március', 'márc'],
    ['április', 'ápr'],
    ['május', 'máj'],
    ['június', 'jún'],
    ['július', 'júl'],
    ['augusztus', 'aug'],
    ['szeptember', 'szept'],
    ['október', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  by: ['írta', 'szerző'],
  and: ['és'],
  published: ['megjelent', 'közzétéve', 'dátum'],
  updated: ['frissítve', 'módosítva'],
  credit: ['fotó', 'kép', 'forrás', 'videó'],
  more: ['olvassa el', 'kapcsolódó', 'további', 'lásd még'],
  asks: ['feliratkozás', 'megosztás', 'kövessen', 'hozzászólás', 'bejelentkezés'],
  helped: ['közreműködött'],
  offers: ['hírlevél', 'feliratkozás', 'iratkozz fel'],
  labels: ['hirdetés', 'hozzászólások', 'címkék', 'szerző', 'forrás'],
  comments: ['hozzászólások', 'hozzászólás', 'kommentek'],
  replies: ['válasz', 'válaszolok'],
  transcripts: ['leirat', 'átirat'],
  page: ['oldal'],
  pageOf: [],
};
