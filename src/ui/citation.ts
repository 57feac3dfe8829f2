import type { CardQuotation } from '../messages/card-data.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';

// A quotation in words, with and without its source. What the article only reports is always called that, and never stands in
// quotation marks or before a speaker's name. A headline's words are called a headline's.

/**
 * A stretch of a citation: the quotation's `words`, a `name` (of a speaker, a title, an outlet), the `link` to the sentence, or what
 * is ours (`plain`). Words and names may be in any language and script.
 */
export interface CitationPart {
  readonly text: string;
  readonly role: 'words' | 'name' | 'link' | 'plain';
}

/** The words of a quotation as they are shown, as plain text for the clipboard; after "Headline: " and "Reported: " where they are. */
export const quotationPlainText = (quotation: Pick<CardQuotation, 'words' | 'reported' | 'heading'>): string =>
  `${labelOf(quotation)}${wordsOf(quotation)}`;

/**
 * A quotation with its speaker and source, as plain text for the clipboard.
 * - A statement: “Words” – Speaker, role. “Title”, Outlet, date. URL
 * - Part of a statement: “words,” Speaker said, according to “Title”, Outlet, date. URL
 * - A headline's words: Headline: “words” (Speaker, in “Title”, Outlet, date). URL
 * - A reported clause: Reported: The article's sentence (Speaker, in “Title”, Outlet, date). URL
 *
 * Before the URL, what other articles have the same words by the same speaker: Also in Outlet, date; Outlet, date and 3 more.
 *
 * Unknown parts are left out, but for the speaker and the date: "Speaker not clear", "undated".
 */
export const citation = (quotation: CardQuotation): string =>
  citationParts(quotation)
    .map(({ text }) => text)
    .join('');

/** A citation in its parts, for what sets them apart. Joined, they are `citation`. The link, where there is one, is the last. */
export function citationParts(quotation: CardQuotation): readonly CitationPart[] {
  const { words, speaker, reported, heading } = quotation;
  const where = whereParts(quotation);
  if (reported || heading) {
    const isNamed = speaker !== null && quotationPlainText(quotation).includes(speaker.name);
    const who = speaker ? (isNamed ? [] : [name(speaker.name), plain(', in ')]) : [plain('speaker not clear, in ')];
    const label = labelOf(quotation);
    return [
      ...(label ? [plain(label)] : []),
      said(wordsOf(quotation)),
      plain(' ('),
      ...who,
      ...where,
      plain(').'),
      ...endParts(quotation),
    ];
  }
  const isStatement = words[0]?.role === 'spoken' && words.at(-1)?.role === 'spoken';
  if (isStatement || !speaker) {
    const who = speaker
      ? [name(speaker.name), ...(speaker.role ? [plain(', '), name(speaker.role)] : [])]
      : [plain('Speaker not clear')];
    const text = isStatement ? wordsOf(quotation) : spokenParts(words);
    return [said(text), plain(' – '), ...who, plain('. '), ...where, plain('.'), ...endParts(quotation)];
  }
  return [
    said(withComma(spokenParts(words))),
    plain(' '),
    name(speaker.name),
    plain(' said, according to '),
    ...where,
    plain('.'),
    ...endParts(quotation),
  ];
}

const plain = (text: string): CitationPart => ({ text, role: 'plain' });
const name = (text: string): CitationPart => ({ text, role: 'name' });
const said = (text: string): CitationPart => ({ text, role: 'words' });

/** What follows the source: the other sources, and the link. */
const endParts = (quotation: CardQuotation): CitationPart[] => [...alsoParts(quotation), ...linkParts(quotation)];

const linkParts = ({ link }: CardQuotation): CitationPart[] => (link ? [plain(' '), { text: link, role: 'link' }] : []);

function alsoParts({ sources, sourceCount }: CardQuotation): CitationPart[] {
  if (sources.length === 0) return [];
  const more = sourceCount - sources.length;
  return [
    plain(' Also in '),
    ...sources.flatMap(({ source, title, date }, nth) => [
      ...(nth > 0 ? [plain('; ')] : []),
      name(source ?? (title ? `“${title}”` : 'an untitled article')),
      plain(`, ${formatDate(date)}`),
    ]),
    plain(more > 0 ? ` and ${formatNumber(more)} more.` : '.'),
  ];
}

/** “Title”, Outlet, date. */
const whereParts = ({ title, source, date }: CardQuotation): CitationPart[] => [
  ...(title ? [plain('“'), name(title), plain('”, ')] : []),
  ...(source ? [name(source), plain(', ')] : []),
  plain(formatDate(date)),
];

/** What has to be said before the words, where they are not simply what somebody said. */
const labelOf = ({ reported, heading }: Pick<CardQuotation, 'reported' | 'heading'>): string =>
  `${heading ? 'Headline: ' : ''}${reported ? 'Reported: ' : ''}`;

function wordsOf({ words, reported }: Pick<CardQuotation, 'words' | 'reported'>): string {
  const text = words
    .map((part) => part.text)
    .join('')
    .trim();
  return reported ? withoutPoint(text) : text;
}

/** Only the words in marks; what the article has between two of them is left out. */
const spokenParts = (words: CardQuotation['words']): string =>
  words
    .filter(({ role }) => role === 'spoken')
    .map((part) => part.text.trim())
    .join(' […] ');

/** Words in marks with a comma before the last mark, in place of the article's own comma or full stop: “late,” */
const withComma = (spoken: string): string => spoken.replace(/(?<=[\p{L}\p{N}%)])[.,;]?(?=[”“»›’"'」』]$)/u, ',');

/** A sentence without its full stop, for one that goes on in brackets; "…" and "U.S." stay whole. */
const withoutPoint = (sentence: string): string => sentence.replace(/(?<![.…]|\b(?:\p{L}\.)+\p{L})\.$/u, '');
