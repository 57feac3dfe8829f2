import type { Country } from './country.ts';

/** Reads the table's rows (their form is described there). Throws on a malformed row: the table is ours, a fault in it a bug. */
export function parseCountries(rows: string): Country[] {
  return rows.trim().split('\n').map(parseRow);
}

function parseRow(row: string): Country {
  const [code, name, official, capitals, names, demonyms, ...rest] = row.split('|');
  if (
    !code ||
    !name ||
    !official ||
    capitals === undefined ||
    names === undefined ||
    demonyms === undefined ||
    rest.length
  )
    throw new Error(`Malformed row in the table of countries: ${row}`);
  const seats = list(capitals);
  const capital = seats[0]?.replace(/!$/, '') ?? null;
  return {
    code,
    name,
    official: official === '=' ? name : official.replace('@', name),
    capital,
    names: list(names),
    demonyms: list(demonyms).flatMap((word) =>
      word.endsWith('+') ? [word.slice(0, -1), `${word.slice(0, -1)}s`] : [word],
    ),
    capitals: seats.filter((seat) => !seat.endsWith('!')),
  };
}

function list(field: string): string[] {
  return field ? field.split('/') : [];
}
