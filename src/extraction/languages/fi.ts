import type { PageWords } from './language.ts';

/** The Finnish words that pages have around their articles: months, "by", "read more" and so on. */
export const fi: PageWords = {
  months: [
    ['tammikuuta', 'tammikuu'],
    ['helmikuuta', 'helmikuu'],
    ['maaliskuuta', 'maaliskuu'],
    ['huhtikuuta', 'huhtikuu'],
    ['toukokuuta', 'toukokuu'],
    ['kesäkuuta', 'kesäkuu'],
    ['heinäkuuta', 'heinäkuu'],
    ['elokuuta', 'elokuu'],
    ['syyskuuta', 'syyskuu'],
    ['lokakuuta', 'lokakuu'],
    ['marraskuuta', 'marraskuu'],
    ['joulukuuta', 'joulukuu'],
  ],
  by: ['kirjoittanut', 'teksti'],
  and: ['ja'],
  published: ['julkaistu', 'päiväys'],
  updated: ['päivitetty', 'muokattu'],
  credit: ['kuva', 'kuvat', 'video'],
  more: ['lue myös', 'lue lisää', 'katso myös'],
  asks: ['tilaa', 'jaa', 'seuraa meitä', 'kommentoi', 'kirjaudu'],
  helped: ['avustaja:'],
  offers: ['uutiskirje', 'tilaa'],
  labels: ['mainos', 'kommentit', 'aiheet', 'avainsanat', 'lähde'],
  comments: ['kommentit', 'kommenttia'],
  replies: ['vastaa'],
  transcripts: ['litterointi'],
  page: ['sivu'],
  pageOf: [],
};
