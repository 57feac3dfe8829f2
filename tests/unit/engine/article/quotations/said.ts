import { readArticle } from '../../../../../src/engine/article/read-article.ts';
import { clearSpeaker } from '../../../../../src/engine/clear-speaker.ts';
import type { Quotation } from '../../../../../src/engine/types.ts';

/** Quotations of a text as "SPEAKER: content", shortest form to compare. */
export function said(text: string): string[] {
  return readArticle(text, { language: 'en' }).quotations.map(brief);
}

function brief({ speaker, text }: Quotation): string {
  return `${speaker?.name ?? '?'}: ${text}`;
}

/** The same as a reader is shown them: "?" where the speaker is not clear. */
export function shown(text: string): string[] {
  return readArticle(text, { language: 'en' }).quotations.map(
    (one) => `${clearSpeaker(one)?.name ?? '?'}: ${one.text}`,
  );
}

/** Who is shown as the speaker of each quotation. */
export function voices(text: string): string[] {
  return readArticle(text, { language: 'en' }).quotations.map((one) => clearSpeaker(one)?.name ?? '?');
}

export function kinds(text: string): string[] {
  return readArticle(text, { language: 'en' }).quotations.map((quotation) => quotation.kind);
}
