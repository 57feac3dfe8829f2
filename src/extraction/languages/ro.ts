import type { PageWords } from './language.ts';

/** The Romanian words that pages have around their articles: months, "by", "read more" and so on. */
export const ro: PageWords = {
  months: [
    ['ianuarie', 'ian'],
    ['februarie', 'feb'],
    ['martie', 'mar'],
    ['aprilie', 'apr'],
    ['mai'],
    ['iunie', 'iun'],
    ['iulie', 'iul'],
    ['august', 'aug'],
    ['septembrie', 'sept', 'sep'],
    ['octombrie', 'oct'],
    ['noiembrie', 'noi', 'nov'],
    ['decembrie', 'dec'],
  ],
  by: ['de', 'scris de', 'autor'],
  and: ['și', 'si'],
  published: ['publicat', 'publicat pe', 'data', 'data publicării'],
  updated: ['actualizat', 'modificat', 'ultima actualizare'],
  credit: ['foto', 'imagine', 'sursa foto', 'video'],
  more: ['citește și', 'citeşte şi', 'vezi și', 'citește mai mult', 'articole similare'],
  asks: ['abonează-te', 'distribuie', 'urmărește-ne', 'comentează', 'lasă un comentariu'],
  helped: ['cu contribuția'],
  offers: ['newsletter', 'abonează-te', 'abonament'],
  labels: ['publicitate', 'comentarii', 'etichete', 'despre autor', 'sursa'],
  comments: ['comentarii', 'comentariu'],
  replies: ['răspunde'],
  transcripts: ['transcriere', 'transcrierea'],
  page: ['pagina'],
  pageOf: ['din'],
};
