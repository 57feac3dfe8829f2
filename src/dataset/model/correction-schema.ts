import * as v from 'valibot';
import type { CountryId, EntityId, PersonId } from '../../engine/types.ts';
import { canonicalUrl, isArticleId } from './article-ids.ts';
import {
  type ArticleFactsChange,
  CONTEXT_CHARS,
  type Correction,
  MAX_CORRECTED_CHARS,
  MAX_NOTE_CHARS,
  MAX_OWN_NAMES,
  MAX_PLACE_CHARS,
  MAX_SPEAKER_CHARS,
  OF_PEOPLE,
  type PeopleCorrection,
  type QuotationCorrection,
} from './corrections.ts';
import type { ArticleId } from './dataset-types.ts';
import { isDate } from './partial-date.ts';
import type { PeopleChange, PersonFacts } from './people-changes.ts';

const id = v.custom<ArticleId>((value) => typeof value === 'string' && isArticleId(value));
const moment = v.pipe(v.string(), v.isoTimestamp());
/** An id of a person or a country. */
export const entityIdSchema = v.custom<EntityId>(
  (value) => typeof value === 'string' && value.length <= 300 && /^(?:person:.|country:[A-Z]{2}$)/s.test(value),
);
const context = v.pipe(v.string(), v.maxLength(CONTEXT_CHARS));

/** An id of a person. */
export const personIdSchema = v.custom<PersonId>(
  (value) => typeof value === 'string' && value.length <= 300 && /^person:./s.test(value),
);
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_SPEAKER_CHARS));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** When a role began or ended, as precisely as the reader says. */
const time = v.pipe(v.string(), v.check(isDate));
const country = v.custom<CountryId>((value) => typeof value === 'string' && /^country:[A-Z]{2}$/.test(value));

/** What the reader says of a person. */
const personFactsSchema: v.GenericSchema<unknown, PersonFacts> = v.object({
  name: v.exactOptional(v.nullable(name)),
  names: v.exactOptional(v.pipe(v.array(name), v.maxLength(MAX_OWN_NAMES))),
  role: v.exactOptional(
    v.nullable(
      v.object({
        title: name,
        country: v.nullable(country),
        from: v.exactOptional(time),
        until: v.exactOptional(time),
      }),
    ),
  ),
  note: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_NOTE_CHARS))),
});

/** The words that a quotation is to have. */
export const correctedWordsSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_CORRECTED_CHARS));

const fact = v.pipe(v.string(), v.maxLength(4_000));
/** The address of a page or a file. */
export const pageAddressSchema = v.pipe(
  fact,
  v.check((url) => canonicalUrl(url) !== null),
);
/** What the reader says of an article. */
export const articleFactsSchema: v.GenericSchema<unknown, ArticleFactsChange['facts']> = v.object({
  title: v.exactOptional(fact),
  author: v.exactOptional(fact),
  source: v.exactOptional(fact),
  url: v.exactOptional(
    v.pipe(
      fact,
      v.check((url) => url === '' || canonicalUrl(url) !== null),
    ),
  ),
  date: v.exactOptional(
    v.pipe(
      fact,
      v.check((date) => date === '' || isDate(date)),
    ),
  ),
});

const pair = v.tuple([personIdSchema, personIdSchema]);

const state = {
  at: moment,
  was: v.nullable(v.pipe(v.string(), v.maxLength(4_000))),
  undone: v.boolean(),
  changedAt: moment,
};

/** What the reader says of people. */
export const peopleChangeSchema: v.GenericSchema<unknown, PeopleChange> = v.variant('kind', [
  v.object({ kind: v.literal('one person'), people: pair }),
  v.object({ kind: v.literal('two people'), people: pair }),
  v.object({ kind: v.literal('facts'), person: personIdSchema, facts: personFactsSchema }),
  v.object({ kind: v.literal('added'), person: personIdSchema, name }),
  v.object({ kind: v.literal('not a name'), name }),
]);

const PeopleCorrectionSchema: v.GenericSchema<unknown, PeopleCorrection> = v.object({
  id: v.pipe(v.string(), v.startsWith(OF_PEOPLE), v.maxLength(100)),
  change: peopleChangeSchema,
  places: v.tuple([]),
  ...state,
});

const QuotationCorrectionSchema: v.GenericSchema<unknown, QuotationCorrection> = v.object({
  id: v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(100),
    v.check((id) => !id.startsWith(OF_PEOPLE)),
  ),
  change: v.variant('kind', [
    v.object({ kind: v.literal('speaker'), entity: entityIdSchema, name }),
    v.object({ kind: v.literal('not said') }),
    v.object({ kind: v.literal('reported') }),
    v.object({
      kind: v.literal('words'),
      words: correctedWordsSchema,
      from: v.pipe(v.number(), v.safeInteger()),
    }),
    v.object({ kind: v.literal('article'), facts: articleFactsSchema }),
    v.object({
      kind: v.literal('somebody else'),
      people: v.pipe(v.array(personIdSchema), v.minLength(1), v.maxLength(100)),
      entity: personIdSchema,
      name,
      page: v.exactOptional(pageAddressSchema),
    }),
  ]),
  ...state,
  places: v.pipe(
    v.array(
      v.object({
        article: id,
        // Empty where the whole article is meant.
        mark: v.pipe(v.string(), v.regex(/^(?:[0-9a-z]{1,11}(?:\.\d{1,6})?)?$/)),
        words: v.pipe(v.string(), v.maxLength(MAX_PLACE_CHARS)),
        before: context,
        after: context,
      }),
    ),
    v.minLength(1),
  ),
  said: v.exactOptional(v.object({ words: whole, speaker: whole })),
});

/** A correction in a pack: its id says of which kind it is. */
export const CorrectionSchema: v.GenericSchema<unknown, Correction> = v.lazy((value) =>
  isIdOfPeople(value) ? PeopleCorrectionSchema : QuotationCorrectionSchema,
);

const isIdOfPeople = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && String(value.id).startsWith(OF_PEOPLE);
