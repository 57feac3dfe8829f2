import type { Settings } from '../../settings/settings.ts';
import type { Ask } from '../ask.ts';
import { startInteraction } from '../interaction.ts';
import { PageMentions } from '../mentions/page-mentions.ts';
import type { PaintStyles } from '../paint/styles.ts';
import type { Session } from '../session.ts';
import { AskedBlocks } from './asked-blocks.ts';
import { Seek } from './seek.ts';

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
  const blocks = new AskedBlocks(page, ask, signal);
  const { steps } = startInteraction(page, ask, styles, settings, signal, (at) => blocks.readAt(at));
  const seek = new Seek(page, blocks, steps, signal);
  return {
    counts: () => [],
    reading: false,
    goTo: (entity) => seek.go(entity),
    revise: (revision) => {
      if (page.revision !== revision) blocks.forgetAll();
    },
  };
}
