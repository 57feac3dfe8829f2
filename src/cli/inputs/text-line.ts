import { canonicalUrl } from '../../dataset/model/article-ids.ts';
import type { GivenFacts } from '../../dataset/model/dataset-types.ts';
import { knownFacts } from '../../dataset/model/given-facts.ts';
import { isDate } from '../../dataset/model/partial-date.ts';
import { isPageTooLarge } from '../../extraction/page-document.ts';
import type { Input } from './input.ts';
import { textOfPage } from './page-text.ts';

// Reads a line of a `.jsonl` file or of standard input: {"id","text"} or {"id","html"}, with the known facts.

/** What a line must have: an id and a text, or a text and optional facts. */
export type LineForm = 'id and text' | 'text and facts';

/**
 * The article of a line. A malformed fact is reported as a problem, and the article is read without it.
 * @param where the file and the line's number
 */
export function readTextLine(line: string, where: string, form: LineForm): Input[] {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return [{ kind: 'problem', problem: `${where}: not a line of JSON` }];
  }
  const problems: Input[] = [];
  const wrong = (problem: string): Input[] => {
    problems.push({ kind: 'problem', problem: `${where}: ${problem}` });
    return problems;
  };
  const given: Readonly<Record<string, unknown>> = typeof value === 'object' ? { ...value } : {};
  const { id = null, text, html, url } = given;
  const wantsId = form === 'id and text';
  if ((text === undefined && html === undefined) || (wantsId && id === null))
    return wrong(wantsId ? 'wants "id" and "text"' : 'wants "text"');
  if ((id !== null && typeof id !== 'string') || typeof (text ?? html) !== 'string')
    return wrong(wantsId ? '"id" and "text" must be strings' : '"text" must be a string');
  const facts = factsOf(wantsId ? { url: html && url } : given, wrong);
  if (typeof text === 'string') return [...problems, { kind: 'text', where, id, text, facts, taken: 'as it is' }];
  try {
    const page = textOfPage(String(html), facts.url ?? null, { where, id });
    return [...problems, { ...page, facts: { ...page.facts, ...facts } }];
  } catch (error) {
    if (!isPageTooLarge(error)) throw error;
    return wrong(error.message);
  }
}

/** UTF-16 units of a fact, at most, as in a pack. */
const MAX_FACT_CHARS = 4_000;
const MAX_LANGUAGE_CHARS = 35;

const FACTS: Readonly<Record<keyof GivenFacts, { fits: (value: string) => boolean; wants: string }>> = {
  title: { fits: isShort, wants: `at most ${MAX_FACT_CHARS} characters` },
  author: { fits: isShort, wants: `at most ${MAX_FACT_CHARS} characters` },
  source: { fits: isShort, wants: `at most ${MAX_FACT_CHARS} characters` },
  url: { fits: (url) => isShort(url) && canonicalUrl(url) !== null, wants: 'an http, https or file address' },
  date: { fits: isDate, wants: '2023, 2023-02 or 2023-02-27, with or without a time' },
  language: { fits: (tag) => tag.length <= MAX_LANGUAGE_CHARS, wants: 'a language tag, as "en"' },
};

function isShort(value: string): boolean {
  return value.length <= MAX_FACT_CHARS;
}

function factsOf(given: Readonly<Record<string, unknown>>, reportProblem: (problem: string) => void): GivenFacts {
  const fact = (name: keyof GivenFacts): string | null => {
    const value = given[name];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value === 'string' && FACTS[name].fits(value)) return value;
    reportProblem(`its "${name}" is left out, which wants ${FACTS[name].wants}`);
    return null;
  };
  return knownFacts({
    title: fact('title'),
    author: fact('author'),
    source: fact('source'),
    url: fact('url'),
    date: fact('date'),
    language: fact('language'),
  });
}
