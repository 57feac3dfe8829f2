import { type ArticleEntry, articleEntries } from './article-entry.ts';
import type { CitedQuotation } from './cited-quotation.ts';
import { datePartsOf, padded } from './date-parts.ts';

// BibTeX in UTF-8, for BibTeX and biblatex alike: `year` and `month` are for the one, `date` is for the other, and each passes over
// the fields it does not know. What was published is never in `urldate`, nor what was kept in `date`.

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An entry for each article: `@article` where its outlet is known, which BibTeX demands of one, else `@misc`. */
export const bibtexEntries = (quotations: readonly CitedQuotation[]): string[] =>
  articleEntries(quotations).map((article) => {
    const fields = fieldsOf(article)
      .map(([name, value]) => `  ${name} = ${value},\n`)
      .join('');
    return `@${article.source ? 'article' : 'misc'}{${article.key},\n${fields}}\n`;
  });

function fieldsOf(article: ArticleEntry): [name: string, value: string][] {
  const { title, authors, source, published, kept, url, language, quotations } = article;
  const given = (name: string, value: string | null): [string, string][] => (value ? [[name, `{${value}}`]] : []);
  return [
    // Braces: BibTeX would take a name apart, and end it at an "and".
    ...given('author', authors.map((author) => `{${escaped(author)}}`).join(' and ')),
    // Braces again: styles would write a headline's names in small letters.
    ...given('title', title && `{${escaped(title)}}`),
    ...given('journal', source && escaped(source)),
    ...dateFields(published),
    ...given('url', url),
    ...given('urldate', kept),
    ...given('language', language),
    ...given('annote', quotations.map(escaped).join('\n\n')),
  ];
}

function dateFields(published: string | null): [string, string][] {
  if (!published) return [];
  const parts = datePartsOf(published);
  if (!parts) return [['year', `{${escaped(published)}}`]];
  const [year, month] = parts;
  const name = month && MONTHS[month - 1];
  return [
    ['date', `{${padded(parts).join('-')}}`],
    ['year', `{${year}}`],
    ...(name ? ([['month', name]] as [string, string][]) : []),
  ];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // Not \{ and \}: BibTeX counts braces, also behind a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '`': '\\textasciigrave{}',
};

/** A text in which TeX finds no commands, no comments, and no ligatures: "--" would become a dash. */
const escaped = (text: string): string =>
  text
    .replace(/[\\{}~^`]/g, (sign) => ESCAPES[sign] ?? sign)
    .replace(/[#$%&_]/g, '\\$&')
    .replace(/([-',<>])(?=\1)/g, '$1{}');
