import type { EntityId, Quotation, Reading, ReadPerson, Speaker } from '../../engine/types.ts';
import { newEnds, withEnds } from './corrected-ends.ts';
import {
  CONTEXT_CHARS,
  type CorrectedPlace,
  MAX_PLACE_CHARS,
  type PersonInArticleChange,
  type QuotationCorrection,
} from './corrections.ts';
import type { ArticleId, CorrectionId } from './dataset-types.ts';
import { findCorrectedQuotation } from './find-corrected-quotation.ts';
import { type QuotationMark, quotationMarks } from './quotation-identity.ts';

/** A reading as it is shown: the engine's, with the reader's corrections. */
export interface CorrectedReading {
  readonly reading: Reading;
  /** The mark of each quotation, in order. It is that of the engine's reading, whatever is left out before it. */
  readonly marks: readonly QuotationMark[];
  /** The corrections of each quotation, in order. */
  readonly corrections: readonly (readonly CorrectionId[])[];
  /** Corrections whose quotations this text or this reading no longer has. */
  readonly unplaced: readonly CorrectionId[];
}

/** A quotation while corrections are applied to it. */
interface Draft {
  quotation: Quotation;
  /** False where nobody said it. */
  isSaid: boolean;
  readonly corrections: CorrectionId[];
}

/**
 * Applies corrections to the engine's reading of a text. Each finds its quotation in that reading, so that it does not matter what
 * others do to it.
 * @param corrections those in force, in the order in which they count
 */
export function correctedReading(
  article: ArticleId,
  text: string,
  base: Reading,
  corrections: readonly QuotationCorrection[],
): CorrectedReading {
  const marks = quotationMarks(base.quotations);
  const drafts = base.quotations.map((quotation): Draft => ({ quotation, isSaid: true, corrections: [] }));
  const unplaced: CorrectionId[] = [];
  const named: { readonly id: EntityId; readonly name: string }[] = [];
  let reading = base;
  for (const { id, change, places } of corrections) {
    if (change.kind === 'article') continue;
    if (change.kind === 'somebody else') {
      if (!reading.people.some((person) => change.people.includes(person.id))) unplaced.push(id);
      reading = withSomebodyElse(reading, change);
      for (const draft of drafts) draft.quotation = ofSomebodyElse(draft.quotation, change);
      continue;
    }
    const found = places.flatMap((place) => {
      const index = place.article === article ? findCorrectedQuotation(place, text, base.quotations, marks) : null;
      return index === null ? [] : { place, index };
    });
    if (found.length === 0) unplaced.push(id);
    for (const { place, index } of found) {
      const draft = drafts[index];
      if (!draft) continue;
      if (change.kind === 'words') {
        const at = newEnds(place, change, text);
        if (at) draft.quotation = withEnds(draft.quotation, at, text, reading);
        else if (!unplaced.includes(id)) unplaced.push(id);
        if (!at) continue;
      }
      draft.corrections.push(id);
      // What is said of it later implies that it was said.
      draft.isSaid = change.kind !== 'not said';
      if (change.kind === 'reported') draft.quotation = { ...draft.quotation, kind: 'indirect', quoted: [] };
      else if (change.kind === 'speaker') {
        draft.quotation = saidBy(draft.quotation, change.entity, change.name, reading);
        named.push({ id: change.entity, name: change.name });
      }
    }
  }
  const kept = drafts.flatMap(({ quotation, isSaid, corrections: ids }, index) =>
    isSaid ? [{ quotation, ids, index, mark: marks[index] ?? '' }] : [],
  );
  const newIndex = new Map(kept.map(({ index }, at) => [index, at]));
  const withPeople = withNamed(reading, named);
  return {
    reading: { ...withPeople, quotations: kept.map(({ quotation }) => withNewIndex(quotation, newIndex)) },
    marks: kept.map(({ mark }) => mark),
    corrections: kept.map(({ ids }) => ids),
    unplaced,
  };
}

/** The place of a correction that is about a whole article. */
export const wholeArticle = (article: ArticleId): CorrectedPlace => ({
  article,
  mark: '',
  words: '',
  before: '',
  after: '',
});

/** Where a quotation stands in a text, for a correction of it. */
export function correctedPlace(
  article: ArticleId,
  mark: QuotationMark,
  text: string,
  { start, end }: Pick<Quotation, 'start' | 'end'>,
): CorrectedPlace {
  const until = Math.min(end, start + MAX_PLACE_CHARS);
  return {
    article,
    mark,
    words: text.slice(start, until),
    before: text.slice(Math.max(0, start - CONTEXT_CHARS), start),
    after: text.slice(until, until + CONTEXT_CHARS),
  };
}

function saidBy(quotation: Quotation, entity: EntityId, name: string, { mentions }: Reading): Quotation {
  const own = mentions.filter((mention) => mention.entity === entity);
  const distance = ({ start }: { readonly start: number }) => Math.abs(start - quotation.end);
  const [nearest] = own.sort((a, b) => distance(a) - distance(b));
  const { start, end, text } = nearest ?? { start: quotation.start, end: quotation.start, text: name };
  const speaker: Speaker = { entity, name, text, start, end };
  const before = quotation.speaker?.entity;
  const isInside = mentions.some(
    (mention) => mention.entity === before && mention.start >= quotation.start && mention.end <= quotation.end,
  );
  // Whoever was taken for the speaker may be spoken about.
  const about = before && before !== entity && isInside ? [...quotation.about, before] : quotation.about;
  return { ...quotation, speaker, about: [...new Set(about)].filter((id) => id !== entity), confidence: 1 };
}

/** A reading in which somebody else is named wherever a person was. */
function withSomebodyElse(reading: Reading, { people, entity, name }: PersonInArticleChange): Reading {
  const isMeant = (id: EntityId): boolean => people.some((one) => one === id);
  const meant = reading.people.filter(({ id }) => isMeant(id) || id === entity);
  if (meant.length === 0) return reading;
  const person: ReadPerson = {
    id: entity,
    name,
    aliases: [...new Set([name, ...meant.flatMap(({ aliases }) => aliases)])],
    roles: meant.flatMap(({ roles }) => roles),
  };
  return {
    ...reading,
    people: [...reading.people.filter((one) => !meant.includes(one)), person],
    mentions: reading.mentions.map((mention) => (isMeant(mention.entity) ? { ...mention, entity } : mention)),
  };
}

function ofSomebodyElse(quotation: Quotation, { people, entity, name }: PersonInArticleChange): Quotation {
  const isMeant = (id: EntityId | null | undefined): boolean => people.some((one) => one === id);
  const { speaker, about } = quotation;
  return {
    ...quotation,
    speaker: speaker && isMeant(speaker.entity) ? { ...speaker, entity, name } : speaker,
    about: [...new Set(about.map((id) => (isMeant(id) ? entity : id)))],
  };
}

/** A quotation of a heading, with the new index of the body's quotation with the same words, if that is still there. */
function withNewIndex(quotation: Quotation, newIndex: ReadonlyMap<number, number>): Quotation {
  const { repeats, ...rest } = quotation;
  const now = repeats === undefined ? undefined : newIndex.get(repeats);
  return now === undefined ? rest : { ...rest, repeats: now };
}

/** A reading that has the people and countries who speak, whether or not the article names them. */
function withNamed(reading: Reading, named: readonly { readonly id: EntityId; readonly name: string }[]): Reading {
  const people = new Map(reading.people.map((person) => [person.id, person]));
  const countries = new Map(reading.countries.map((country) => [country.id, country]));
  for (const { id, name } of named) {
    if (isPerson(id)) people.set(id, people.get(id) ?? { id, name, aliases: [name], roles: [] });
    else countries.set(id, countries.get(id) ?? { id, name });
  }
  return { ...reading, people: [...people.values()], countries: [...countries.values()] };
}

const isPerson = (id: EntityId): id is `person:${string}` => id.startsWith('person:');
