import { expect, test } from 'vitest';
import { readIn } from '../../../src/engine/article/read-article.ts';
import { buildDictionary } from '../../../src/engine/dictionary/dictionary.ts';
import { personAliases } from '../../../src/engine/dictionary/person-aliases.ts';
import { NO_GRAMMAR } from '../../../src/engine/languages/grammar.ts';
import { Class, type CueForm, type Language } from '../../../src/engine/languages/language.ts';
import type { PageLanguage } from '../../../src/engine/languages/name-language.ts';
import { resolveMentions } from '../../../src/engine/page/resolve-mentions.ts';
import { personId } from '../../../src/engine/person-id.ts';
import { Words } from '../../../src/engine/text/words.ts';

// A language of twenty words: the engine reads it by its folder's type alone.
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const none: ReadonlySet<string> = new Set();
const NEVER = /(?!)/;
const CLASSES: ReadonlyMap<string, number> = new Map([
  ['la', Class.determiner],
  ['en', Class.preposition],
  ['de', Class.preposition],
  ['kaj', Class.conjunction],
  ['ke', Class.subordinator],
  ['li', Class.subjectPronoun],
  ['sinjoro', Class.honorific],
  ['prezidanto', Class.role],
  ['ministro', Class.role],
  ['hodiau', Class.time | Class.adverb],
]);
const diris: CueForm = { lemma: 'diri', kind: 'say', form: 'past' };

const toyPage: PageLanguage = {
  code: 'x-toy',
  titles: words('sinjoro prezidanto ministro'),
  nameSuffixes: words('filo'),
  notGivenNames: words('la en de kaj ke li hodiau'),
  openingForm: NEVER,
  possessive: NEVER,
  littleWords: none,
  headlineVerb: NEVER,
  things: words('strato'),
  commonFamilyNames: words('stono'),
  firms: none,
  firmsBefore: /(?!)/,
  relationBefore: /(?!)/,
  thingsBefore: new Map(),
  legalFormAfter: /(?!)/,
  thingsOf: new Map(),
  thingsNearSigns: new Map(),
  nearSigns: new Map(),
  counting: /(?!)/,
  foreignWords: none,
  countries: {
    personNames: words('jordan'),
    familyNames: none,
    personDemonyms: none,
    needSupport: none,
    townNames: none,
    townThings: none,
    streets: none,
    noTowns: none,
    accents: new Map(),
    before: new Map([['nova', words('mexico')]]),
    after: new Map([['turkey', words('kuko')]]),
    afterAny: none,
    goesOn: none,
    roleBefore: none,
    thingSigns: new Map(),
    waters: /golfo de $/i,
    somewhere: /en $/i,
    stateAfter: NEVER,
    stateListBefore: NEVER,
    stateListAfter: NEVER,
    stateNames: none,
    listGoesOn: NEVER,
    imperatives: new Map(),
    pronoun: '',
    notBeforePronoun: none,
    afterPronoun: none,
    doubtfulNames: new Map([['country:JO', words('jordan')]]),
    usualBearers: new Map(),
  },
  capitals: {
    places: /^en$/i,
    headlineActs: NEVER,
    acts: /^ diris/,
    possessions: NEVER,
    dealtWith: NEVER,
    between: NEVER,
    andAnother: NEVER,
    betweenAnother: NEVER,
  },
};

/** Nothing learnt: as many weights as each model has, all zero. */
const zeros = (count: number) => ({ scale: 1, steps: 'f'.repeat(count) });
const toy: Language = {
  code: 'x-toy',
  classesOf: (lower) => CLASSES.get(lower) ?? 0,
  cue: (lower) => (lower === 'diris' ? diris : undefined),
  givenName: (lower) => (lower === 'ada' ? 'female' : undefined),
  familyNameFirst: () => false,
  genderOf: () => undefined,
  pronounGender: (lower) => (lower === 'li' ? 'male' : undefined),
  month: () => undefined,
  officeHolder: () => undefined,
  officeWord: (lower) => lower,
  isPluralOffice: () => false,
  grammar: { ...NO_GRAMMAR, and: 'kaj', of: 'de', that: 'ke', the: 'la' },
  tags: new Map(),
  endingTag: () => undefined,
  names: toyPage,
  articlePeople: {
    occupations: none,
    occupationEnding: /(?!)/,
    sharedRoles: none,
    sites: none,
    placed: none,
    firmEnds: none,
    standings: none,
  },
  articleCountries: {
    partBefore: none,
    partBeforeName: none,
    townPeople: none,
    speaking: none,
    mannerAfter: none,
    stateNamesake: null,
    rareGivenNames: none,
    companyWords: none,
    countryRoles: none,
    polities: none,
    relations: none,
    namesakes: none,
    localSigns: none,
  },
  nameModel: { first: zeros(1 << 14), second: zeros(1 << 14) },
  countryModel: { scale: 1, steps: `${'g'.repeat(1 << 13)}` },
  tagger: null,
  quotationModel: { segments: zeros(1 << 14), speakers: zeros(1 << 13) },
};

test('a page in another language is read by that language’s words', () => {
  const entries = [
    ...['Ada Moreau'].flatMap((name) =>
      personAliases(name, []).map(({ alias, use }) => ({ alias, use, entity: personId(name) })),
    ),
    { alias: 'Mexico', use: 'name' as const, entity: 'country:MX' as const },
    { alias: 'Turkey', use: 'name' as const, entity: 'country:TR' as const },
    { alias: 'Oslo', use: 'capital' as const, entity: 'country:NO' as const },
  ];
  const text = 'Prezidanto Moreau kaj Nova Mexico, Turkey Kuko, Mexico. Oslo diris ke Moreau Strato. En Oslo.';
  const { mentions } = resolveMentions(buildDictionary(entries), [text], { names: {} }, { language: toyPage });
  expect(mentions.map(({ start, end, entity }) => `${text.slice(start, end)}=${entity}`)).toEqual([
    'Moreau=person:ada-moreau',
    'Mexico=country:MX',
    'Oslo=country:NO',
  ]);
});

test('an article in another language is read, its countries and its quotations', () => {
  const text = 'Hodiau Norway kaj Nova Mexico.\n\n“La ponto staras en Norway hodiau,” diris Ada Moreau.';
  const reading = readIn(toy, new Words(text, toy), 'x-toy', {});
  expect(reading.countries.map(({ id }) => id)).toEqual(['country:NO']);
  expect(reading.quotations.map(({ kind }) => kind)).toEqual(['direct']);
});
