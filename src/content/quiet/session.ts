import type { Settings } from '../../settings/settings.ts';
import type { Ask } from '../ask.ts';
import { startInteraction } from '../interaction.ts';
import { PageMentions } from '../mentions/page-mentions.ts';
import type { PaintStyles } from '../paint/styles.ts';
import type { Session } from '../session.ts';
import { askingBlocks } from './ask-blocks.ts';
import { blockAt } from './block-at.ts';
import { seeking } from './seek.ts';
import { textAt } from './text-at.ts';

/**
 * A page of which nothing is read until the reader asks: then the block under the resting pointer or the finger, and on the
 * keyboard command those from the selection or the view on, until one has a name. So that nothing is done that a page could
 * tell by, however it takes the time. Until the signal aborts; then nothing of it is left.
 */
export function startQuietSession(
  ask: Ask,
  styles: PaintStyles,
  settings: () => Settings,
  signal: AbortSignal,
): Session {
  const page = new PageMentions(() => {});
  const askBlock = askingBlocks(page, ask);
  const { steps, closeCard, takeHeld } = startInteraction(page, ask, styles, settings, signal, (at) => {
    const place = textAt(at);
    const block = place && blockAt(place);
    return block && askBlock(block);
  });
  return {
    counts: () => [],
    reading: false,
    closeCard,
    takeHeld,
    goTo: seeking(page, askBlock, steps, signal),
    revise: (revision) => {
      if (page.revision !== revision) page.expire();
    },
  };
}
