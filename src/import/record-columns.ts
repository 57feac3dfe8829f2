// Finds out which field of a record, a table's row or an object of JSON, holds the text, the title and other facts.

/** The facts that a record may give about an article. */
export type RecordField = 'text' | 'title' | 'author' | 'source' | 'url' | 'date' | 'language';

export const RECORD_FIELDS: readonly RecordField[] = ['text', 'title', 'author', 'source', 'url', 'date', 'language'];

/** The column of each field, as the file names it. A field without a column is not in the file. */
export type ColumnChoice = { readonly [F in RecordField]?: string };

/** Names that exports use for each field, the most telling first, in lower case and without separators. */
const NAMES: Readonly<Record<RecordField, readonly string[]>> = {
  text: 'text articletext fulltext body bodytext maintext articlebody content contentclean story copy plaintext document texte contenu inhalt texto cuerpo testo'.split(
    ' ',
  ),
  title: 'title headline webtitle articletitle header heading subject titre titel titulo titolo'.split(' '),
  author: 'author authors byline creator writer journalist by auteur autor autore'.split(' '),
  source:
    'source outlet publication publisher newspaper sitename site sourcename medium media domain sourcedomain'.split(
      ' ',
    ),
  url: 'url link weburl articleurl href permalink canonicalurl uri sourceurl'.split(' '),
  date: 'date published publishedat publicationdate pubdate datepublish datepublished publishdate webpublicationdate firstpublished timestamp datetime time created createdat datum fecha data'.split(
    ' ',
  ),
  language: 'language lang languagecode langue sprache'.split(' '),
};

const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(NAMES).flat());

/** Guesses by its name what each column holds. A column with an unknown name is left to the reader. */
export function likelyColumns(columns: readonly string[]): ColumnChoice {
  const choice: { [F in RecordField]?: string } = {};
  const taken = new Set<string>();
  // A record may have a million fields: each is looked at once.
  const byName = new Map<string, string[]>();
  for (const column of columns) {
    const name = lastPart(column);
    const alike = byName.get(name);
    if (alike) alike.push(column);
    else if (ALL_NAMES.has(name)) byName.set(name, [column]);
  }
  for (const field of RECORD_FIELDS) {
    const column = NAMES[field].flatMap((name) => byName.get(name) ?? []).find((one) => !taken.has(one));
    if (column === undefined) continue;
    choice[field] = column;
    taken.add(column);
  }
  return choice;
}

/** "fields.bodyText" → "bodytext" */
const lastPart = (column: string): string =>
  (column.split('.').at(-1) ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
