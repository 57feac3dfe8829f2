import { Class } from '../../languages/language.ts';
import type { Words } from '../../text/words.ts';
import type { Announcement } from './announcement.ts';
import { endsInMarks, type Line, opensMarks } from './lines.ts';

/** The most words of a line that is a name and an office, and of the name. */
const MAX_LINE_WORDS = 14;
const MAX_NAME_WORDS = 6;
/** So many quotations with a name make a list. One name on a line of its own may be anything. */
const MIN_LISTED = 2;

/**
 * The announcements of a list in which quotations, whole in marks, and lines with a name and perhaps an office take turns, without
 * a dash or a colon: "“They repaired the roof.” / Ada Hobson, head teacher". What the list begins with tells whether the names stand
 * beneath or above; a list that begins and ends with the same tells nothing.
 */
export function nameLines(words: Words, lines: readonly Line[]): Announcement[] {
  const found: Announcement[] = [];
  for (let n = 0; n < lines.length; n++) {
    const list = listFrom(words, lines, n);
    const [first] = list;
    if (!first || list.length < 2 * MIN_LISTED) continue;
    n += list.length - 1;
    // One line is over, at either end: the names may stand above or beneath.
    if (list.length % 2 === 1) continue;
    const above = isName(words, first);
    for (let k = 0; k < list.length; k += 2) {
      const [who, content] = above ? [list[k], list[k + 1]] : [list[k + 1], list[k]];
      if (who && content) found.push({ kind: above ? 'heading' : 'signature', who, content: [content] });
    }
  }
  return found;
}

/** The lines from the `n`-th on that are names and quotations in turn. */
function listFrom(words: Words, lines: readonly Line[], n: number): Line[] {
  const list: Line[] = [];
  let named: boolean | null = null;
  for (let k = n; k < lines.length; k++) {
    const line = lines[k];
    if (!line) break;
    if (named === true && list.length > 1 && isBeneathName(words, line) && isNextOf(words, list, lines[k + 1]))
      continue;
    if (named !== true && isName(words, line)) named = true;
    else if (named !== false && isWhole(words, line)) named = false;
    else break;
    list.push(line);
  }
  return list;
}

/** The most words of a line that says where somebody lives, and of one that says what they do. */
const MAX_PLACE_WORDS = 4;
const MAX_OFFICE_WORDS = 8;

const isBeneathName = (words: Words, line: Line): boolean => isPlace(words, line) || isOffice(words, line);

/** Whether a line beneath a name says what somebody does: "Astronomer, Torvik", "Former student". */
function isOffice(words: Words, { first, last }: Line): boolean {
  if (last - first >= MAX_OFFICE_WORDS || !words.capital(first) || /^[.?!:;]$/.test(words.type(last).text))
    return false;
  for (let i = first; i <= last; i++) {
    if (words.type(i).shape === 'punct' && !/^[,&’'()-]$/.test(words.type(i).text)) return false;
    if (words.is(i, Class.auxiliary | Class.subjectPronoun | Class.subordinator)) return false;
    if (words.cue(i) && !words.is(i, Class.role)) return false;
  }
  return true;
}

/** Whether a line is a place beneath a name, as under letters to a paper: "Crossley", "Moor Lane". */
function isPlace(words: Words, { first, last }: Line): boolean {
  if (last - first >= MAX_PLACE_WORDS) return false;
  for (let i = first; i <= last; i++) if (words.type(i).shape !== 'capital' && words.type(i).text !== '-') return false;
  return true;
}

/** Whether the line behind a place goes on with the list, or there is none. */
const isNextOf = (words: Words, [first]: readonly Line[], next: Line | undefined): boolean =>
  !next || (first !== undefined && isWhole(words, first) ? isWhole(words, next) : isName(words, next));

const isWhole = (words: Words, line: Line): boolean => opensMarks(words, line.first) && endsInMarks(words, line);

/** Whether a line is a name in capitals, and perhaps an office behind a comma, and no sentence. */
export function isName(words: Words, { first, last }: Line): boolean {
  if (last - first >= MAX_LINE_WORDS || /^[.?!:;]$/.test(words.type(last).text)) return false;
  let capitals = 0;
  for (let i = first; i <= last; i++) {
    const { text, shape } = words.type(i);
    if (text === ',' || text === '(') return capitals >= 2;
    if (i - first >= MAX_NAME_WORDS) return false;
    if (shape === 'punct' ? !/^[.’'-]$/.test(text) : !words.capital(i) && !words.is(i, Class.particle)) return false;
    if (words.is(i, NOT_IN_NAME)) return false;
    // “Harbour Secretary Ida Vogel”
    if (words.is(i, OF_BODIES) && !(i < last && words.is(i + 1, Class.role))) return false;
    if (words.capital(i)) capitals++;
  }
  return capitals >= 2;
}

const NOT_IN_NAME = Class.determiner | Class.auxiliary | Class.conjunction | Class.weekday | Class.month;
const OF_BODIES = Class.organisation | Class.place;
