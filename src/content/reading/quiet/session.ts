import type { Interaction, StartInteraction } from '../../../messages/interaction-contract.ts';
import { ReadPage } from '../read-page.ts';
import type { Session, SessionOptions } from '../session.ts';
import { SingleBlocks } from './block-reading.ts';
import { listenForSigns } from './signs.ts';

/**
 * A page of which nothing is read until the reader asks: then the block under the resting pointer or the finger, and on the
 * keyboard command those from the selection or the view on, until one has a name. So that nothing is done that a page could
 * tell by, however it takes the time: what opens cards is put in at the first sign that the reader may want one, whether or not
 * there is a name. Until the signal aborts; then nothing of it is left.
 */
export function startQuietSession({ ask, script, styles, settings, signal }: SessionOptions): Session {
  const page = new ReadPage();
  const openOn = () => settings().openOn;
  const over = new AbortController();
  let interaction: Interaction | null = null;
  const signs = listenForSigns(openOn, () => shown().catch(() => {}), AbortSignal.any([signal, over.signal]));
  if (script.start) show(script.start);

  return {
    counts: () => [],
    reading: false,
    closeCard: () => interaction?.closeCard() === true,
    goTo: async (entity) => (await shown()).goTo(entity),
    revise: (revision) => {
      if (page.revision !== revision) page.expire();
    },
  };

  /** A sign that could not be followed is followed the next time. */
  async function shown(): Promise<Interaction> {
    return interaction ?? show(await script.fetch());
  }

  function show(start: StartInteraction): Interaction {
    signal.throwIfAborted();
    over.abort();
    interaction ??= start({
      texts: page,
      ask,
      styles,
      marks: 'dotted',
      openOn,
      reading: new SingleBlocks(page, ask),
      heard: signs(),
      signal,
    });
    page.mentions = interaction.mentions;
    return interaction;
  }
}
