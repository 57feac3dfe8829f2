import { type CitationPart, citationParts } from '../ui/citation.ts';
import { safeLink } from '../ui/safe-link.ts';
import type { CitedQuotation } from './cited-quotation.ts';

// Citations to be read: as text, as Markdown, as a web page. The wording is that of *Cite*.

/** A citation's parts. An address that nobody should follow is left out. */
const partsOf = (quotation: CitedQuotation): readonly CitationPart[] =>
  citationParts({ ...quotation, link: safeLink(quotation.link) });

/** Letters that are read from right to left: Hebrew, Arabic and the scripts beside them. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Words and names that are read from right to left, isolated (U+2068, U+2069): without that, the marks and names after them would
 * be shown on their wrong side.
 */
const isolated = ({ text, role }: CitationPart): string =>
  (role === 'words' || role === 'name') && RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;

/** A paragraph for each quotation: words, speaker, source, date published, link to the sentence. */
export const textParagraphs = (quotations: readonly CitedQuotation[]): string[] =>
  quotations.map((one) => `${partsOf(one).map(isolated).join('')}\n`);

/** The same in Markdown, with the link as a link. */
export const markdownParagraphs = (quotations: readonly CitedQuotation[]): string[] =>
  quotations.map((one) => {
    const text = partsOf(one)
      .map((part) => (part.role === 'link' ? `[${OPEN}](<${markdownAddress(part.text)}>)` : inMarkdown(isolated(part))))
      .join('');
    return `${atLineStart(text)}\n`;
  });

/** The same in HTML, in which words and names keep their own direction of writing. */
export const htmlParagraphs = (quotations: readonly CitedQuotation[]): string[] =>
  quotations.map((one) => {
    const text = partsOf(one)
      .map(({ text, role }) => {
        if (role === 'link') return `<a href="${inHtml(text)}" rel="noreferrer">${OPEN}</a>`;
        return role === 'plain' ? inHtml(text) : `<bdi>${inHtml(text)}</bdi>`;
      })
      .join('');
    return `<p>${text}</p>\n`;
  });

/** What the file begins and ends with. It asks for nothing from anywhere. */
export const HTML_HEAD = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Quotations – On Record</title>
<style>:root{color-scheme:light dark}body{max-width:40em;margin:2em auto;padding:0 1em;font:1rem/1.5 serif}</style>
<body>
`;
export const HTML_FOOT = '</body>\n</html>\n';

const OPEN = 'Open sentence';

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A text in which Markdown finds nothing of its own. */
const inMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&~|$^]/g, '\\$&');

/** Signs that mean something at the beginning of a line only. */
const atLineStart = (text: string): string => text.replace(/^([#+=:-])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');

const markdownAddress = (url: string): string =>
  url.replace(/[\s<>\\]/gu, (sign) => encodeURIComponent(sign)).replace(/&(?=#?\w+;)/g, '&amp;');
