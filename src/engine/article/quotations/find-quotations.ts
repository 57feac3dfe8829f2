import { Class } from '../../languages/language.ts';
import type { QuotationKind } from '../../types.ts';
import type { Antecedents } from '../people/antecedents.ts';
import type { CountryMention } from '../places/country-mentions.ts';
import { type AnnotatedArticle, endOf, personAt, quotedAt, type Range } from './annotated-article.ts';
import { applyRules, type RuleFindings } from './attribution-rules.ts';
import { disowned } from './disowned.ts';
import { headlineIndex } from './headline-quotations.ts';
import { labellingInput } from './labelling/labelling-input.ts';
import { taggerOf } from './labelling/speech-tagger.ts';
import type { PlacedQuotation } from './placed/placed-quotation.ts';
import { placedQuotations } from './placed/placed-quotations.ts';
import { calibrated } from './quotation-confidence.ts';
import { kindOf } from './quotation-kind.ts';
import type { QuotationModel } from './quotation-model.ts';
import type { ScoredSegment } from './segments/choose-segments.ts';
import { findSegments } from './segments/find-segments.ts';
import { type LabelledArticle, labelledArticle } from './segments/labelled-article.ts';
import { certainSpeaker } from './segments/rule-certainty.ts';
import { cueOf } from './segments/segment-cue.ts';
import { DoubtfulCountries } from './speakers/doubtful-country.ts';
import { isNobody } from './speakers/no-speaker.ts';
import { rankSpeakers } from './speakers/rank-speakers.ts';
import { type ResolvedSpeaker, SpeakerResolver } from './speakers/resolve-speaker.ts';
import { SpeakerCandidates } from './speakers/speaker-candidates.ts';
import type { PrecedingQuotation } from './speakers/speaker-features.ts';
import { handedSpeaker, isOthersWords, speakerOf } from './speakers/speaker-of-segment.ts';
import { isOnlyCited, isOnlyQuoted } from './speakers/spoken-through.ts';
import { isWorkTitle } from './work-titles.ts';

/** A quotation as it is found, in word indexes. */
export interface FoundQuotation {
  readonly kind: QuotationKind;
  readonly spans: readonly Range[];
  readonly cue: Range | null;
  /** Index of the sentence in which it begins. */
  readonly sentence: number;
  readonly speaker: ResolvedSpeaker | null;
  /** The probability, 0 to 1, that the content is right: whole, and no more. `sure`: that the speaker is right. */
  readonly content: number;
  readonly sure: number;
}

/** All quotations of an article, in the order of the text. */
export function findQuotations(
  article: AnnotatedArticle,
  antecedents: Antecedents,
  countries: readonly CountryMention[],
  model: QuotationModel,
  title: Range | null = null,
): FoundQuotation[] {
  const ruled = applyRules(article);
  const input = labellingInput(article, ruled);
  const chances = taggerOf(article.language).label(article, ruled, input);
  return quotationsOf(labelledArticle(article, input, chances), ruled, antecedents, countries, model, title);
}

/** Finds the quotations of an article whose words are labelled already. Training calls it with labels of its own. */
export function quotationsOf(
  labelled: LabelledArticle,
  ruled: RuleFindings,
  antecedents: Antecedents,
  countries: readonly CountryMention[],
  model: QuotationModel,
  title: Range | null = null,
): FoundQuotation[] {
  const { article } = labelled;
  const options = new SpeakerCandidates(labelled, ruled);
  const resolver = new SpeakerResolver(article, antecedents, countries);
  const doubtful = new DoubtfulCountries(article, countries);
  let previous: PrecedingQuotation | null = null;
  const placed = placedQuotations(article, title, antecedents);
  const inPlaced = placedWords(article, placed);
  const parts: Part[] = [];
  for (const segment of findSegments(labelled, ruled, model.segments)) {
    if (inPlaced[segment.first] || inPlaced[segment.last]) continue;
    const cue = cueOf(labelled, segment);
    if (isOnlyTitle(article, segment) || isOnlyName(article, segment, cue)) continue;
    if (isOnlyCited(article, segment, cue) || isOnlyQuoted(article, segment, cue)) continue;
    if (endsBeforeClause(article, segment, cue)) continue;
    const { option, sure } = rankSpeakers(labelled, options, segment, cue, previous, model.speakers);
    previous = { segment, option };
    const outer = speakerOf(article, segment, option, resolver);
    if (disowned(article, segment, cue, segment.sentence, outer.speaker?.person ?? null) === 'denied') continue;
    const { phrase, speaker, certain, ...inner } = handedSpeaker(article, segment, cue, outer, resolver);
    const against = disowned(article, inner.segment, inner.cue, segment.sentence, speaker?.person ?? null);
    if (against === 'denied') continue;
    const isDoubtful =
      against === 'disputed' ||
      (certain === 0 && isOthersWords(article, inner.segment)) ||
      (phrase && (isNobody(article, phrase) || (speaker && doubtful.isDoubtful(phrase, inner.segment, speaker))));
    const trust = isDoubtful ? DOUBTFUL : 1;
    parts.push({
      segment: inner.segment,
      cue: cueRange(inner.segment, inner.cue),
      speaker,
      sure: speaker ? Math.min(trust, Math.max(sure, certain) * speaker.sure) : 0,
    });
  }
  const read = joined(article, parts).filter((one) => !isCountrysHeadline(article, one));
  const headings = new Set(ruled.headings.map(({ sentence }) => sentence));
  const isGuess = ({ cue, sentence }: FoundQuotation): boolean =>
    cue === null && headings.has(sentence) && isHeadline(article, sentence);
  // A headline's quotation without a cue is a guess. It is kept only if no quotation of the body repeats its words.
  const guessed = read.filter(isGuess);
  const found = [...read.filter((one) => !isGuess(one)), ...placed.map((one) => asQuotation(article, one, resolver))];
  found.push(...repeatedInHeadlines(article, ruled, found));
  const told = new Set(found.map(({ sentence }) => sentence));
  return [...found, ...guessed.filter(({ sentence }) => !told.has(sentence))].sort((a, b) => firstOf(a) - firstOf(b));
}

/** The certainty of a doubtful speaker: below what is shown to a reader (`clearSpeaker`). */
const DOUBTFUL = 0.35;

/**
 * Whether a segment is only somebody's name: "praised Jane Doe" says no more of what was said. Where a tag between commas splits a
 * statement, its subject may stand alone before it: "Jane Doe, officials said, has resigned."
 */
function isOnlyName(article: AnnotatedArticle, { first, last }: Range, cue: number): boolean {
  if (cue > last && article.words.type(last + 1).text === ',') return false;
  const mention = personAt(article, last);
  const isWhole = mention?.last === last && (mention.first === first || mention.title?.first === first);
  return isWhole && !quotedAt(article, first);
}

/** Whether a segment only stands for words that are not there: "here is what they said", "that is what she said". */
const endsBeforeClause = (article: AnnotatedArticle, { last }: Range, cue: number): boolean =>
  cue > last && article.words.grammar.standsForWords.test(article.words.lower(last)) && !quotedAt(article, last);

/** Whether a segment is only a work's title in quotation marks with no verb after it: “The Salt Road” as a child. */
function isOnlyTitle(article: AnnotatedArticle, { first, last }: Range): boolean {
  const quoted = quotedAt(article, first);
  if (quoted?.open !== first || !isWorkTitle(article, quoted)) return false;
  for (let i = endOf(quoted) + 1; i <= last; i++)
    if (article.words.is(i, Class.verb | Class.auxiliary) || article.words.cue(i)) return false;
  return true;
}

const firstOf = ({ spans }: FoundQuotation): number => spans[0]?.first ?? 0;

function asQuotation(article: AnnotatedArticle, placed: PlacedQuotation, resolver: SpeakerResolver): FoundQuotation {
  const { spans, sentence, speaker: named, sure } = placed;
  const speaker =
    named && (named.person ? resolver.named(named.phrase, named.person) : resolver.resolve(named.phrase, sentence));
  return {
    kind: kindOf(article, spans),
    spans,
    cue: null,
    sentence,
    speaker,
    content: sure,
    sure: speaker ? speaker.sure : 0,
  };
}

/** Marks with 1 every word of the quotations that the layout attributes. */
function placedWords({ words }: AnnotatedArticle, placed: readonly PlacedQuotation[]): Uint8Array {
  const taken = new Uint8Array(words.length);
  for (const { spans } of placed) for (const { first, last } of spans) taken.fill(1, first, last + 1);
  return taken;
}

interface Part {
  readonly segment: ScoredSegment;
  readonly cue: Range | null;
  readonly speaker: ResolvedSpeaker | null;
  readonly sure: number;
}

function cueRange({ ruled }: ScoredSegment, cue: number): Range | null {
  if (cue < 0) return null;
  return ruled?.cue?.first === cue ? { first: cue, last: ruled.cue.last } : { first: cue, last: cue };
}

/** Joins parts before and after one cue into one quotation that the cue splits: “A,” he said, “B.” */
function joined(article: AnnotatedArticle, parts: readonly Part[]): FoundQuotation[] {
  const found: FoundQuotation[] = [];
  let open: Part[] = [];
  const close = (): void => {
    const [first] = open;
    if (first) found.push(quotation(article, first, open));
    open = [];
  };
  for (const part of parts) {
    const [first] = open;
    if (!first || open.length > 1 || !splits(article, first, part)) close();
    open.push(part);
  }
  close();
  return found;
}

/**
 * Whether a cue can split two parts: both stand whole in quotation marks, or neither does. Reported words after direct ones are
 * another quotation.
 */
function splits(article: AnnotatedArticle, a: Part, b: Part): boolean {
  if (a.segment.ruled === b.segment.ruled && certainSpeaker(article, a.segment) && certainSpeaker(article, b.segment))
    return true;
  const cue = a.cue?.first ?? -1;
  if (cue <= a.segment.last || cue >= b.segment.first || b.cue?.first !== cue || a.speaker !== b.speaker) return false;
  const direct = [a, b].map(({ segment }) => kindOf(article, [segment]) === 'direct');
  if (direct[0] !== direct[1]) return false;
  // Reported words that syntax delimits are whole: "The Ledger quoted Eva Brandt as saying the town “had fallen”."
  return direct[0] === true || (a.segment.least === 0 && b.segment.least === 0);
}

function quotation(article: AnnotatedArticle, first: Part, parts: readonly Part[]): FoundQuotation {
  const spans = parts.map(({ segment }) => ({ first: segment.first, last: segment.last }));
  return {
    kind: kindOf(article, spans),
    spans,
    cue: first.cue,
    sentence: first.segment.sentence,
    speaker: first.speaker,
    content: Math.min(...parts.map(({ segment }) => Math.max(segment.least, calibrated(segment.chance)))),
    sure: Math.min(...parts.map(({ sure }) => sure)),
  };
}

/** Longest headline, in words. */
const MAX_HEADLINE_WORDS = 30;
/** The certainty that a headline's words in quotation marks are exactly those of the quotation of the body that has them. */
const HEADLINE_REPEATS = 0.75;

/**
 * Whether a quotation is a headline such as "Norway says talks will resume": it sums up what somebody says in the article and is
 * no quotation by a country.
 */
function isCountrysHeadline(article: AnnotatedArticle, { kind, sentence, speaker }: FoundQuotation): boolean {
  const entity = speaker?.speaker.entity;
  return kind !== 'direct' && entity?.startsWith('country:') === true && isHeadline(article, sentence);
}

/**
 * Gives the words in quotation marks of a headline or subheading to the speaker of the quotation of the body that repeats them.
 */
function repeatedInHeadlines(
  article: AnnotatedArticle,
  { headings }: RuleFindings,
  found: readonly FoundQuotation[],
): FoundQuotation[] {
  const read = new Set(found.map(({ sentence }) => sentence));
  const silent = headings.filter(({ sentence }) => !read.has(sentence) && isHeadline(article, sentence));
  if (silent.length === 0) return [];
  const source = headlineIndex(
    article,
    found.map((of) => ({ spans: of.spans, of })),
  );
  return silent.flatMap(({ sentence, quoted }) => {
    const of = source(quoted);
    const bounds = article.sentences[sentence];
    if (!bounds || !of) return [];
    const spans = [{ first: bounds.from, last: bounds.to - 1 }];
    return [
      {
        ...of,
        kind: kindOf(article, spans),
        spans,
        cue: null,
        sentence,
        content: Math.min(HEADLINE_REPEATS, of.content),
      },
    ];
  });
}

/** Whether a sentence is short and has no full stop at its end. */
function isHeadline({ sentences, words }: AnnotatedArticle, sentence: number): boolean {
  const bounds = sentences[sentence];
  return (
    bounds !== undefined &&
    bounds.to - bounds.from <= MAX_HEADLINE_WORDS &&
    !/^[.;]$/.test(words.type(bounds.to - 1).text)
  );
}
