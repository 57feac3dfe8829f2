import { Lexer, type Token, type Tokens } from 'marked';
import { canonicalUrl } from '../dataset/model/article-ids.ts';
import type { GivenFacts } from '../dataset/model/dataset-types.ts';
import { knownFacts } from '../dataset/model/given-facts.ts';
import { refuseHostileMarkdown } from './markdown-bounds.ts';
import { dateOf } from './record-article.ts';

// Reads Markdown: the words without markup, and the front matter as facts.

/** The text of a Markdown file in paragraphs, and the facts of its front matter. @throws NotAnArticle */
export function readMarkdown(markdown: string): { readonly text: string; readonly facts: GivenFacts } {
  const { facts, body } = frontMatter(markdown.replace(/\r\n?/g, '\n'));
  refuseHostileMarkdown(body);
  const blocks = new Lexer({ gfm: true }).lex(withoutComments(body)).flatMap(blocksOf);
  return { text: blocks.filter((block) => block.trim() !== '').join('\n\n'), facts };
}

/**
 * Markdown without comments and declarations. Where one does not end, its beginning is text: the reader of Markdown would look for the
 * end from each of them on.
 */
function withoutComments(markdown: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = markdown.indexOf('<!--'); at >= 0; at = markdown.indexOf('<!--', from)) {
    const end = markdown.indexOf('-->', at);
    if (end < 0) break;
    parts.push(markdown.slice(from, at));
    from = end + '-->'.length;
  }
  return (parts.join('') + markdown.slice(from)).replace(/<[!?][^<>\n]*>/g, '').replace(/<(?=[!?])/g, '&lt;');
}

/** Reads "name: value" lines between two lines of three hyphens at the beginning. No other YAML is read. */
function frontMatter(markdown: string): { facts: GivenFacts; body: string } {
  const matter = /^---\n([\s\S]*?)\n(?:---|\.\.\.)(?:\n|$)/.exec(markdown);
  if (!matter) return { facts: {}, body: markdown };
  const values = new Map<string, string>();
  for (const line of (matter[1] ?? '').split('\n')) {
    const [, name, value] = /^([A-Za-z_-]+)\s*:\s*(.+?)\s*$/.exec(line) ?? [];
    if (name && value && !/^[[{|>&*]/.test(value))
      values.set(name.toLowerCase(), value.replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { facts: factsOf(values), body: markdown.slice(matter[0].length) };
}

function factsOf(values: ReadonlyMap<string, string>): GivenFacts {
  const of = (...names: readonly string[]): string => names.flatMap((name) => values.get(name) ?? [])[0] ?? '';
  const title = of('title');
  const author = of('author', 'byline');
  const named = of('source', 'publication', 'site');
  const url = [of('url', 'link', 'canonical', 'permalink'), named].find((one) => canonicalUrl(one) !== null);
  const source = named === url ? '' : named;
  const date = dateOf(of('date', 'published'));
  const language = of('lang', 'language');
  return knownFacts({ title, author, source, url, date, language });
}

function blocksOf(token: Token): string[] {
  if (isList(token)) return token.items.map((item) => item.tokens.flatMap(blocksOf).join('\n'));
  if (isTable(token))
    return [token.header, ...token.rows].map((row) => row.map(({ tokens }) => wordsOf(tokens)).join(' '));
  switch (token.type) {
    case 'blockquote':
      return inner(token).flatMap(blocksOf);
    case 'space':
    case 'hr':
    case 'def':
    case 'code':
      return [];
    case 'html':
      return [withoutTags(token.raw)];
    default:
      return [wordsOf('tokens' in token && token.tokens ? token.tokens : [token])];
  }
}

const inner = (token: Token): readonly Token[] => ('tokens' in token ? (token.tokens ?? []) : []);

/** The words of inline tokens: of a link its words, of a picture nothing. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(wordOf)
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .trim();
}

function wordOf(token: Token): string {
  if (token.type === 'image') return '';
  if (token.type === 'br') return '\n';
  if (token.type === 'html') return /^<br\b/i.test(token.raw) ? '\n' : '';
  if ('tokens' in token && token.tokens) return token.tokens.map(wordOf).join('');
  return 'text' in token && typeof token.text === 'string' ? unescaped(token.text) : '';
}

const isList = (token: Token): token is Tokens.List => token.type === 'list' && 'items' in token;
const isTable = (token: Token): token is Tokens.Table => token.type === 'table' && 'rows' in token;

const withoutTags = (html: string): string =>
  unescaped(
    html
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<br\b[^>]*>/gi, '\n')
      .replace(/<[^>]*>/g, ''),
  ).trim();

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null;
    if (code !== null) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    return ENTITIES[String(name).toLowerCase()] ?? whole;
  });
