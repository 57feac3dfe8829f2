import type { EntityId } from '../../messages/ids.ts';
import type { Ask, Interaction, StartInteraction } from '../../messages/interaction-contract.ts';
import type { PageCount } from '../../messages/tab.ts';
import type { Settings } from '../../settings/settings.ts';
import type { InteractionScript } from './interaction-script.ts';
import { PageMentions } from './mentions/page-mentions.ts';
import type { PaintStyles } from './paint-styles.ts';
import { followChanges } from './text/changes.ts';
import { Reader, type Spot } from './text/reader.ts';
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
  const page = new PageMentions(() => {
    if (script.start) show(script.start);
    else shown().catch(() => {});
  });
  const spot: Spot = (blocks, context) => ask('spot', { blocks, context, bringsInteraction: script.isMissing });
  const unseen: Unseen = new Unseen((element) => reader.read(() => ({ top: element })), signal);
  const reader: Reader = new Reader(page, spot, (element) => unseen.watch(element), signal);

  reader.read(wholePage);
  followChanges(page, reader, unseen, (node) => interaction?.isOwn(node) === true, signal);

  return {
    counts: () => countsOf(page),
    get reading() {
      return reader.reading;
    },
    closeCard: () => interaction?.closeCard() === true,
    goTo: async (entity) => {
      if (page.blocks.size > 0) await (await shown()).goTo(entity);
    },
    revise: (revision) => {
      if (page.revision !== revision) reader.readAnew();
    },
  };

  async function shown(): Promise<Interaction> {
    return interaction ?? show(await script.comes(true));
  }

  function show(start: StartInteraction): Interaction {
    signal.throwIfAborted();
    const { marks } = settings();
    interaction ??= start({
      page,
      ask,
      styles,
      marks: marks === 'tint' ? marks : 'dotted',
      openOn: () => settings().openOn,
      reading: null,
      heard: [],
      signal,
    });
    return interaction;
  }
}

/** In no order: the popup puts those of all frames in one. */
const countsOf = (page: PageMentions): PageCount[] =>
  [...page.counts].flatMap(([entity, mentions]) => {
    const facts = page.entities.get(entity);
    return facts ? [{ entity, ...facts, mentions }] : [];
  });
