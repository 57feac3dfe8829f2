import { Class } from '../../../languages/language.ts';
import { isDash, type Line, linesOf } from '../../layout/lines.ts';
import { type AnnotatedArticle, quotedAt } from '../annotated-article.ts';
import { type NounPhrase, subjectAfter, subjectBefore } from '../noun-phrases.ts';
import type { PlacedQuotation } from './placed-quotation.ts';

/** At least so many lines in a row that begin with a dash are a dialogue, if one of them has a tag. */
const MIN_LINES = 2;
const SPOKEN = 0.92;

interface Spoken {
  readonly line: Line;
  readonly last: number;
  readonly speaker: NounPhrase | null;
}

/** Finds the lines of a dialogue in which a dash opens each speaker's words: "— I never saw the letter, said Clara Moss." */
export function dashDialogue(article: AnnotatedArticle, sentenceAt: (word: number) => number): PlacedQuotation[] {
  const found: PlacedQuotation[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const spoken = open.map((line) => tagOf(article, line));
    if (open.length >= MIN_LINES && spoken.some(({ speaker }) => speaker))
      for (const { line, last, speaker } of spoken)
        found.push({
          spans: [{ first: line.first + 1, last }],
          sentence: sentenceAt(line.first),
          speaker: speaker && { phrase: speaker, person: null },
          sure: SPOKEN,
        });
    open = [];
  };
  for (const line of linesOf(article.words, article.paragraphs)) {
    if (opensLine(article, line)) open.push(line);
    else close();
  }
  close();
  return found;
}

const opensLine = (article: AnnotatedArticle, { first, last }: Line): boolean =>
  isDash(article.words, first) && article.words.gap(first + 1) > 0 && last > first + 1 && !quotedAt(article, first + 1);

/** Splits a line into its words and the tag at its end (", said Clara Moss.", "? the prosecutor asked."), where it has one. */
function tagOf(article: AnnotatedArticle, line: Line): Spoken {
  const { words } = article;
  const to = line.last + 1;
  for (let i = line.last; i > line.first + 1; i--) {
    if (!/^[,?!…—–]$/.test(words.type(i).text)) continue;
    const speaker = taggedBy(article, i + 1, to);
    if (speaker) return { line, last: words.type(i).text === ',' ? i - 1 : i, speaker };
  }
  return { line, last: line.last, speaker: null };
}

/** The speaker of a tag that has exactly the words `from` to `to`. */
function taggedBy(article: AnnotatedArticle, from: number, to: number): NounPhrase | null {
  const { words } = article;
  for (let i = from; i < to && i < from + 12; i++) {
    const { shape } = words.type(i);
    const cue = words.cue(i);
    if (!cue || shape !== 'lower' || cue.form === 'ing' || cue.form === 'plain' || words.is(i, Class.role)) continue;
    const subject = i === from ? subjectAfter(article, i + 1, to) : subjectBefore(article, i, from);
    const starts = subject && (i === from || reaches(article, subject.first, from));
    return starts ? subject : null;
  }
  return null;
}

/** Whether only titles and the like stand before the subject. */
function reaches({ words }: AnnotatedArticle, first: number, from: number): boolean {
  for (let i = from; i < first; i++)
    if (!words.is(i, Class.role | Class.roleModifier | Class.honorific | Class.determiner)) return false;
  return true;
}
