import { roleText } from '../engine/people/role-text.ts';
import type { Quotation, Reading, Span } from '../engine/types.ts';

/** One line of output for an article: the reading in plain JSON. Offsets are UTF-16 code units into the text as given. */
export function analysis(id: string, reading: Reading): object {
  const { engine, language, title, author, date, countries, mentions } = reading;
  return {
    id,
    engine,
    language,
    title,
    author,
    date,
    people: reading.people.map((person) => ({
      id: person.id,
      name: person.name,
      aliases: person.aliases,
      roles: person.roles.map(roleText),
    })),
    countries,
    mentions,
    quotes: reading.quotations.map((quotation, n) => quote(`${id}#${n + 1}`, quotation)),
  };
}

function quote(
  id: string,
  { start, end, spans, quoted, text, kind, cue, speaker, about, confidence }: Quotation,
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
  };
}

const pair = ({ start, end }: Span): [number, number] => [start, end];
