import type { UnderlinedWords } from '../../../messages/page-reading.ts';
import { textOf } from '../../shared/text-segments.ts';
import { blockOfRange } from './block-of-range.ts';
import { type Mention, mentionOf } from './mention.ts';

/**
 * Underlined words, which are on record otherwise, as a mention of whoever says them: they are pointed at and gone to as names are.
 * Null where the page has removed them.
 */
export function mentionOfWords({ speaker, quotation, range }: UnderlinedWords): Mention | null {
  const block = blockOfRange(range);
  return (
    block && { ...mentionOf(block, { block: 0, start: 0, end: textOf(block).length, entity: speaker }), quotation }
  );
}
