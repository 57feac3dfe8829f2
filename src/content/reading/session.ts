import type { EntityId } from '../../messages/ids.ts';
import type { Ask, Interaction, StartInteraction } from '../../messages/interaction-contract.ts';
import type { PageContext, SpotReply } from '../../messages/page.ts';
import type { PageCount } from '../../messages/tab.ts';
import type { Settings } from '../../settings/settings.ts';
import { followChanges } from './changes/follow-changes.ts';
import type { InteractionScript } from './interaction-script.ts';
import type { PaintStyles } from './paint-styles.ts';
import { ReadPage } from './read-page.ts';
import { Reader } from './text/reader.ts';
import { Unseen } from './text/unseen.ts';
import { wholePage } from './text/walk.ts';

/** What the rest of the script may ask of a page that is being read. */
export interface Session {
  counts(): PageCount[];
  readonly reading: boolean;
  /** Goes to the next mention of an entity, or (null) of anybody. */
  goTo(entity: EntityId | null): Promise<void>;
  /** Closes the open card; false where none is. */
  closeCard(): boolean;
  /** Reads the page anew where the dataset's revision is another one than it was read with. */
  revise(revision: number): void;
}

/** What a session is begun with. */
export interface SessionOptions {
  readonly ask: Ask;
  readonly script: InteractionScript;
  readonly styles: PaintStyles;
  readonly settings: () => Settings;
  readonly signal: AbortSignal;
}

/**
 * Reads a page, and has what shows its names put in with the first one found: most pages have none, and pay for no more than
 * being read. Until the signal aborts; then nothing of it is left.
 */
export function startSession({ ask, script, styles, settings, signal }: SessionOptions): Session {
  let interaction: Interaction | null = null;
  const page = new ReadPage();
  const unseen: Unseen = new Unseen((element) => reader.read(() => ({ top: element })), signal);
  const reader: Reader = new Reader(page, spot, (element) => unseen.watch(element), signal);

  reader.read(wholePage);
  followChanges({ page, reader, unseen, signal }, (node) => interaction?.isOwn(node) === true);

  return {
    counts: () => interaction?.mentions.counts() ?? [],
    get reading() {
      return reader.reading;
    },
    closeCard: () => interaction?.closeCard() === true,
    goTo: async (entity) => interaction?.goTo(entity),
    revise: (revision) => {
      if (page.revision !== revision) reader.readAnew();
    },
  };

  /** A reply with a mention is one once what takes it in is there: where that could not be put in, asking again tries again. */
  async function spot(blocks: readonly string[], context: PageContext): Promise<SpotReply> {
    const reply = await ask('spot', { blocks, context, bringsInteraction: !script.start });
    if (!interaction && reply.mentions.length > 0) show(await script.comes());
    return reply;
  }

  function show(start: StartInteraction): void {
    signal.throwIfAborted();
    const { marks } = settings();
    interaction = start({
      texts: page,
      ask,
      styles,
      marks: marks === 'tint' ? marks : 'dotted',
      openOn: () => settings().openOn,
      reading: null,
      heard: [],
      signal,
    });
    page.mentions = interaction.mentions;
  }
}
