import { Class } from '../../../languages/language.ts';
import { type AnnotatedArticle, endOf, personAt, quotedAt, type Range } from '../annotated-article.ts';
import { type NounPhrase, subjectAfter, subjectBefore } from '../noun-phrases.ts';

/** At most so many words stand between a verb of quoting and its "as saying". */
const MAX_WORDS_TO_AS_SAYING = 28;
/** At most so many words stand between "as saying" and the content, and between the content and a tag that quotes it. */
const MAX_WORDS_TO_CONTENT = 14;

/** Words by which one person or medium quotes another, as "the Ledger quoted Eva Brandt as saying". */
interface Through {
  readonly speaker: NounPhrase;
  readonly verb: number;
  /** The first word after "as saying" where the content follows; the tag's last word where the content precedes. */
  readonly after: number;
  /** The first word in marks, where the content is no more than what stands in them. */
  readonly open?: number;
}

/**
 * The speaker where somebody else quotes them: "the Ledger quoted Eva Brandt as saying “…”", "“…,” Brandt was quoted by the
 * Ledger as saying", "reporters were told by Brandt that …". Null where no such words stand beside `content` in its sentence.
 */
export function spokenThrough(article: AnnotatedArticle, content: Range, from: number, to: number): NounPhrase | null {
  const through = throughIn(article, from, to, content) ?? citedIn(article, content, from, to);
  return through && isBeside(content, through) ? through.speaker : null;
}

/**
 * The person whom a paper cites in a tag behind the content: "…, the Ledger reported, citing Eva Brandt". Of two people, the one who
 * cites the other speaks.
 */
function citedIn(article: AnnotatedArticle, { first, last }: Range, from: number, to: number): Through | null {
  const { words } = article;
  for (let i = last + 1; i < to && i <= last + MAX_WORDS_TO_CONTENT; i++) {
    if (quotedAt(article, i) || words.type(i).text !== ',' || !words.grammar.citing.test(words.lower(i + 1))) continue;
    if (!isReport(article, from, first) && !isReport(article, last + 1, i)) return null;
    const cited = subjectAfter(article, i + 2, to);
    return cited?.type === 'name' ? { speaker: cited, verb: i + 1, after: cited.last + 1 } : null;
  }
  return null;
}

/** Whether words name a paper, or say that something was reported, and name nobody. */
function isReport(article: AnnotatedArticle, from: number, to: number): boolean {
  const { words } = article;
  let found = false;
  for (let i = from; i < to; i++) {
    if (personAt(article, i) || words.is(i, Class.subjectPronoun)) return false;
    found ||= words.grammar.paper.test(words.lower(i)) || words.grammar.reports.test(words.lower(i));
  }
  return found;
}

/**
 * Whether a segment is only whom a participle cites: "chief executive Eva Brandt" of "…, citing chief executive Eva Brandt". They are
 * a source and nothing that was said.
 */
export function isOnlyCited(article: AnnotatedArticle, { first, last }: Range, cue: number): boolean {
  const { words } = article;
  if (cue < 0 || cue > first || !words.grammar.citing.test(words.lower(cue))) return false;
  for (let i = first; i <= last; i++)
    if (quotedAt(article, i) || words.is(i, Class.verb | Class.auxiliary) || (words.cue(i) && !words.is(i, Class.role)))
      return false;
  return true;
}

/**
 * Whether a segment is only who was quoted: "Eva Brandt as saying on Monday" of "…, the Ledger quoted Eva Brandt as saying on
 * Monday".
 */
export function isOnlyQuoted(article: AnnotatedArticle, { first, last }: Range, cue: number): boolean {
  const { words } = article;
  if (cue < 0 || cue > first || !words.grammar.quotes.test(words.lower(cue))) return false;
  let as = -1;
  for (let i = first; i <= last; i++) {
    if (quotedAt(article, i)) return false;
    const says = words.cue(i + 1);
    // "As pointing to a leak": without its particle, "point" is no verb of saying.
    const isSpeech = says?.form === 'ing' && !words.grammar.phrasal.test(says.lemma);
    if (as < 0 && isSpeech && words.grammar.as.test(words.lower(i))) as = i;
  }
  return as >= 0 && last - as <= MAX_WORDS_OF_TIME;
}

const isBeside = ({ first, last }: Range, { verb, after }: Through): boolean =>
  (first >= after && first - after <= MAX_WORDS_TO_CONTENT) || (last < verb && verb - last <= MAX_WORDS_TO_CONTENT);

/**
 * The content and the speaker of a sentence in which somebody quotes another in quotation marks; null where there are no such
 * words.
 */
export function throughContent(
  article: AnnotatedArticle,
  from: number,
  to: number,
): { readonly content: Range; readonly speaker: NounPhrase } | null {
  const through = throughIn(article, from, to, null);
  if (!through) return null;
  const { words } = article;
  for (let i = from; i < through.verb; i++) {
    const quoted = quotedAt(article, i);
    if (!quoted) continue;
    const content = { first: quoted.open, last: endOf(quoted) };
    const tag = /^[,?!]$/.test(words.type(quoted.last).text) || words.type(endOf(quoted) + 1).text === ',';
    return tag && isBeside(content, through) ? { content, speaker: through.speaker } : null;
  }
  let last = to - 1;
  while (last > through.after && !quotedAt(article, last) && words.type(last).shape === 'punct') last--;
  for (let i = through.after; i <= last; i++)
    if (quotedAt(article, i))
      return { content: { first: through.open ?? through.after, last }, speaker: through.speaker };
  // Of what no person says, such as a report that is cited, the tag may be a clause of the story's own.
  const before = through.speaker.type === 'name' ? reportedBefore(article, from, to, through) : null;
  return before && { content: before, speaker: through.speaker };
}

/** The most words behind "as saying" of when and where it was said. */
const MAX_WORDS_OF_TIME = 5;

/** Reported words before a tag that ends the sentence: "The town will be rebuilt, state television quoted Eva Brandt as saying." */
function reportedBefore(article: AnnotatedArticle, from: number, to: number, { verb, after }: Through): Range | null {
  const { words } = article;
  if (to - after > MAX_WORDS_OF_TIME) return null;
  for (let i = after; i < to; i++) if (words.is(i, NEW_CLAUSE | Class.auxiliary)) return null;
  let comma = verb - 1;
  while (comma > from && words.type(comma).text !== ',') {
    if (words.is(comma, NEW_CLAUSE)) return null;
    comma--;
  }
  let says = false;
  for (let i = from; i < comma; i++)
    says ||= words.is(i, Class.verb | Class.auxiliary | Class.modal) || Boolean(words.cue(i));
  return says && verb - comma <= MAX_WORDS_TO_CONTENT ? { first: from, last: comma - 1 } : null;
}

const NEW_CLAUSE = Class.subordinator | Class.subjectPronoun;

function throughIn(article: AnnotatedArticle, from: number, to: number, besides: Range | null): Through | null {
  const { words } = article;
  for (let i = from; i < to; i++) {
    const quoted = quotedAt(article, i);
    if (quoted) {
      i = endOf(quoted);
      continue;
    }
    if (besides && i >= besides.first && i <= besides.last) continue;
    const lower = words.lower(i);
    const reported = i === from || words.type(i - 1).text === ',' ? reportedBy(article, i, to) : null;
    if (reported) return reported;
    const told = words.grammar.toldPassive.test(lower) ? toldBy(article, i, to) : null;
    if (told) return { speaker: told, verb: i, after: told.last + 1 };
    const remembered = rememberedIn(article, i, to);
    if (remembered) return remembered;
    if (!words.grammar.quotes.test(lower)) continue;
    const as = asSaying(article, i, to);
    if (as < 0) continue;
    const speaker = passiveSubject(article, i, from) ?? activeObject(article, i + 1, as);
    if (speaker) return { speaker, verb: i, after: pastVerb(article, as, to) };
  }
  return null;
}

/** "According to the Ledger, Eva Brandt said “…”": of a paper and a person, the person speaks. */
function reportedBy(article: AnnotatedArticle, at: number, to: number): Through | null {
  const { words } = article;
  if (!words.grammar.accordingTo.test(`${words.lower(at)} ${words.lower(at + 1)}`)) return null;
  const medium = subjectAfter(article, at + 2, to);
  if (!medium || medium.type === 'name' || words.type(medium.last + 1).text !== ',') return null;
  let isPaper = false;
  for (let i = medium.first; i <= medium.last; i++) isPaper ||= words.grammar.paper.test(words.lower(i));
  const speaker = isPaper ? subjectAfter(article, medium.last + 2, to) : null;
  const verb = (speaker?.last ?? 0) + 1;
  const says = words.cue(verb)?.form === 'past' && words.cue(verb)?.kind === 'say';
  return speaker?.type === 'name' && says ? { speaker, verb, after: verb + 1 } : null;
}

/** At most so many words stand between "remembered" and "telling". */
const MAX_WORDS_TO_TELLING = 14;

const PERSON = Class.people | Class.role;

/** "Jane Doe remembered John Roe telling her: “…”": the words are Roe's. They have to stand in marks. */
function rememberedIn(article: AnnotatedArticle, verb: number, to: number): Through | null {
  const { words } = article;
  if (!words.grammar.remembers.test(words.lower(verb))) return null;
  const next = words.type(verb + 2);
  const isOwned = next.shape === 'lower' && !next.cue && !words.is(verb + 2, Class.preposition | Class.conjunction);
  const isTheirs = isOwned && words.grammar.personalObject.test(words.lower(verb + 1));
  const object = subjectAfter(article, isTheirs ? verb + 2 : verb + 1, to);
  if (!object || object.type === 'pronoun') return null;
  for (let i = object.last + 1; i < to - 1 && i <= verb + MAX_WORDS_TO_TELLING; i++) {
    const form = words.cue(i);
    if (quotedAt(article, i) || form?.form === 'past' || words.is(i, Class.auxiliary | Class.modal)) return null;
    if (form?.form !== 'ing' || (form.kind !== 'tell' && form.kind !== 'say')) continue;
    for (let open = i + 1; open < to && open <= i + MAX_WORDS_TO_CONTENT; open++)
      if (quotedAt(article, open)) {
        const speaker = main(article, verb + 1, i, object);
        // "Remembered the flood, telling …": behind a comma that closes no description, it is who remembers that tells.
        const isApart = words.type(i - 1).text === ',' && (speaker === object || speaker.first === object.first);
        const isPerson = speaker.type === 'name' || words.is(speaker.last, PERSON);
        return isPerson && !isApart ? { speaker, verb, after: i + 1, open } : null;
      }
    return null;
  }
  return null;
}

function activeObject(article: AnnotatedArticle, from: number, as: number): NounPhrase | null {
  const object = subjectAfter(article, from, as);
  return object && main(article, from, as, object);
}

/** The index after "as saying", "as having told reporters" or "to have called". */
function pastVerb({ words }: AnnotatedArticle, as: number, to: number): number {
  let at = as + 1;
  while (at < to - 1 && !(words.cue(at) && words.cue(at)?.form !== 'plain')) at++;
  return /^[,:]$/.test(words.type(at + 1).text) ? at + 2 : at + 1;
}

/** The index of "as saying", "as having said" or "to have said" after a verb of quoting; -1 where there is none. */
function asSaying(article: AnnotatedArticle, verb: number, to: number): number {
  const { words } = article;
  for (let i = verb + 1; i < to && i <= verb + MAX_WORDS_TO_AS_SAYING; i++) {
    if (quotedAt(article, i) || words.type(i).text === ';') return -1;
    const next = words.lower(i + 1);
    if (words.grammar.as.test(words.lower(i)) && (words.cue(i + 1)?.form === 'ing' || words.grammar.having.test(next)))
      return i;
    if (words.lower(i) === words.grammar.to && words.grammar.have.test(next) && words.cue(i + 2)) return i;
  }
  return -1;
}

/** The subject of "was quoted": the phrase before a form of "be". */
function passiveSubject(article: AnnotatedArticle, verb: number, from: number): NounPhrase | null {
  const { words } = article;
  for (let i = verb - 1; i >= from && i > verb - 4; i--)
    if (words.grammar.be.test(words.lower(i))) return subjectBefore(article, i, from);
  return null;
}

/** The agent in "were told by Brandt". */
function toldBy(article: AnnotatedArticle, verb: number, to: number): NounPhrase | null {
  const { words } = article;
  if (words.lower(verb + 1) !== words.grammar.by || !words.grammar.be.test(words.lower(verb - 1))) return null;
  return subjectAfter(article, verb + 2, to);
}

/**
 * The person named within the words, where there is one ("the finance minister, Eva Brandt,"), else `otherwise`. "A spokesman for
 * Brandt" is not Brandt.
 */
function main(article: AnnotatedArticle, from: number, to: number, otherwise: NounPhrase): NounPhrase {
  const { words } = article;
  for (let i = from; i < to; i++) {
    if (words.is(i, Class.preposition) && words.grammar.phraseLink.test(words.lower(i))) return otherwise;
    const mention = personAt(article, i);
    if (mention && !/^['’]s?$/.test(words.type(mention.last + 1).text))
      return { first: mention.first, last: mention.last, type: 'name' };
  }
  return otherwise;
}
