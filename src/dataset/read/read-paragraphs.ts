import type { ListedQuotation, QuotationId } from '../model/dataset-types.ts';
import { type DatasetDb, read } from './dataset-transaction.ts';

/** A part of an article's text, and where it starts in it. */
export interface Paragraph {
  readonly start: number;
  readonly text: string;
}

/** The paragraphs of some quotations: from the line's end before each to the one after it. What is gone is left out. */
export function readParagraphs(
  db: DatasetDb,
  quotations: readonly ListedQuotation[],
): Promise<ReadonlyMap<QuotationId, Paragraph>> {
  return read(db, ['texts'], async (tx) => {
    const texts = new Map(quotations.map(({ article }) => [`${article.id} ${article.version}`, article] as const));
    const loaded = new Map(
      await Promise.all(
        Array.from(texts, async ([key, { id, version }]) => {
          return [key, (await tx.objectStore('texts').get([id, version]))?.text] as const;
        }),
      ),
    );
    return new Map(
      quotations.flatMap(({ id, article, quotation }) => {
        const text = loaded.get(`${article.id} ${article.version}`);
        return text === undefined ? [] : [[id, paragraphAround(text, quotation)] as const];
      }),
    );
  });
}

function paragraphAround(text: string, { start, end }: { readonly start: number; readonly end: number }): Paragraph {
  const from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const to = text.indexOf('\n', end);
  return { start: from, text: text.slice(from, to < 0 ? text.length : to) };
}
