import type { EntityId } from '../messages/ids.ts';
import type { PageCount } from '../messages/tab.ts';
import type { Settings } from '../settings/settings.ts';
import type { Ask } from './ask.ts';
import { type Interaction, startInteraction } from './interaction.ts';
import { PageMentions } from './mentions/page-mentions.ts';
import type { PaintStyles } from './paint/styles.ts';
import { followChanges } from './text/changes.ts';
import { Reader } from './text/reader.ts';
import { Unseen } from './text/unseen.ts';

/** What the rest of the content script may ask of a page that is being read. */
export interface Session {
  counts(): PageCount[];
  readonly reading: boolean;
  /** Goes to the next mention of an entity, or (null) of anybody. */
  goTo(entity: EntityId | null): Promise<void>;
  /** Closes the open card; false where none is. */
  closeCard(): boolean;
  /** The key by which a card was closed from in it, asked for the first time since; null: none. */
  takeHeld(): string | null;
  /** Reads the page anew where the dataset's revision is another one than it was read with. */
  revise(revision: number): void;
}

/**
 * Reads a page, and lets the reader see and use the names on it from the first one found: most pages have none, and pay for
 * no more than being read. Until the signal aborts; then nothing of it is left.
 */
export function startSession(ask: Ask, styles: PaintStyles, settings: () => Settings, signal: AbortSignal): Session {
  let interaction: Interaction | null = null;
  const page = new PageMentions(() => {
    interaction = startInteraction(page, ask, styles, settings, signal);
  });
  const unseen: Unseen = new Unseen((element) => reader.read(() => ({ top: element })), signal);
  const reader: Reader = new Reader(page, ask, (element) => unseen.watch(element), signal);

  reader.read(() => document.body && { top: document.body });
  followChanges(page, reader, unseen, (node) => interaction?.isOwn(node) === true, signal);

  return {
    counts: () => countsOf(page),
    get reading() {
      return reader.reading;
    },
    closeCard: () => interaction?.closeCard() === true,
    takeHeld: () => interaction?.takeHeld() ?? null,
    goTo: async (entity) => interaction?.steps.go(entity),
    revise: (revision) => {
      if (page.revision !== revision) reader.readAnew();
    },
  };
}

/** Most on record first, then most often on the page. */
function countsOf(page: PageMentions): PageCount[] {
  return [...page.counts]
    .flatMap(([entity, mentions]) => {
      const facts = page.entities.get(entity);
      return facts ? [{ entity, ...facts, mentions }] : [];
    })
    .sort((a, b) => b.quotations - a.quotations || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
