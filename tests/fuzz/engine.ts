import { readArticle } from '../../src/engine/article/read-article.ts';
import type { Span } from '../../src/engine/types.ts';
import type { Random } from '../bench/random.ts';
import type { FuzzTarget } from './fuzzing.ts';
import { hostileText } from './hostile-values.ts';

/** What news is made of, and what breaks it. */
const PIECES = [
  ...['“', '”', '"', "'", '‘', '’', '«', '»', '``', "''", ',', '.', '?', '!', ':', ';', '—', '(', ')', '…', '[', ']'],
  ...['*', '**', '_', '__', '\n# ', '\n> ', '](/a)', '![', '-\n', '\\'],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\u2029',
    '\t',
    '\u00ad',
    '\u200b',
    '\ud800',
    '\udc00',
    '\0',
    'e\u0301',
    '中文',
    'привет',
    '😀',
  ],
  ...['said', 'he said', 'she told', 'according to', 'that', 'who', 'adding', 'asked', 'by', 'By', 'the', 'and', 'in'],
  ...['Maria Lopez', 'Hans Vogel', 'Vogel', 'Norway', 'Oslo', 'Georgia', 'O’Hara', 'J.', 'van der', 'Mr.', 'President'],
  ...[
    'HANS VOGEL:',
    'Q:',
    'A:',
    'the minister',
    'the mayor of Lima',
    '54',
    '2021',
    'March',
    'Monday',
    'Reuters',
    '(AP) -',
  ],
  ...['the bridge holds', 'it will open soon', 'we have waited long enough', 'nobody was hurt', "didn't", 'is not'],
];

function textFrom(r: Random): string {
  const pieces = Array.from({ length: r.below(200) }, () =>
    r.below(30) === 0 ? hostileText(r).slice(0, 300) : r.pick(PIECES),
  );
  const one = pieces.join(r.pick([' ', ' ', ' ', '', '\n']));
  // The same again and again: what takes more than linear time shows by that.
  return r.below(20) === 0 && one.length > 0 ? one.repeat(Math.min(50, Math.ceil(20_000 / one.length))) : one;
}

/** Within so many ms a text of so many units is read, on a busy machine: a hundred times what it takes on an idle one. */
const mostMs = (units: number): number => 20_000 + units;

/** The engine: any text is read, each span slices to its words, in order and in range, and in a time that goes with the length. */
export const engineTarget: FuzzTarget<string> = {
  name: 'the engine',
  found: [],
  make: textFrom,
  check(text) {
    const begun = performance.now();
    const { mentions, quotations } = readArticle(text, { language: 'en' });
    const took = performance.now() - begun;
    if (took > mostMs(text.length)) throw new Error(`${Math.round(took)} ms for ${text.length} units.`);
    const inside = ({ start, end }: Span): boolean => start >= 0 && start < end && end <= text.length;
    const must = (holds: boolean, what: string): void => {
      if (!holds) throw new Error(what);
    };
    const inOrder = (spans: readonly Span[]): boolean =>
      spans.every(({ start }, n) => n === 0 || start >= (spans[n - 1]?.start ?? 0));
    must(inOrder(mentions), 'mentions in order');
    must(inOrder(quotations), 'quotations in order');
    for (const one of mentions) must(inside(one) && text.slice(one.start, one.end) === one.text, 'a mention slices');
    for (const one of quotations) {
      must(inside(one), 'a quotation in range');
      must(one.spans.map(({ start, end }) => text.slice(start, end)).join(' ') === one.text, 'a quotation slices');
      must(inOrder(one.spans) && [...one.spans, ...one.quoted].every(inside), 'its spans in order and range');
      for (const part of [one.cue, one.speaker])
        if (part) must(text.slice(part.start, part.end) === part.text, 'cue and speaker slice');
      must(one.confidence >= 0 && one.confidence <= 1, 'a confidence between 0 and 1');
    }
  },
};
