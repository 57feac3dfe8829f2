import type { Interaction, InteractionOptions, StartInteraction } from '../../messages/interaction-contract.ts';
import type { Point } from '../../messages/viewport-geometry.ts';
import { CardCache } from './card/card-cache.ts';
import { CardOpener } from './card/card-opener.ts';
import { prefetchCards } from './card/card-prefetch.ts';
import { mentionAt, wordsAt } from './hover/hit-testing.ts';
import { HoverController } from './hover/hover-controller.ts';
import { PendingAction } from './hover/pending-action.ts';
import { trackPointer } from './hover/pointer-tracking.ts';
import { knownMentions } from './known-mentions.ts';
import { MentionNavigation } from './mention-navigation.ts';
import type { Mention } from './mentions/mention.ts';
import { PageMentions } from './mentions/page-mentions.ts';
import { MentionHighlights } from './paint/mention-highlights.ts';
import { PeopleCount } from './people-count.ts';
import { selectedMention } from './selection/selected-mention.ts';

/** On a page that is read on demand, so many blocks with mentions are remembered: about a screen. */
const MAX_KNOWN_BLOCKS = 32;

/** Puts together what shows a page's mentions and opens their cards. Each part ends by itself when the signal aborts. */
export const startInteraction: StartInteraction = ({
  texts,
  ask,
  styles,
  marks,
  openOn,
  cardColours,
  countsOnButton,
  thisPage,
  reading,
  heard,
  signal,
}: InteractionOptions): Interaction => {
  const page = new PageMentions(texts, reading ? MAX_KNOWN_BLOCKS : undefined);
  const cards = new CardCache(ask, texts, thisPage);
  // A page that is read on demand must not see which names are on record: nothing is highlighted in it, or asked for ahead.
  const highlights = reading ? null : new MentionHighlights(page, styles, marks, onPaint, signal);
  /** Only a tab's own page is counted. */
  const people = window === window.top ? new PeopleCount(ask, () => page.counts(), countsOnButton, signal) : null;
  function onPaint(): void {
    prefetch?.();
    people?.changed();
  }
  const hover = new HoverController((effect) => opener.act(effect), signal);
  const prefetch = highlights && prefetchCards(() => highlights.painted, cards, signal);

  const underlined = () => thisPage?.now?.underlinedWords() ?? [];
  const seenAt = (at: Point): Mention | null => {
    const name = mentionAt(page, at);
    // Within underlined words a name that is not marked itself is a word of theirs.
    const words = name && highlights?.has(name) ? null : wordsAt(underlined(), at);
    const mention = words ?? name;
    return mention && hover.asKnown(mention);
  };
  const pointer = trackPointer(
    {
      hover,
      mentionAt: seenAt,
      card: () => opener.open,
      openOn,
      readAt: reading && ((at) => reading.spotAt(at)),
      pending: new PendingAction(),
    },
    signal,
  );
  const opener: CardOpener = new CardOpener({
    page,
    cards,
    ask,
    thisPage,
    hover,
    pointer,
    colours: cardColours,
    highlight: (mention) => highlights?.setOpen(mention),
    signal,
  });
  for (const event of heard) pointer.hear(event);
  const navigation = new MentionNavigation(page, underlined, hover, (element) => opener.isOwn(element), signal);

  return {
    mentions: page,
    goTo: (entity) => (reading ? reading.goToNext(knownMentions(page, navigation)) : navigation.go(entity)),
    lookUp: async () => {
      const target = await selectedMention(page, ask);
      signal.throwIfAborted();
      if (target) hover.send({ kind: 'keyboard', target });
      return target !== null;
    },
    closeCard: () => {
      const isOpen = hover.open !== null;
      if (isOpen) hover.send({ kind: 'escape' });
      return isOpen;
    },
    isOwn: (node) => opener.isOwn(node),
  };
};
