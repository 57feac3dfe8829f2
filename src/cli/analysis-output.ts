import { roleText } from '../engine/role-text.ts';
import type { Quotation, Reading, Span } from '../engine/types.ts';

/**
 * The output of `analyze` for one article: the reading as a plain object for JSON. Offsets are UTF-16 code units into the text as
 * given.
 */
export function analysisOutput(id: string, reading: Reading): object {
  const { engine, language, title, author, date, source, url, countries, mentions, readTo } = reading;
  return {
    id,
    engine,
    language,
    title,
    author,
    date,
    source,
    url,
    ...(readTo !== undefined && { readTo }),
    people: reading.people.map((person) => ({
      id: person.id,
      name: person.name,
      aliases: person.aliases,
      roles: person.roles.map(roleText),
    })),
    countries,
    mentions,
    quotes: reading.quotations.map((quotation, n) => quote(quotationIdOf(id, n), quotation, id)),
  };
}

const quotationIdOf = (article: string, index: number): string => `${article}#${index + 1}`;

function quote(
  id: string,
  { start, end, spans, quoted, text, kind, cue, speaker, about, confidence, place, repeats, date }: Quotation,
  article: string,
): object {
  return {
    id,
    start,
    end,
    spans: spans.map(pair),
    quoted: quoted.map(pair),
    text,
    kind,
    cue: cue && { start: cue.start, end: cue.end, text: cue.text },
    speaker: speaker && {
      entity: speaker.entity,
      name: speaker.name,
      start: speaker.start,
      end: speaker.end,
      text: speaker.text,
    },
    about,
    confidence,
    place,
    ...(repeats !== undefined && { repeats: quotationIdOf(article, repeats) }),
    ...(date !== undefined && { date }),
  };
}

const pair = ({ start, end }: Span): [number, number] => [start, end];
