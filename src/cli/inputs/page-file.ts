import { brokenBecause, collect, openFile, TOO_LARGE } from './open-file.ts';
import { decodePage, parsePage } from './parse-page.ts';

/** A page's document, or what was wrong with its file. */
export type PageFile = { readonly document: Document } | { readonly problem: string };

/** The document of a saved page; a file that ends in `.gz` is unpacked first. */
export async function readPage(file: string): Promise<PageFile> {
  try {
    const bytes = await collect(openFile(file));
    return bytes ? { document: parsePage(decodePage(bytes)) } : { problem: `${file}: ${TOO_LARGE}` };
  } catch (error) {
    return { problem: `${file}: ${brokenBecause(error)}` };
  }
}
