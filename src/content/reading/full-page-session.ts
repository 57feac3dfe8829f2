import type { Interaction, StartInteraction } from '../../messages/interaction-contract.ts';
import type { PageContext, SpotReply } from '../../messages/page-requests.ts';
import { isPageForeign } from '../shared/page-language.ts';
import { followChanges } from './changes/follow-changes.ts';
import type { PageSession, PageSessionOptions } from './page-session.ts';
import { PageState } from './page-state.ts';
import { wholePageScope } from './text/block-walker.ts';
import { HiddenElements } from './text/hidden-elements.ts';
import { PageReader } from './text/page-reader.ts';
import { ShadowRoots } from './text/shadow-roots.ts';
import { ThisPageScript } from './this-page-script.ts';

/**
 * Reads the whole page and follows its changes. The script that shows mentions is started with the first mention: most pages have
 * none, and cost no more than their reading.
 */
export function startFullPageSession(options: PageSessionOptions): PageSession {
  const { ask, script, styles, settings, marks, signal } = options;
  let interaction: Interaction | null = null;
  const page = new PageState();
  const hidden: HiddenElements = new HiddenElements((element) => pageReader.read(() => ({ top: element })), signal);
  const shadows = new ShadowRoots((host) => pageReader.read(() => ({ top: host, from: host, run: host })), signal);
  const pageReader: PageReader = new PageReader(
    page,
    spot,
    {
      hidden: (element) => hidden.watch(element),
      shadowless: (element) => shadows.watch(element),
      shadow: ({ top }) => follow(top),
    },
    signal,
  );

  /** Only a tab's own page is read for its article. */
  const thisPage = window === window.top ? new ThisPageScript(options, (only) => pageReader.readAgain(only)) : null;

  pageReader.read(wholePageScope);
  const follow = followChanges(
    { page, pageReader, hidden, shadows, signal },
    (node) => interaction?.isOwn(node) === true || thisPage?.now?.isOwn(node) === true,
  );
  thisPage?.readWhenLookedAt();

  return {
    thisPage,
    counts: () => interaction?.mentions.counts() ?? [],
    get reading() {
      return pageReader.reading;
    },
    closeCard: () => interaction?.closeCard() === true || thisPage?.now?.hideSpeaker() === true,
    goTo: async (entity) => interaction?.goTo(entity),
    lookUp: async () => (interaction ?? show(await script.fetch())).lookUp(),
    revise: (revision) => {
      if (page.revision !== revision) pageReader.readAgain();
    },
  };

  /**
   * Asks the background who is mentioned. A reply with a mention counts only once the script that shows it is there: where that
   * could not be injected this rejects, and when the piece is sent again the background tries again.
   */
  async function spot(blocks: readonly string[], context: PageContext): Promise<SpotReply> {
    const found = await ask('spot', { blocks, context, isForeign: isPageForeign(), bringsInteraction: !script.start });
    const reply = thisPage?.now?.amended(blocks, found) ?? found;
    // The script comes with a mention that the background knows of.
    if (!interaction && reply.mentions.length > 0)
      show(await (found.mentions.length > 0 ? script.arrives() : script.fetch()));
    return reply;
  }

  function show(start: StartInteraction): Interaction {
    signal.throwIfAborted();
    interaction ??= start({
      texts: page,
      ask,
      styles,
      marks: marks === 'tint' ? marks : 'dotted',
      openOn: () => settings().openOn,
      cardColours: () => settings().cardColours,
      countsOnButton: () => settings().countsOnButton,
      thisPage,
      reading: null,
      heard: [],
      signal,
    });
    page.mentions = interaction.mentions;
    return interaction;
  }
}
