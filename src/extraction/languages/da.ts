import type { PageWords } from './language.ts';

/** The Danish words that pages have around their articles: months, "by", "read more" and so on. */
export const da: PageWords = {
  months: [
    ['januar', 'jan'],
    ['februar', 'feb'],
    ['marts', 'mar'],
    ['april', 'apr'],
    ['maj'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ],
  by: ['af', 'skrevet af'],
  and: ['og'],
  published: ['publiceret', 'udgivet', 'offentliggjort', 'dato'],
  updated: ['opdateret', 'sidst opdateret', 'ændret'],
  credit: ['foto', 'billede', 'video'],
  more: ['læs også', 'læs mere', 'læs videre', 'se også', 'relaterede'],
  asks: ['abonner', 'tilmeld', 'del', 'følg os', 'kommenter', 'log ind'],
  helped: ['medvirkende:'],
  offers: ['nyhedsbrev', 'abonner', 'abonnement'],
  labels: ['annonce', 'kommentarer', 'emner', 'om forfatteren', 'kilde'],
  comments: ['kommentarer', 'kommentar'],
  replies: ['svar', 'besvar'],
  transcripts: ['transskription', 'udskrift'],
  page: ['side'],
  pageOf: ['af'],
};
