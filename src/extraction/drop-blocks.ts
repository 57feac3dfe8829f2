import {
  isCaption,
  isContact,
  isCounter,
  isCredit,
  isHeading,
  isLabel,
  isLead,
  isLink,
  isRequest,
} from './block-kinds.ts';
import { tagOf } from './elements.ts';
import { fold } from './fold.ts';
import type { KnownOfArticle } from './known-of-article.ts';
import type { TextBlock } from './text-blocks.ts';

/** Removes blocks whose form or words show that they are no text of an article, and the title. */
export function dropBlocks(
  blocks: readonly TextBlock[],
  chosen: Set<number>,
  { title }: Pick<KnownOfArticle, 'title'>,
): void {
  const known = fold(title ?? '');
  for (const n of [...chosen]) {
    const block = blocks[n];
    if (
      block &&
      (isLabel(block) ||
        isLead(block) ||
        isRequest(block) ||
        isCredit(block) ||
        isCounter(block) ||
        isContact(block) ||
        isCaption(block) ||
        (known !== '' && fold(block.text) === known) ||
        (isLink(block) && !isHeading(block) && tagOf(block.element) !== 'LI'))
    )
      chosen.delete(n);
  }
}
