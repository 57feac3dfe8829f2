import type { PageWords } from './language.ts';

/** The Swedish words that pages have around their articles: months, "by", "read more" and so on. */
export const sv: PageWords = {
  months: [
    ['januari', 'jan'],
    ['februari', 'feb'],
    ['mars', 'mar'],
    ['april', 'apr'],
    ['maj'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augusti', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  by: ['av', 'text', 'skriven av'],
  and: ['och'],
  published: ['publicerad', 'publicerat', 'datum'],
  updated: ['uppdaterad', 'uppdaterat', 'senast uppdaterad', 'ändrad'],
  credit: ['foto', 'bild', 'fotograf', 'video'],
  more: ['läs också', 'läs mer', 'läs även', 'mer om', 'se också', 'relaterat'],
  asks: ['prenumerera', 'dela', 'följ oss', 'kommentera', 'logga in', 'skriv ut'],
  helped: ['medarbetare:'],
  offers: ['nyhetsbrev', 'prenumerera', 'prenumeration'],
  labels: ['annons', 'kommentarer', 'taggar', 'ämnen', 'om författaren', 'källa'],
  comments: ['kommentarer', 'kommentar'],
  replies: ['svara'],
  transcripts: ['transkription', 'utskrift av intervjun'],
  page: ['sida'],
  pageOf: ['av'],
};
