import { readArticle } from '../../../../src/engine/article.ts';
import type { Quotation } from '../../../../src/engine/types.ts';

/** Quotations of a text as "SPEAKER: content", shortest form to compare. */
export function said(text: string): string[] {
  return readArticle(text).quotations.map(brief);
}

function brief({ speaker, text }: Quotation): string {
  return `${speaker?.name ?? '?'}: ${text}`;
}

export function kinds(text: string): string[] {
  return readArticle(text).quotations.map((quotation) => quotation.kind);
}
