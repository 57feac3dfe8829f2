import { parsePage } from '../../src/cli/inputs/parse-page.ts';
import { extractArticle } from '../../src/extraction/extract-article.ts';
import type { Random } from '../bench/random.ts';
import type { FuzzTarget } from './fuzzing.ts';
import { hostileText, mutatedText } from './hostile-values.ts';

const TAGS =
  'p div span a b i ul li table tr td section article aside main h1 h2 blockquote pre figure header nav form template'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  ' class="story"',
  ' class=',
  ' hidden',
  ' style="display:none',
  ' itemprop=articleBody',
  ' datetime="2026-13-45"',
  ' href="javascript:x"',
  ' name="parentElement"',
  ' id="body"',
];
const WORDS = [
  'The council of Lima voted on Tuesday to rebuild the old bridge over the river.',
  '“We have waited long enough,” said Ada Quill, the mayor.',
  'By Ada Quill',
  'Updated 4:30 p.m.',
  'Read more',
];
const ODD = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<style>p{}',
  '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":{"a":[',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"A","datePublished":"2026-03-01","author":[[["A"]]]}</script>',
  '<meta property="og:title" content="',
  '<meta name="author" content="A"><meta name="author">',
  '<base href="//">',
  '<link rel=canonical href="http://[">',
  '<br><br>',
  '<svg><p>',
  '<math><mi><p>',
  '</body></html>',
  '<frameset>',
  '&#0;&#xd800;&bogus;',
];

/** A page that is broken: elements that begin and do not end, end and did not begin, in one another where none may be. */
function pageFrom(r: Random): string {
  const parts: string[] = [];
  for (let n = r.below(120); n > 0; n--) {
    const tag = r.pick(TAGS);
    switch (r.below(7)) {
      case 0:
        parts.push(r.pick(ODD));
        break;
      case 1:
        parts.push(`</${tag}>`);
        break;
      case 2:
        parts.push(hostileText(r).slice(0, 500));
        break;
      case 3:
      case 4:
        parts.push(`<${tag}${r.pick(ATTRIBUTES)}>`);
        break;
      default:
        parts.push(r.pick(WORDS));
    }
  }
  if (r.below(30) === 0) parts.push(`<${r.pick(TAGS)}>`.repeat(r.below(2_000)));
  const page = `<!doctype html><html><head><title>A page</title></head><body>${parts.join('')}`;
  return r.below(3) === 0 ? mutatedText(r, page) : page;
}

/** Within so many ms a page is taken apart on a busy machine: a hundred times what it takes on an idle one. */
const mostMs = (units: number): number => 5_000 + units;

/** Taking the article out of a page: it never throws, gives text, leaves the document as it was, and takes no longer than its length. */
export const pagesTarget: FuzzTarget<string> = {
  name: 'the extraction',
  found: [],
  make: pageFrom,
  check(html) {
    const document = parsePage(html);
    const before = document.toString();
    const begun = performance.now();
    const { text } = extractArticle(document, 'https://news.example/a');
    const took = performance.now() - begun;
    if (typeof text !== 'string') throw new Error('No text.');
    if (document.toString() !== before) throw new Error('The document was changed.');
    if (took > mostMs(html.length)) throw new Error(`${Math.round(took)} ms for ${html.length} units.`);
  },
};
