import type { Interaction, StartInteraction } from '../../messages/interaction-contract.ts';
import type { InjectedSession, PageSessionOptions, StartSession } from '../reading/page-session.ts';
import { PageState } from '../reading/page-state.ts';
import { OnDemandBlocks } from './on-demand-blocks.ts';
import { onDemandNavigation } from './on-demand-navigation.ts';

/**
 * Reads nothing of a page until the reader asks: then the block under the resting pointer or the tapping finger, and after the
 * keyboard command block by block, until one has a mention.
 *
 * With nothing marked, a page must not find out which names are on record, not even by timing what we do. So the script that opens
 * cards is injected at the first sign that the reader may want one, whether or not there is a name.
 */
export const startOnDemandSession: StartSession = (
  { ask, script, styles, settings, signal }: PageSessionOptions,
  intent,
): InjectedSession => {
  const page = new PageState();
  let interaction: Interaction | null = null;
  if (script.start) show(script.start);

  return {
    thisPage: null,
    counts: () => [],
    reading: false,
    closeCard: () => interaction?.closeCard() === true,
    goTo: async (entity) => (await loaded()).goTo(entity),
    lookUp: async () => (await loaded()).lookUp(),
    onSign: () => {
      loaded().catch(() => {});
    },
    revise: (revision) => {
      if (page.revision !== revision) page.expire();
    },
  };

  /** Injects the script where it is not there. Where that fails, the next sign tries again. */
  async function loaded(): Promise<Interaction> {
    return interaction ?? show(await script.fetch());
  }

  function show(start: StartInteraction): Interaction {
    signal.throwIfAborted();
    intent.end();
    const blocks = new OnDemandBlocks(page, ask);
    interaction ??= start({
      texts: page,
      ask,
      styles,
      marks: 'dotted',
      openOn: () => settings().openOn,
      cardColours: () => settings().cardColours,
      // With nothing marked the page is not read, and not counted.
      countsOnButton: () => false,
      // Of a page on which nothing is marked no more is read than the reader points at.
      thisPage: null,
      reading: {
        spotAt: (at) => blocks.spotAt(at),
        goToNext: onDemandNavigation(blocks, signal),
      },
      heard: intent.heard(),
      signal,
    });
    page.mentions = interaction.mentions;
    return interaction;
  }
};
