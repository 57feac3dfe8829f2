import type { PageWords } from './language.ts';

/** The Czech words that pages have around their articles: months, "by", "read more" and so on. */
export const cs: PageWords = {
  months: [
    ['ledna', 'leden'],
    ['února', 'únor'],
    ['března', 'březen'],
    ['dubna', 'duben'],
    ['května', 'květen'],
    ['června', 'červen'],
    ['července', 'červenec'],
    ['srpna', 'srpen'],
    ['září'],
    ['října', 'říjen'],
    ['listopadu', 'listopad'],
    ['prosince', 'prosinec'],
  ],
  by: ['autor', 'text', 'napsal', 'napsala'],
  and: ['a'],
  published: ['publikováno', 'vydáno', 'datum', 'vytvořeno'],
  updated: ['aktualizováno', 'upraveno', 'poslední aktualizace'],
  credit: ['foto', 'zdroj', 'autor fotografie', 'video'],
  more: ['čtěte také', 'přečtěte si také', 'více', 'související', 'čtěte dále', 'související články'],
  asks: ['odebírat', 'přihlásit se', 'sdílet', 'sledujte nás', 'přidat komentář', 'vytisknout'],
  helped: ['přispěl'],
  offers: ['newsletter', 'odebírat', 'předplatné'],
  labels: ['reklama', 'inzerce', 'komentáře', 'diskuze', 'štítky', 'témata', 'o autorovi', 'zdroj'],
  comments: ['komentáře', 'komentářů', 'diskuse', 'diskuze'],
  replies: ['odpovědět', 'reagovat'],
  transcripts: ['přepis'],
  page: ['strana', 'stránka'],
  pageOf: ['z', 'ze'],
};
