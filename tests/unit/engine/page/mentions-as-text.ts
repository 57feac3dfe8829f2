import { COUNTRY_ALIASES } from '../../../../src/engine/countries/country-aliases.ts';
import {
  buildDictionary,
  type Dictionary,
  type DictionaryEntry,
} from '../../../../src/engine/dictionary/dictionary.ts';
import { personAliases } from '../../../../src/engine/dictionary/person-aliases.ts';
import { resolveMentions } from '../../../../src/engine/page/resolve-mentions.ts';
import { personId } from '../../../../src/engine/person-id.ts';
import type { PageContext, PageMention } from '../../../../src/messages/page-requests.ts';

/** Two people of one family name. */
export const LUC = 'Luc Moreau';
export const ADA = 'Ada Moreau';

const countries: readonly DictionaryEntry[] = COUNTRY_ALIASES.map(({ alias, use, country }) => ({
  alias,
  use,
  entity: country,
}));

/** The dictionary of a dataset that has these people, and all countries. */
export const dictionaryOf = (people: readonly string[]): Dictionary =>
  buildDictionary([
    ...people.flatMap((name) =>
      personAliases(name, []).map(({ alias, use }) => ({ alias, use, entity: personId(name) })),
    ),
    ...countries,
  ]);

/** What is known of a page before its first piece. */
export const NOTHING_READ: PageContext = { names: {} };

/** Who is meant in each piece of a page, as "words → whom". Pieces follow one another with the context of the one before. */
export function mentionsOfPieces(people: readonly string[], ...pieces: (string | string[])[]): string[][] {
  const dictionary = dictionaryOf(people);
  let context = NOTHING_READ;
  return pieces.map((piece) => {
    const blocks = Array.isArray(piece) ? piece : [piece];
    // Typed as the message has them: the engine's own types must stay assignable.
    const resolved: { mentions: PageMention[]; context: PageContext } = resolveMentions(dictionary, blocks, context);
    context = resolved.context;
    return resolved.mentions.map(
      ({ block, start, end, entity, candidates, held, key }) =>
        `${blocks[block]?.slice(start, end)} → ${held ? 'held ' : ''}${entity ?? candidates?.join(' or ')}${key === undefined ? '' : ` (${key})`}`,
    );
  });
}

/** Who is meant in a page of one piece. */
export const mentionsOf = (people: readonly string[], text: string): string[] | undefined =>
  mentionsOfPieces(people, text)[0];

/** What the page's names are settled to mean after these pieces. */
export function namesAfter(people: readonly string[], ...pieces: string[]): PageContext['names'] {
  const dictionary = dictionaryOf(people);
  const after = (context: PageContext, piece: string) => resolveMentions(dictionary, [piece], context).context;
  return pieces.reduce<PageContext>(after, NOTHING_READ).names;
}
