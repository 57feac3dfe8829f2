import { COUNTRY_BITS } from '../engine/article/places/country-features.ts';
import { doubleAt } from '../engine/item-at.ts';
import { english } from '../engine/languages/en/english.ts';
import { countryArticles, countryRows, HOW as HOW_COUNTRIES } from './countries.ts';
import { corpusOf, type GoldArticle, isAnnotated, readGold } from './gold-articles.ts';
import { trainLogistic } from './linear.ts';
import { nameArticle, namesFound, withOutcomes } from './names.ts';
import { trainBoth } from './people.ts';

/** The number of folds of the cross-validation, by article. */
const FOLDS = 5;

type Found = readonly (readonly [number, number])[];

/**
 * Cross-validates the models of people and of countries: each article is read by a model trained on the other folds. Returns a
 * line of precision, recall and F1 per corpus; prints a plain line and returns null where the annotated articles are absent. The
 * shipped model is not trained on the people of names-dev.jsonl, so `npm run accuracy` gives their figure.
 */
export function validateNames(): string[] | null {
  const people = readGold('names-train.jsonl');
  const countries = countryArticles();
  if (!people || !countries) return null;
  return [
    ...table('people', people, foldsOfPeople(people)),
    ...table('countries', countries, foldsOfCountries(countries)),
  ];
}

function foldsOfPeople(gold: readonly GoldArticle[]): Found[] {
  const articles = gold.map((one) => nameArticle(one, english));
  const found: Found[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const { first, second } = trainBoth(articles.filter((_, i) => i % FOLDS !== fold));
    for (const [i, article] of articles.entries())
      if (i % FOLDS === fold) found[i] = namesFound(withOutcomes(article, first), second);
  }
  return found;
}

function foldsOfCountries(gold: readonly GoldArticle[]): Found[] {
  const rows = gold.map(countryRows);
  const found: Found[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainLogistic(rows.filter((_, i) => i % FOLDS !== fold).flat(), 1 << COUNTRY_BITS, HOW_COUNTRIES);
    for (const [i, own] of rows.entries())
      if (i % FOLDS === fold)
        found[i] = own
          .filter(({ features }) => features.reduce((sum, f) => sum + doubleAt(weights, f), 0) > 0)
          .map(({ start, end }) => [start, end]);
  }
  return found;
}

function table(kind: 'people' | 'countries', gold: readonly GoldArticle[], found: readonly Found[]): string[] {
  const counts = new Map<string, { right: number; found: number; wanted: number }>();
  for (const [i, article] of gold.entries()) {
    const corpus = `${corpusOf(article)}${article.id.includes('/train') ? ', training part' : ''}`;
    const count = counts.get(corpus) ?? { right: 0, found: 0, wanted: 0 };
    counts.set(corpus, count);
    const list = (kind === 'people' ? article.persons : article.countries) ?? [];
    const wanted = new Set(
      list
        .filter((m) => !m.optional && isAnnotated(article, m.start, m.end))
        .map(({ start, end }) => `${start}-${end}`),
    );
    const own = (found[i] ?? []).filter(([start, end]) => isAnnotated(article, start, end));
    count.wanted += wanted.size;
    count.found += own.length;
    count.right += own.filter(([start, end]) => wanted.has(`${start}-${end}`)).length;
  }
  return [...counts].map(([corpus, { right, found: all, wanted }]) => {
    const figures = [right / all, right / wanted, (2 * right) / (all + wanted)].map((figure) => figure.toFixed(3));
    return `${kind}, ${corpus}: P ${figures[0]} R ${figures[1]} F1 ${figures[2]}, ${wanted} wanted`;
  });
}
