import './pdf-globals.ts';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { NotAnArticle } from './import-types.ts';
import { paragraphsOfPages, type TextPiece } from './pdf-paragraphs.ts';

// Reads the text of a PDF with pdf.js, in the caller's thread: the writer is a Worker already, and Node lacks the browser's
// Workers.

Object.assign(globalThis, { pdfjsWorker: pdfWorker });

/** The most pages that are read. No article is longer, and a book would take minutes. */
const MAX_PAGES = 500;

/** The text of a PDF, in paragraphs. @throws NotAnArticle */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: bytes, useSystemFonts: false, disableFontFace: true, verbosity: 0 });
  try {
    const document = await loading.promise;
    if (document.numPages > MAX_PAGES) throw new NotAnArticle(`is a PDF of more than ${MAX_PAGES} pages.`);
    const text = paragraphsOfPages(await piecesOfPages(document));
    if (!/\p{L}/u.test(text)) throw new NotAnArticle('has no text in it: its pages are pictures.');
    return text;
  } catch (error) {
    if (error instanceof NotAnArticle) throw error;
    const name = error instanceof Error ? error.name : '';
    throw new NotAnArticle(
      name === 'PasswordException' ? 'is protected by a password.' : 'is damaged: it cannot be read as a PDF.',
    );
  } finally {
    await loading.destroy();
  }
}

async function piecesOfPages(document: PDFDocumentProxy): Promise<TextPiece[][]> {
  const pages: TextPiece[][] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item): TextPiece[] => {
        if (!('str' in item)) return [];
        const [, , , , x, y] = item.transform;
        return [{ text: item.str, x: Number(x), y: Number(y), height: item.height, endsLine: item.hasEOL }];
      }),
    );
    page.cleanup();
  }
  return pages;
}
