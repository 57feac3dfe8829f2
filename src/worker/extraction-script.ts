import { parseHTML } from 'linkedom/worker';
import { extractArticle } from '../extraction/extract-article.ts';
import { pageDocument } from '../extraction/page-document.ts';
import { PAGE_TOOLS, type PageTools } from './extraction-contract.ts';
import { textChanges } from './text-changes.ts';

// The extraction script, which the writer loads when it reads the first page: an HTML parser and a DOM, which Workers lack, and a
// comparison of a page's text with the kept one.

const tools: PageTools = {
  extract: (html, url) =>
    extractArticle(
      pageDocument(html, (whole) => parseHTML(whole).document),
      url,
    ),
  textChanges,
};
Object.assign(self, { [PAGE_TOOLS]: tools });
