import type { Country, CountryForms } from './country.ts';

/** Reads the rows of country-table.ts. Throws on a malformed row: the table is ours, a fault in it a bug. */
export function parseCountries(rows: string): Country[] {
  return rowsOf(rows, 4).map(([code = '', name = '', official = '', capital = '']) => {
    if (!code || !name || !official) throw new Error(`Malformed row in the table of countries: ${code}|${name}`);
    return { code, name, official: official === '=' ? name : official.replace('@', name), capital: capital || null };
  });
}

/** Reads the rows of country-forms.ts. Throws on a malformed row. */
export function parseForms(rows: string): CountryForms[] {
  return rowsOf(rows, 4).map(([code = '', seats = '', names = '', demonyms = '']) => {
    if (!code) throw new Error(`Malformed row in the table of countries: |${seats}|${names}`);
    return {
      code,
      isCapitalSeat: !seats.startsWith('!'),
      seats: list(seats).filter((seat) => seat !== '!'),
      names: list(names),
      demonyms: list(demonyms).flatMap((word) =>
        word.endsWith('+') ? [word.slice(0, -1), `${word.slice(0, -1)}s`] : [word],
      ),
    };
  });
}

function rowsOf(rows: string, fields: number): string[][] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const parts = row.split('|');
      if (parts.length !== fields) throw new Error(`Malformed row in the table of countries: ${row}`);
      return parts;
    });
}

function list(field: string): string[] {
  return field ? field.split('/') : [];
}
