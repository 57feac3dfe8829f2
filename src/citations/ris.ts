import { type ArticleEntry, articleEntries } from './article-entry.ts';
import type { CitedQuotation } from './cited-quotation.ts';
import { datePartsOf, padded } from './date-parts.ts';

// RIS, by Reference Manager's specification: a tag, two spaces, a hyphen and a space before each value, lines that end in CR LF, dates
// as YYYY/MM/DD/other. DA is when an article was published, Y2 when it was looked at. Some readers take Y2 for the date of an entry
// that has no other, so that an undated one has no Y2 either.

/** An entry for each article. Each of its quotations is a note (N1) of its own. */
export const risEntries = (quotations: readonly CitedQuotation[]): string[] =>
  articleEntries(quotations).map((article) =>
    [['TY', 'NEWS'], ...fieldsOf(article), ['ER', ''], null]
      .map((line) => (line ? `${line[0]}  - ${line[1]}` : ''))
      .join('\r\n'),
  );

function fieldsOf(article: ArticleEntry): [tag: string, value: string][] {
  const given = (tag: string, value: string | null): [string, string][] => (value ? [[tag, value]] : []);
  return [
    ...given('ID', article.key),
    ...article.authors.flatMap((author) => given('AU', author)),
    ...given('TI', article.title),
    ...given('T2', article.source),
    ...publishedFields(article.published),
    ...given('UR', article.url),
    ...given('Y2', article.published && article.kept && risDate(article.kept)),
    ...given('LA', article.language),
    ...article.quotations.flatMap((quotation) => given('N1', quotation)),
  ];
}

function publishedFields(published: string | null): [string, string][] {
  if (!published) return [];
  const parts = datePartsOf(published);
  const da: [string, string] = ['DA', risDate(published)];
  return parts ? [da, ['PY', padded(parts)[0] ?? '']] : [da];
}

/** "2026/03/06/", "2026/03//", "2026///"; a date of another form stands where the format has room for other words: "///Lent 2026". */
function risDate(date: string): string {
  const parts = datePartsOf(date);
  if (!parts) return `///${date.replaceAll('/', '-')}`;
  const [year = '', month = '', day = ''] = padded(parts);
  return `${year}/${month}/${day}/`;
}
