import type { KnownMentions } from '../../messages/interaction-contract.ts';
import { endPoint, offsetOf } from '../shared/text-segments.ts';
import { canBeShown, type MentionNavigation } from './mention-navigation.ts';
import { isShown } from './mentions/mention.ts';
import type { PageMentions } from './mentions/page-mentions.ts';

/** What whoever reads a page on demand is told of its mentions. */
export const knownMentions = ({ blocks }: PageMentions, navigation: MentionNavigation): KnownMentions => ({
  get last() {
    const { current } = navigation;
    return current && endPoint(current.block.segments, current.end);
  },
  firstIn({ first }, from) {
    // There are few: `MAX_KNOWN_BLOCKS`.
    for (const block of blocks) {
      if (block.first.node !== first.node || block.first.from !== first.from) continue;
      const passed = (from && offsetOf(block.segments, from)) ?? 0;
      const mention = block.mentions.find((one) => isShown(one) && one.end > passed && canBeShown(one));
      if (mention) return () => navigation.show(mention);
    }
    return null;
  },
});
