import { parseHTML } from 'linkedom';
import { pageDocument } from '../../extraction/page-document.ts';

/** Bytes at a page's beginning in which it may say its encoding, as browsers look for it. */
const ENCODING_WITHIN = 1024 * 4;

/** A page's document, as a browser makes it of any page. */
export const parsePage = (html: string): Document => pageDocument(html, (whole) => parseHTML(whole).document);

/** The markup of a page, in the encoding that its first bytes or its `meta` say. */
export function decodePage(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, ENCODING_WITHIN)).toString('latin1');
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const said = marked ?? /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder(said && !/^utf-?8$/i.test(said) ? said : 'windows-1252').decode(bytes);
    } catch {
      return new TextDecoder().decode(bytes);
    }
  }
}
