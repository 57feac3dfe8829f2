import type { NameLanguage } from '../name-language.ts';
import { capitalWords } from './capitals.ts';
import { CLOSED_CLASSES, MONTH_NAMES } from './closed-classes.ts';
import { countryWords } from './countries.ts';
import { NAME_HONORIFICS, NAME_ROLES, NAME_SUFFIXES, TITLES_AND_ROLES } from './titles.ts';
import { wordSet } from './word-set.ts';

/** The English words that tell who is meant by a name, on pages and in articles. The background and the writer bundle them. */
export const englishNames: NameLanguage = {
  code: 'en',
  titles: wordSet(NAME_HONORIFICS, TITLES_AND_ROLES, NAME_ROLES, 'vice st'),
  nameSuffixes: wordSet(NAME_SUFFIXES, 'phd md esq obe mbe cbe'),
  notGivenNames: wordSet(
    ...Object.values(CLOSED_CLASSES),
    MONTH_NAMES,
    `unless whereas unlike earlier asked told said says calls called quoting citing according
pro anti ex former late new old young senior junior acting interim
united western eastern northern southern north south east west central
government parliament congress senate house court party ministry kremlin white foreign prime defense defence interior finance
republican democrat democratic conservative labour labor liberal communist socialist muslim christian jewish catholic islamic`,
  ),
  openingForm: /\p{Ll}{4}ing$/u,
  possessive: /['’]s?$/u,
  littleWords: wordSet('amid via vs versus per upon up down out around toward towards'),
  countries: countryWords,
  capitals: capitalWords,
};
