import type { PageWords } from './language.ts';

/** The Norwegian words that pages have around their articles: months, "by", "read more" and so on. */
export const no: PageWords = {
  months: [
    ['januar', 'jan'],
    ['februar', 'feb'],
    ['mars', 'mar'],
    ['april', 'apr'],
    ['mai'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['desember', 'des'],
  ],
  by: ['av', 'skrevet av', 'tekst'],
  and: ['og'],
  published: ['publisert', 'dato'],
  updated: ['oppdatert', 'sist oppdatert', 'endret'],
  credit: ['foto', 'bilde', 'video'],
  more: ['les også', 'les mer', 'se også', 'relatert'],
  asks: ['abonner', 'del', 'følg oss', 'kommenter', 'logg inn'],
  helped: ['medvirkende:'],
  offers: ['nyhetsbrev', 'abonner', 'abonnement'],
  labels: ['annonse', 'kommentarer', 'emner', 'om forfatteren', 'kilde'],
  comments: ['kommentarer', 'kommentar'],
  replies: ['svar'],
  transcripts: ['transkripsjon', 'utskrift'],
  page: ['side'],
  pageOf: ['av'],
};
