import PostalMime, { type Email } from 'postal-mime';
import { canonicalUrl } from '../dataset/model/article-ids.ts';
import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { knownFacts } from '../dataset/model/given-facts.ts';
import { looksLikeArticle } from '../extraction/looks-like-article.ts';
import { checkText } from './decode-bytes.ts';
import { type ExtractArticle, NotAnArticle } from './import-types.ts';
import { readSavedPage } from './read-page.ts';
import { dateOf } from './record-article.ts';

// Reads files in MIME format: newsletters, and pages that a browser saved as one file.

interface ReadArticle {
  readonly text: string;
  readonly facts: GivenFacts;
}

/** Reads a newsletter as an article: its subject is the title, its sender the source. @throws NotAnArticle */
export async function readMail(bytes: Uint8Array, extract: ExtractArticle): Promise<ReadArticle> {
  const mail = await mailIn(bytes);
  if (!mail.subject && !mail.from && !header(mail, 'date')) throw new NotAnArticle('is not a mail.');
  const text = textOfMail(mail, extract);
  checkText(text);
  const title = mail.subject?.trim();
  const source = mail.from?.name.trim() || mail.from?.address;
  const date = dateOf(header(mail, 'date').replace(/^\s*\p{L}+,\s*/u, ''));
  return { text, facts: knownFacts({ title, source, date }) };
}

/** The text of the HTML part, without menus and buttons; that of the plain part where the HTML is no article. */
function textOfMail({ html, text = '' }: Email, extract: ExtractArticle): string {
  if (html) {
    const found = extract(html, null);
    if (looksLikeArticle(found.text, found.isGallery)) return found.text;
  }
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (looksLikeArticle(plain.replace(/(?<!\n)\n(?!\n)/g, ' '))) return plain;
  throw new NotAnArticle('is a mail without an article in it.');
}

/** Reads a page that a browser saved as one file. @throws NotAnArticle */
export async function readWebArchive(bytes: Uint8Array, extract: ExtractArticle): Promise<ReadArticle> {
  const archive = await mailIn(bytes);
  if (!archive.html) throw new NotAnArticle('is not a saved page.');
  const address = header(archive, 'snapshot-content-location') || header(archive, 'content-location');
  return readSavedPage(firstPage(archive.html), extract, canonicalUrl(address) === null ? null : address);
}

/** The file's first page. The pages after it are frames in it, such as advertisements. */
function firstPage(html: string): string {
  const end = /<\/html\s*>/i.exec(html);
  return end ? html.slice(0, end.index + end[0].length) : html;
}

const header = ({ headers }: Email, name: string): string =>
  headers.find(({ key }) => key === name)?.value.trim() ?? '';

/**
 * The most lines of a mail that are shorter than those of an attachment, in bytes, and the most that may part it: the parser holds
 * each line of a text by itself, in some kilobytes, and each part.
 */
const MAX_SHORT_LINES = 100_000;
const SHORT_LINE = 64;
const MAX_BOUNDARIES = 5_000;

async function mailIn(bytes: Uint8Array): Promise<Email> {
  refuseManyLines(bytes);
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
  } catch {
    throw new NotAnArticle('is damaged: its parts cannot be told apart.');
  }
}

function refuseManyLines(bytes: Uint8Array): void {
  let [short, boundaries] = [0, 0];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const to = end < 0 ? bytes.length : end;
    if (to - from < SHORT_LINE) short++;
    if (bytes[from] === HYPHEN && bytes[from + 1] === HYPHEN) boundaries++;
    if (short > MAX_SHORT_LINES || boundaries > MAX_BOUNDARIES)
      throw new NotAnArticle('has too many lines and parts to be read.');
    from = to + 1;
  }
}

const [LINE_END, HYPHEN] = [10, 45];
