import type { Marks, Quoted } from '../../text/quotation-marks.ts';
import { type AnnotatedArticle, endOf, quotedAt } from './annotated-article.ts';
import type { Candidate } from './attribution-candidates.ts';
import { isTitleInMarks } from './content-bounds.ts';
import { mainSubject } from './find-cues.ts';
import type { NounPhrase } from './noun-phrases.ts';

/**
 * Decides about spans in quotation marks without a cue in their own sentence: a quotation that continues after its tag, one
 * before a tag in the next sentence, and one that reopens after a paragraph. What nobody said (scare quotes, titles) is dropped.
 */
export function continued(
  article: AnnotatedArticle,
  sentence: number,
  left: readonly Quoted[],
  before: readonly Candidate[],
  after: Candidate | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  for (const quoted of left) {
    if (!standsAlone(article, sentence, quoted)) continue;
    const previous = found[found.length - 1] ?? before.findLast(speech);
    const from = source(article, sentence, quoted, previous, after);
    found.push({
      rule: 'continued',
      kind: 'direct',
      spans: [{ first: quoted.open, last: endOf(quoted) }],
      cue: null,
      subject: from ? null : leadIn(article, sentence),
      sentence,
      ...(from && { from }),
    });
  }
  return found;
}

const british = new WeakMap<Marks, boolean>();

/** Whether all quotation marks of the article are single ones, so that they are no marks within marks. */
function isBritish({ marks }: AnnotatedArticle): boolean {
  let known = british.get(marks);
  if (known === undefined) {
    known = !marks.quoted.some((one) => one.double);
    british.set(marks, known);
  }
  return known;
}

/** Whether quoted words make up (nearly) their whole sentence, unlike a word or two in marks within somebody else's clause. */
function standsAlone(article: AnnotatedArticle, sentence: number, quoted: Quoted): boolean {
  const { words } = article;
  const bounds = article.sentences[sentence];
  if (!bounds || !(quoted.double || isBritish(article)) || isTitleInMarks(article, quoted.open)) return false;
  let outside = 0;
  for (let i = bounds.from; i < bounds.to; i++) {
    const other = quotedAt(article, i);
    if (other) i = endOf(other);
    else if (words.type(i).shape !== 'punct') outside++;
  }
  const length = quoted.last - quoted.first + 1;
  return outside === 0 && (length >= 3 || /^[.?!]$/.test(words.type(quoted.last).text));
}

/** The quotation that a span continues: the one before it in the paragraph, else the one after it, else the one it reopens. */
function source(
  article: AnnotatedArticle,
  sentence: number,
  quoted: Quoted,
  previous: Candidate | undefined,
  after: Candidate | undefined,
): Candidate | undefined {
  const { sentences } = article;
  const paragraph = (n: number): number => sentences[n]?.paragraph ?? -1;
  const here = paragraph(sentence);
  if (previous && paragraph(previous.sentence) === here && sentence - previous.sentence <= 3 && speech(previous))
    return previous;
  if (after && paragraph(after.sentence) === here && after.sentence - sentence <= 2 && after.rule === 'tag')
    return after;
  if (after?.rule === 'tag' && isReopenedBy(article, quoted, after)) return after;
  if (!previous || !speech(previous)) return undefined;
  const [last] = previous.spans.slice(-1);
  const open = last ? quotedAt(article, last.last) : undefined;
  if (open?.continues && quotedAt(article, quoted.open - 1) === open) return previous;
  return here - paragraph(previous.sentence) === 1 && sentence - previous.sentence <= 2 ? previous : undefined;
}

/** Whether marks that are left open at their paragraph's end are opened anew, once or more, up to those of a tagged quotation. */
function isReopenedBy({ marks }: AnnotatedArticle, quoted: Quoted, { spans: [first] }: Candidate): boolean {
  let n = marks.at[quoted.open] ?? -1;
  const end = marks.at[first?.first ?? -1] ?? -1;
  while (n >= 0 && n < end && marks.quoted[n]?.continues) n++;
  return quoted.continues && n === end;
}

const speech = (candidate: Candidate): boolean => candidate.kind !== 'indirect' || candidate.rule === 'clause';

/** The subject of a sentence that leads into the next: "She put it this way:". */
function leadIn(article: AnnotatedArticle, sentence: number): NounPhrase | null {
  const before = article.sentences[sentence - 1];
  if (!before || article.words.type(before.to - 1).text !== ':') return null;
  return mainSubject(article, before.from, before.to);
}
