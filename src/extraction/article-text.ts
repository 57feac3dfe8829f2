/** Writes an article's text from the blocks that are it. */
import type { ArticleBody } from './article-body.ts';

/** The text in paragraphs, parted by blank lines; an entry of a live blog has its time on a line before it, and what somebody says begins with
 * who says it. */
export function articleText({ blocks, chosen, entries, labels, texts }: ArticleBody): string {
  const paragraphs: string[] = [];
  let label = '';
  let at = 0;
  let isBegun = false;
  for (const [n, block] of blocks.entries()) {
    for (let entry = entries[at]; entry && n >= entry.to; entry = entries[at]) {
      at++;
      isBegun = false;
    }
    if (!chosen.has(n)) continue;
    if (labels.has(n)) {
      label = `${labels.get(n)} `;
      continue;
    }
    const text = label + (texts.get(n) ?? block.text);
    label = '';
    const entry = entries[at];
    if (entry && n >= entry.from && !isBegun) {
      paragraphs.push(entry.line, withoutTime(text, entry.shown));
      isBegun = true;
    } else paragraphs.push(text);
  }
  return paragraphs.join('\n\n');
}

/** An entry's first words without its time, which may stand on the same line. */
const withoutTime = (text: string, shown: string): string =>
  shown !== '' && text.startsWith(shown) ? text.slice(shown.length).replace(/^[\s:|–—-]+/, '') || text : text;
