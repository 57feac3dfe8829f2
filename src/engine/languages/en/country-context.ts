import type { ArticleCountryWords } from '../language.ts';
import { AMERICAN_NAMESAKES, AMERICAN_STATES, GEORGIA_CITIES } from './american-places.ts';
import { wordSet } from './word-set.ts';

export const ARTICLE_COUNTRIES: ArticleCountryWords = {
  partBefore: wordSet(
    'latin african native asian north south northern southern west east western eastern central papua mexican air radio pan club uss hms little',
  ),
  partBeforeName: wordSet('new'),
  townPeople: wordSet(
    'man woman resident residents couple teen teens teenager teenagers native natives motorist motorcyclist',
  ),
  speaking: wordSet('in speak speaks spoke speaking fluent learn learning into write writes wrote reads read'),
  mannerAfter: wordSet('language speaking style'),
  stateNamesake: {
    country: 'country:GE',
    neighbours: new Set(['country:RU', 'country:AM', 'country:AZ', 'country:TR', 'country:UA']),
    stateOf: 'country:US',
    stateSigns: wordSet(
      GEORGIA_CITIES.toLowerCase(),
      'ga fulton congressman congresswoman gop republican republicans democrat democrats alabama tennessee florida carolina bulldogs texas ohio iowa virginia',
    ),
  },
  rareGivenNames: wordSet('america egypt malta cyprus'),
  companyWords: wordSet(
    'power energy steel cement cements rail railways railroad railway telecom telecoms mobile oil gas petroleum water electricity rugby cricket football soccer hockey athletics basketball swimming cycling today now live first online business finance financial inc security securities aerospace pharma pharmaceuticals chemicals chemical paper mining minerals metals foods food breweries brewers sugar tea coffee cotton ports port shipping lines tourism trade exports investment investments bonds red reserve data digital health care lottery wins beats loses says plans votes bonds index stocks mills products works supply airport airports airlines airways pipeline pipelines rivers river valley desert basin border coast mountain mountains peach bulldogs southern northern western eastern north south east west blues greens reds whites lions eagles warriors',
  ),
  countryRoles: wordSet(
    'host co-host champion rival opponent leader candidate contender member ally neighbour neighbor partner winner hopeful favourite favorite mother father-land state giant producer exporter importer owner incumbent critic guardian supporter buyer seller creditor lender',
  ),
  polities: wordSet(
    'kingdom republic sultanate emirate embassy ambassador government king queen monarch parliament people army military navy president minister premier ministry economy capital border borders currency constitution',
  ),
  relations: wordSet(
    'friend cousin partner colleague classmate teammate roommate housemate flatmate fiancé fiancée brother sister son daughter wife husband mother father uncle aunt nephew niece grandson granddaughter twin girlfriend boyfriend stepson stepdaughter stepfather stepmother',
  ),
  namesakes: wordSet(AMERICAN_NAMESAKES.replaceAll(/:../g, ''), 'scotland'),
  localSigns: wordSet(
    AMERICAN_STATES.toLowerCase(),
    'county sheriff ave medicaid republican democrat congressman sen rep',
  ),
};
