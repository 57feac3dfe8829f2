import { contentTerms } from '../../engine/relevance.ts';
import type { EntityId } from '../../engine/types.ts';
import type { EntitySummary } from '../model/dataset-types.ts';

// What of the passage that is being read tells which quotations bear on it.

/** The passage in which the reader saw a name. */
export interface PassageRead {
  readonly sentence: string;
  /** The other entities that the sentence mentions. */
  readonly others: readonly EntityId[];
  /** The text around the sentence, and the other entities there; the sentence may be in it. */
  readonly around?: { readonly text: string; readonly others: readonly EntityId[] } | undefined;
  /** The title of the page, which says what the passage is about where the sentence does not. */
  readonly title?: string | undefined;
}

/** What a passage has that quotations may share, each with how much it counts beside a word of the sentence (1). */
export interface PassageClues {
  /** Stems of content words. */
  readonly words: readonly { readonly word: string; readonly share: number }[];
  readonly entities: readonly { readonly id: EntityId; readonly share: number }[];
}

type NamedEntity = Pick<EntitySummary, 'id' | 'name' | 'aliases'>;

// Chosen on one half of annotated news and checked on the other: `npm run accuracy -- --nearest`.
const TITLE_SHARE = 1.2;
const AROUND_SHARE = 0.6;
const ENTITY_FACTOR = 2;

/** So many words of each place are looked up at most, longer ones first: each is a read, and a reader waits for the card. */
const MAX_WORDS = { sentence: 32, title: 12, around: 24 };
/** So many other entities are looked up at most, those of the sentence first. */
const MAX_ENTITIES = 12;

/**
 * The clues of a passage. The words of the hovered name are none: every quotation of the record is by or about that entity.
 * @param own whose card is wanted
 */
export function passageClues({ sentence, others, around, title = '' }: PassageRead, own: NamedEntity): PassageClues {
  const names = new Set(contentTerms([own.name, ...own.aliases].join(' ')));
  const words = new Map<string, number>();
  const add = (text: string, most: number, share: number): void => {
    const added = contentTerms(text).filter((word) => !names.has(word) && (words.get(word) ?? 0) < share);
    for (const word of longest(added, most)) words.set(word, share);
  };
  add(sentence, MAX_WORDS.sentence, 1);
  add(title, MAX_WORDS.title, TITLE_SHARE);
  if (around) add(around.text, MAX_WORDS.around, AROUND_SHARE);

  const entities = new Map<EntityId, number>();
  for (const id of others) entities.set(id, ENTITY_FACTOR);
  for (const id of around?.others ?? []) if (!entities.has(id)) entities.set(id, ENTITY_FACTOR * AROUND_SHARE);
  entities.delete(own.id);
  return {
    words: [...words].map(([word, share]) => ({ word, share })),
    entities: [...entities].slice(0, MAX_ENTITIES).map(([id, share]) => ({ id, share })),
  };
}

const longest = (words: readonly string[], most: number): string[] =>
  [...words].sort((a, b) => b.length - a.length).slice(0, most);
