// Whether the engine's confidence keeps its word: of the quotations it is sure of, how many are right.
import { existsSync, readFileSync } from 'node:fs';

/** From this confidence on a quotation is shown as certain. */
const SURE = 0.9;

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ name: string, start?: number, end?: number } | null} Speaker */
/** @typedef {{ start: number, end: number, spans?: (Span | [number, number])[], text: string, confidence: number, speaker: Speaker }} Quote */
/** @typedef {{ has: string, speaker?: string | string[] | null }} Wanted */
/** @typedef {{ file: string, quotes?: Wanted[], notQuotes?: Wanted[] }} Case */
/** @typedef {{ spans: (Span | [number, number])[], core?: boolean, kind: string, speaker: (Span & { text: string }) | null, speakerName?: string }} GoldQuote */
/** @typedef {{ sure: number, right: number, wrong: string[] }} Kept */

/**
 * On annotated articles: right is a quotation each of whose parts overlaps an annotated one by 0.8, and that is its speaker's. One that
 * overlaps words that are neither wanted nor wrong (beliefs, plans, what nobody annotated) is not judged.
 * @param {string} goldLines
 * @param {string} predictedLines
 * @returns {Kept}
 */
export function keptOnGold(goldLines, predictedLines) {
  const predicted = new Map(lines(predictedLines).map((article) => [article.id, article]));
  /** @type {Kept} */
  const kept = { sure: 0, right: 0, wrong: [] };
  for (const { id, text, quotes = [], ignore = [] } of lines(goldLines)) {
    const parts = quotes.flatMap((/** @type {GoldQuote} */ quote) =>
      quote.spans.map((span) => ({ quote, at: trimmed(text, asSpan(span)) })),
    );
    for (const quote of sureOf(predicted.get(id)?.quotes ?? [])) {
      const found = (quote.spans?.length ? quote.spans : [quote]).map((span) => {
        const at = trimmed(text, asSpan(span));
        return { at, part: parts.find((/** @type {{ at: Span }} */ one) => overlap(one.at, at) >= 0.8) };
      });
      const open = found.some(
        ({ at, part }) =>
          part?.quote.core === false ||
          part?.quote.speaker === null ||
          ignore.some((/** @type {Span | [number, number]} */ one) => shared(asSpan(one), at) > 0),
      );
      if (open) continue;
      const right = found.every(({ part }) => part && isSpeaker(quote.speaker, part.quote));
      count(kept, right, `${id}: ${quote.speaker?.name}: ${quote.text}`);
    }
  }
  return kept;
}

/**
 * On the small cases: right is a quotation that a case wants, with its speaker; wrong is one with another speaker, or that must not be
 * there. What a case says nothing about is not judged.
 * @param {readonly Case[]} cases
 * @param {string} predictedLines in the order of the cases
 * @returns {Kept}
 */
export function keptOnCases(cases, predictedLines) {
  const articles = lines(predictedLines);
  /** @type {Kept} */
  const kept = { sure: 0, right: 0, wrong: [] };
  for (const [n, { file, quotes = [], notQuotes = [] }] of cases.entries()) {
    for (const quote of sureOf(articles[n]?.quotes ?? [])) {
      const name = quote.speaker?.name ?? '';
      const holds = (/** @type {Wanted} */ { has }) => fold(quote.text).includes(fold(has));
      const wanted = quotes.filter(holds);
      const banned = notQuotes.filter((one) => holds(one) && (!one.speaker || one.speaker === name));
      if (wanted.length === 0 && banned.length === 0) continue;
      const right = banned.length === 0 && wanted.every(({ speaker }) => [speaker].flat().includes(name));
      count(kept, right, `${file}: ${name}: ${quote.text}`);
    }
  }
  return kept;
}

/**
 * @param {string} folder
 * @returns {Case[]} none where there is no such folder
 */
export function casesIn(folder) {
  const file = `${folder}/expected.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

/**
 * @param {string} what
 * @param {Kept} kept
 * @param {boolean} list whether to list the wrong ones
 */
export function keptLine(what, { sure, right, wrong }, list) {
  const share = sure > 0 ? (right / sure).toFixed(3) : '–';
  const listed = list ? wrong.map((one) => `\n  ${one.replace(/\s+/g, ' ').slice(0, 160)}`).join('') : '';
  return `${what}: of ${sure} quotations at ${SURE} or more ${share} are right${listed}`;
}

/** @param {readonly Quote[]} quotes */
const sureOf = (quotes) => quotes.filter(({ confidence, speaker }) => confidence >= SURE && speaker !== null);

/** @param {Kept} kept @param {boolean} right @param {string} words */
function count(kept, right, words) {
  kept.sure++;
  if (right) kept.right++;
  else kept.wrong.push(words);
}

/** @param {string} text */
const lines = (text) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** @param {string} text */
const fold = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Pi}\p{Pf}"'`«»„]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** @param {Span | [number, number]} span */
const asSpan = (span) => (Array.isArray(span) ? { start: span[0], end: span[1] } : span);

/** @param {Span} a @param {Span} b */
const shared = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** @param {Span} a @param {Span} b */
const overlap = (a, b) => shared(a, b) / (a.end - a.start + (b.end - b.start) - shared(a, b) || 1);

/** Without all but letters and digits at the ends. @param {string} text @param {Span} span */
function trimmed(text, { start, end }) {
  const isWord = (/** @type {number} */ at) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  let [from, to] = [start, end];
  while (from < to && !isWord(from)) from++;
  while (to > from && !isWord(to - 1)) to--;
  return { start: from, end: to };
}

/** Half of the mention lies in the annotated one, or both have one family name. @param {Speaker} said @param {GoldQuote} gold */
function isSpeaker(said, { speaker, speakerName }) {
  if (!said || !speaker) return false;
  const at = { start: said.start ?? 0, end: said.end ?? 0 };
  const both = shared(at, speaker);
  if (both > 0 && 2 * both >= at.end - at.start) return true;
  const family = (/** @type {string} */ name) =>
    fold(name)
      .replace(/s$/, '')
      .match(/[\p{L}\p{N}-]+/gu)
      ?.at(-1);
  return family(said.name) === family(speakerName ?? speaker.text);
}
