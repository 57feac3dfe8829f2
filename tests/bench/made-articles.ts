import type { FullArticle } from '../../src/dataset/model/dataset-types.ts';
import { fullArticle } from '../../src/dataset/model/full-article.ts';
import type { Country } from '../../src/engine/countries/country.ts';
import { countryId } from '../../src/engine/countries/country-by-id.ts';
import { COUNTRIES } from '../../src/engine/countries/country-table.ts';
import type { EntityId, Mention, Quotation, ReadPerson } from '../../src/engine/types.ts';
import { ENGINE_VERSION } from '../../src/engine/version.ts';
import { madeWords } from './made-words.ts';
import { makeNames } from './names.ts';
import { type Random, random } from './random.ts';

/** Quotations an article has. */
const QUOTATIONS = 15;
/** People whom only one article names: with their family names, 10,000 articles have 100,000 aliases. */
const OWN_PEOPLE = 5;

/** Somebody or a country of the made articles. */
export interface Known {
  readonly id: EntityId;
  readonly name: string;
}

/** Made articles with what there is to ask about them. */
export interface Made {
  readonly count: number;
  /** Says every quotation of every other article. */
  readonly common: Known;
  /** In the content of every quotation of half of the articles. */
  readonly country: Known;
  /** Says one quotation, in one article. */
  readonly rarest: Known;
  readonly everybody: readonly ReadPerson[];
  article(n: number): Promise<FullArticle>;
  /** A sentence with a name in it, as it might stand on a page: words by the same law as those of the quotations. */
  sentence(n: number, name: string): string;
}

/** Articles that are the same on every run: their words by Zipf's law, as content words have it, half of them stop words. */
export function madeArticles(count: number): Made {
  const people = peopleOf(count * OWN_PEOPLE + 1);
  const [common, ...others] = people;
  const country = COUNTRIES.find(({ code }) => code === 'PT');
  const rarest = others[OWN_PEOPLE];
  if (!common || !country || !rarest) throw new Error('Too few articles to make a world of.');
  return {
    count,
    common,
    country: { id: countryId(country.code), name: country.name },
    rarest,
    everybody: people,
    article: (n) => makeArticle(n, common, country, others.slice(n * OWN_PEOPLE, (n + 1) * OWN_PEOPLE)),
    sentence: (n, name) => {
      const r = random(1_000_000 + n);
      return `${capital(madeWords(r, 9))} ${name} ${madeWords(r, 9)}.`;
    },
  };
}

function peopleOf(count: number): ReadPerson[] {
  const full = makeNames(Math.ceil((count * 10) / 7)).entries.filter(({ use }) => use === 'full');
  return full.slice(0, count).map(({ alias }) => ({
    id: `person:${alias.toLowerCase().replaceAll(' ', '-')}`,
    name: alias,
    aliases: [alias, alias.split(' ').at(-1) ?? alias],
    roles: [],
  }));
}

async function makeArticle(n: number, common: ReadPerson, country: Country, own: ReadPerson[]): Promise<FullArticle> {
  const r = random(n);
  const isCommon = n % 2 === 0;
  const isAbroad = n % 4 < 2;
  const page = new Page();
  page.say(`${capital(madeWords(r, 20))}. `);
  for (let q = 0; q < QUOTATIONS; q++) {
    // The first of an article's own says one quotation, the others those that are left.
    const speaker = isCommon && q > 0 ? common : (own[q === 0 ? 0 : 1 + (q % (own.length - 1))] ?? common);
    page.quote(r, speaker, isAbroad ? country : r.next() < 0.3 ? r.zipf(COUNTRIES) : null);
    page.say(` ${capital(madeWords(r, 12))}.\n\n`);
  }
  for (const person of own) {
    page.name(person.name, person.id);
    page.say('was there. ');
  }
  const { text, mentions, quotations } = page;
  const countries = new Set(mentions.map(({ entity }) => entity));
  const date = `${2000 + r.below(25)}-${two(1 + r.below(12))}-${two(1 + r.below(28))}`;
  const facts = {
    title: capital(madeWords(r, 7)),
    source: `Source ${r.below(60)}`,
    date,
    url: `https://made.test/${n}`,
  };
  return fullArticle(
    text,
    facts,
    {
      // Else they were read anew as soon as the extension starts.
      engine: ENGINE_VERSION,
      language: 'en',
      title: null,
      author: null,
      date: null,
      source: null,
      url: null,
      people: isCommon ? [common, ...own] : own,
      countries: COUNTRIES.filter(({ code }) => countries.has(countryId(code))).map(({ code, name }) => ({
        id: countryId(code),
        name,
      })),
      mentions,
      quotations,
    },
    'reader',
    '2026-01-01T00:00:00.000Z',
  );
}

/** A text in the making, with what is in it. */
class Page {
  text = '';
  readonly mentions: Mention[] = [];
  readonly quotations: Quotation[] = [];

  say(words: string): void {
    this.text += words;
  }

  name(name: string, entity: EntityId): { start: number; end: number } {
    const start = this.text.length;
    this.text += name;
    const kind = entity.startsWith('country:') ? 'country' : 'person';
    this.mentions.push({ start, end: this.text.length, text: name, kind, entity });
    this.text += ' ';
    return { start, end: start + name.length };
  }

  quote(r: Random, { id, name }: ReadPerson, country: Country | null): void {
    const first = this.text.length;
    this.text += '“';
    const start = this.text.length;
    this.text += `${capital(madeWords(r, 12))} `;
    if (country) this.name(country.name, countryId(country.code));
    this.text += `${madeWords(r, 12)},`;
    const end = this.text.length;
    this.text += '” ';
    const at = this.name(name, id);
    this.text += 'said.';
    const span = { start, end };
    this.quotations.push({
      ...span,
      kind: 'direct',
      spans: [span],
      quoted: [span],
      text: this.text.slice(start, end),
      cue: null,
      speaker: { entity: id, name, text: name, ...at },
      about: country ? [countryId(country.code)] : [],
      sentence: { start: first, end: this.text.length },
      confidence: 0.9,
      place: 'body',
    });
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const two = (n: number): string => String(n).padStart(2, '0');
