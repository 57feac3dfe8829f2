import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticle } from '../../src/engine/article/read-article.ts';
import { buildWithSeeds, temporary } from '../browser/harness/builds.ts';
import type { BrowserName } from '../browser/harness/driver.ts';
import { makeNames } from './names.ts';
import { makeArticle } from './news.ts';

/** A build of the extension, and what it knows by name. */
export interface BuiltWith {
  readonly folder: (browser: BrowserName) => string;
  /** Full names of people on record, and unmistakable names of countries. */
  readonly names: readonly string[];
}

const ARTICLES = 60;
const QUOTATIONS = 8;

/** Builds the extension with made articles, so that the people of a made page are on record. */
export function buildWithPeople(): BuiltWith {
  const seeds = temporary();
  mkdirSync(seeds, { recursive: true });
  const speakers = makeNames(700).entries.flatMap(({ alias, use }) => (use === 'full' ? [alias] : []));
  const people = new Set<string>();
  for (let n = 0; n < ARTICLES; n++) {
    const some = speakers.slice(n * QUOTATIONS, (n + 1) * QUOTATIONS);
    const { text } = makeArticle(n, some, QUOTATIONS);
    writeFileSync(join(seeds, `made-${n}.txt`), text);
    for (const { name } of readArticle(text).people) if (some.includes(name)) people.add(name);
  }
  return { folder: buildWithSeeds(seeds), names: [...people, ...COUNTRIES] };
}

const COUNTRIES =
  'Azerbaijan Armenian Russia Ukrainian Poland Lithuania Latvian Estonia Norwegian Sweden Iceland Ireland Spanish Portugal Italy Austrian Hungary Romania Bulgarian Greece Egyptian Algeria Kenya Tanzanian Uganda Ethiopian Nigeria Ghana Brazilian Argentina Uruguay Bolivian Japan Mongolia Vietnamese Malaysia Pakistan Nepalese Kazakhstan Uzbekistan'.split(
    ' ',
  );
