import iso from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import world from 'world-countries';
import { COUNTRY_ALIASES } from '../../../../src/engine/countries/country-aliases.ts';
import { countryById, countryId } from '../../../../src/engine/countries/country-by-id.ts';
import { COUNTRY_FORMS } from '../../../../src/engine/countries/country-forms.ts';
import { COUNTRIES } from '../../../../src/engine/countries/country-table.ts';
import { parseCountries, parseForms } from '../../../../src/engine/countries/parse-country-table.ts';
import { fold } from '../../../../src/engine/text/fold.ts';

iso.registerLocale(english);
// Kosovo's XK is a code for users' own use; it is not of ISO 3166-1, though both packages list it.
const notOfIso = new Set(['XK']);
/** One writing for comparison: "&" is "and", "St." is "Saint". */
const same = (name: string) =>
  fold(name)
    .replace(/&/g, 'and')
    .replace(/\bst\./g, 'saint');
const theirs = world.filter(({ cca2 }) => !notOfIso.has(cca2));
const ours = (code: string) => {
  const country = countryById(countryId(code));
  const forms = COUNTRY_FORMS.find((one) => one.code === code);
  if (!country || !forms) throw new Error(`no country ${code}`);
  return { ...country, ...forms };
};
const namesOf = (code: string) => {
  const { name, official, names } = ours(code);
  return [name, official, ...names].map(same);
};

/** What the sources say otherwise, each with the reason we differ. A difference that is not here, or no longer one, fails. */
const REASONS = {
  'Intl.DisplayNames': {
    CD: 'Congo - Kinshasa: a catalogue form; the short name in use is the ISO one',
    CG: 'Congo - Brazzaville: likewise',
    HK: 'Hong Kong SAR China: a catalogue form',
    MM: 'Myanmar (Burma): two names in one; both are in the table',
    MO: 'Macao SAR China: a catalogue form',
  },
  'i18n-iso-countries': {
    FM: 'Micronesia, Federated States of: inverted for sorting',
    GM: 'The Gambia: the article is no part of a mention',
    KR: 'Korea, Republic of: inverted for sorting',
    MD: 'Moldova, Republic of: inverted for sorting',
    MF: 'Saint Martin (French part): a catalogue form',
    MK: 'The Republic of North Macedonia: the article is no part of a mention',
    NL: 'The Netherlands, Netherlands (Kingdom of the): the article; a catalogue form',
    SX: 'Sint Maarten (Dutch part): a catalogue form',
    TW: 'Taiwan, Province of China: never written so outside ISO lists',
    VA: 'Holy See (Vatican City State): two names in one; both are in the table',
    VG: 'Virgin Islands, British: inverted for sorting',
    VI: 'Virgin Islands, U.S.: inverted for sorting',
  },
  'common names': {
    CD: 'DR Congo: an abbreviation; it is among our other names',
    CI: 'Ivory Coast: among our other names; the country asks for the French form and ISO has it',
    GS: 'South Georgia: a part for the whole',
    MO: 'Macau: the other spelling; ISO has Macao',
    TF: 'French Southern and Antarctic Lands: that is its official name; ISO and Intl have Territories',
  },
  'official names': {
    AX: 'Åland Islands: in its own law it is Åland',
    BN: 'Nation of Brunei, Abode of Peace: translated; the UN has Brunei Darussalam',
    GF: 'Guiana: the name of a wider region',
    IE: 'Republic of Ireland: a description in law; the name of the state is Ireland',
    KI: 'Independent and Sovereign Republic: the UN has Republic of Kiribati',
    MF: 'Saint Martin: its official name has Collectivity of, as Saint Barthélemy has',
    MV: 'Republic of the Maldives: the UN has Republic of Maldives',
    NE: 'Republic of Niger: the UN has Republic of the Niger',
    PN: 'Pitcairn Group of Islands: in its constitution all four are named',
    RE: 'Réunion Island: in French law it is La Réunion',
    SJ: 'Svalbard og Jan Mayen: Norwegian',
    SM: 'Most Serene Republic: ceremonial; the UN has Republic of San Marino',
    TF: 'Territory of the …: the same with a word before',
    TN: 'Tunisian Republic: the UN has Republic of Tunisia',
    TW: 'Republic of China (Taiwan): two names in one; both are in the table',
    UY: 'Oriental Republic: a false friend; the UN has Eastern Republic of Uruguay',
    VN: 'Vietnam: the UN writes Viet Nam',
  },
  capitals: {
    HK: 'City of Victoria: a part of the city, of history',
    LK: 'Colombo: the seat of government; by law the capital is Sri Jayawardenepura Kotte',
    MN: 'Ulan Bator: the older spelling',
    SZ: 'Lobamba: of the parliament; the government sits in Mbabane',
    TF: 'Port-aux-Français: a research station',
    TK: 'Fakaofo: an atoll; Tokelau has no capital',
    US: 'Washington D.C.: without the comma',
  },
  demonyms: {
    AQ: 'nobody is an Antarctican in news',
    AX: 'Ålandish: the islands themselves write Ålandic, Ålander',
    BL: 'Saint Barthélemy Islander: not in use; Barthélemois is',
    BQ: 'Dutch: those of the Netherlands',
    CF: 'Central African: as a rule the region',
    DJ: "Djibouti: the country's name; the people are Djiboutian",
    GF: 'Guianan: of the wider region; Guianese is in use',
    GG: 'Channel Islander: of both bailiwicks',
    GI: "Gibraltar: the country's name; the people are Gibraltarian",
    GS: 'nobody lives there',
    GW: 'Guinea-Bissauan: Bissau-Guinean is in use',
    HM: 'nobody lives there',
    IO: 'Indian: those of India',
    JE: 'Channel Islander: of both bailiwicks',
    MF: 'Saint Martin Islander: not in use; Saint Martiner is',
    MP: 'American: those of the United States',
    MV: 'Maldivan: a rare spelling of Maldivian',
    SJ: 'Norwegian: those of Norway',
    TF: 'French: those of France',
    UM: 'nobody lives there',
    VA: "Vatican: a noun; it is among the country's names",
    VC: 'Saint Vincentian: not in use; Vincentian is',
    WF: 'Wallis and Futuna Islander: not in use; Wallisian and Futunan are',
  },
} as const;

describe('the table', () => {
  test('holds the 249 of ISO 3166-1, once each, by code', () => {
    const codes = COUNTRIES.map(({ code }) => code);
    expect(codes).toHaveLength(249);
    expect(COUNTRY_FORMS.map(({ code }) => code)).toEqual(codes);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).toEqual(
      Object.keys(iso.getAlpha2Codes())
        .filter((code) => !notOfIso.has(code))
        .sort(),
    );
    expect(codes).toEqual(theirs.map(({ cca2 }) => cca2).sort());
  });

  // Among ours rather than equal to `name`: ICU's choice of name changes with its version, and so with Node's.
  test('knows the names of Intl.DisplayNames', () => {
    const names = new Intl.DisplayNames('en', { type: 'region' });
    differences('Intl.DisplayNames', (code) => namesOf(code).includes(same(names.of(code) ?? '')));
  });

  test('knows every name of i18n-iso-countries', () => {
    differences('i18n-iso-countries', (code) =>
      iso.getName(code, 'en', { select: 'all' })?.every((name) => namesOf(code).includes(same(name))),
    );
  });

  test('has the common and official names, capitals and demonyms of world-countries', () => {
    const of = new Map(theirs.map((country) => [country.cca2 as string, country]));
    differences('common names', (code) => same(of.get(code)?.name.common ?? '') === same(ours(code).name));
    differences('official names', (code) => same(of.get(code)?.name.official ?? '') === same(ours(code).official));
    differences('capitals', (code) => same(of.get(code)?.capital[0] ?? '') === same(ours(code).capital ?? ''));
    differences('demonyms', (code) => {
      const forms = (of.get(code)?.demonyms?.eng?.m ?? '').split(/, | or /).filter(Boolean);
      return forms.every((form) => ours(code).demonyms.map(same).includes(same(form)));
    });
  });

  function differences(source: keyof typeof REASONS, agrees: (code: string) => boolean | undefined) {
    expect(COUNTRIES.map(({ code }) => code).filter((code) => !agrees(code))).toEqual(
      Object.keys(REASONS[source]).sort(),
    );
  }
});

describe('aliases', () => {
  const of = (alias: string) =>
    COUNTRY_ALIASES.filter((entry) => entry.alias === alias).map(({ country, use }) => `${country.slice(8)} ${use}`);

  test.each([
    ['US', 'US name'],
    ['U.S.', 'US name'],
    ['U.S.A.', 'US name'],
    ['America', 'US name'],
    ['Americans', 'US demonym'],
    ['Washington', 'US capital'],
    ['UK', 'GB name'],
    ['Britain', 'GB name'],
    ['Burma', 'MM name'],
    ['Czech Republic', 'CZ name'],
    ['Ivory Coast', 'CI name'],
    ['Holland', 'NL name'],
    ['Turkey', 'TR name'],
    ['Azerbaijani', 'AZ demonym'],
    ['Azerbaijanis', 'AZ demonym'],
    ['Frenchwoman', 'FR demonym'],
    ['Baku', 'AZ capital'],
    ['Kiev', 'UA capital'],
    ['DRC', 'CD name'],
  ])('%s is %s', (alias, meaning) => {
    expect(of(alias)).toEqual([meaning]);
  });

  test('forms that several countries share are listed for each', () => {
    expect(of('Congolese')).toEqual(['CD demonym', 'CG demonym']);
    expect(of('Korea')).toEqual(['KP name', 'KR name']);
    const shared = new Map<string, Set<string>>();
    for (const { alias, country } of COUNTRY_ALIASES)
      shared.set(alias, (shared.get(alias) ?? new Set()).add(country.slice(8)));
    expect(
      [...shared].filter(([, codes]) => codes.size > 1).map(([alias, codes]) => `${alias} ${[...codes].join(' ')}`),
    ).toEqual([
      'Congo CD CG',
      'Congolese CD CG',
      'Dominican DM DO',
      'Dominicans DM DO',
      'Korea KP KR',
      'Korean KP KR',
      'Koreans KP KR',
      'Virgin Islands VG VI',
      'Virgin Islander VG VI',
      'Virgin Islanders VG VI',
    ]);
  });

  test('capitals that in news mean something else stand for no government', () => {
    for (const alias of ['Brussels', 'Victoria', 'Hamilton', 'Sofia', 'San José', 'Malé', 'Singapore', 'Amsterdam'])
      expect(of(alias).filter((meaning) => meaning.endsWith('capital'))).toEqual([]);
    expect(ours('BE').capital).toBe('Brussels');
  });

  test('every form is trimmed, begins with a capital, and is listed once for its country and use', () => {
    for (const { alias } of COUNTRY_ALIASES) {
      expect(alias).toBe(alias.trim());
      expect(alias).toMatch(/^\p{Lu}/u);
    }
    const keys = COUNTRY_ALIASES.map(({ alias, country, use }) => `${country} ${use} ${fold(alias)}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });
});

test('ids', () => {
  expect(countryId('az')).toBe('country:AZ');
  expect(countryById('country:AZ')?.name).toBe('Azerbaijan');
  expect(countryById('country:XX')).toBeUndefined();
  expect(countryById('person:aliyev')).toBeUndefined();
});

test('a malformed row throws', () => {
  expect(() => parseCountries('AZ|Azerbaijan|Republic of Azerbaijan|Baku|')).toThrow('Malformed row');
  expect(() => parseCountries('AZ||=|Baku')).toThrow('Malformed row');
  expect(() => parseForms('AZ||Azerbaijani+')).toThrow('Malformed row');
  expect(() => parseForms('|||Azerbaijani+')).toThrow('Malformed row');
});
