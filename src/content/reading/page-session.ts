import type { EntityId } from '../../messages/dataset-ids.ts';
import type { Ask, StartInteraction } from '../../messages/interaction-contract.ts';
import type { LazilyLoaded } from '../../messages/page-reading.ts';
import type { EntityCount } from '../../messages/tab-requests.ts';
import type { ThisPage } from '../../messages/this-page.ts';
import type { Marks, Settings } from '../../settings/settings.ts';
import type { InjectedHighlightStyles } from './injected-highlight-styles.ts';
import type { InjectedScript } from './injected-script.ts';

/**
 * One run of the content script in this frame, from a start to a stop. There are two kinds: full-page-session.ts reads the whole page,
 * on-demand/on-demand-session.ts what the reader asks about.
 */
export interface PageSession {
  /** What the page's article says; null in a frame within a page, and where nothing is marked. */
  readonly thisPage: LazilyLoaded<ThisPage> | null;
  counts(): EntityCount[];
  /** Whether anything of the page is still to be read. */
  readonly reading: boolean;
  /** Goes to the next mention of an entity, or (null) of anybody. */
  goTo(entity: EntityId | null): Promise<void>;
  /** Opens a card at the words that the reader has selected. False where none in sight are selected. */
  lookUp(): Promise<boolean>;
  /** Closes the open card, else the line that says who speaks. False where neither is open. */
  closeCard(): boolean;
  /** Call when the dataset may have another revision: reads the page again if it was read with another one. */
  revise(revision: number): void;
}

/** What a session is started with. It ends when the signal aborts; its listeners and styles are then gone. */
export interface PageSessionOptions {
  readonly ask: Ask;
  readonly script: InjectedScript<StartInteraction>;
  readonly styles: InjectedHighlightStyles;
  readonly settings: () => Settings;
  /** How names are marked on this site. */
  readonly marks: Marks;
  readonly signal: AbortSignal;
}

/** Starts a session. */
export type StartSession = (options: PageSessionOptions, intent: Intent) => InjectedSession;

/** A session of the script that is injected for it. */
export interface InjectedSession extends PageSession {
  /** Call at each sign that the reader may want a card. */
  onSign(): void;
}

/** What the reader has done that may lead to a card, heard from the frame's beginning on. */
export interface Intent {
  /** The browser's own events that made up the signs which still hold, in their order. */
  heard(): readonly Event[];
  /** Call once the script that opens cards hears for itself. */
  end(): void;
}

/** The key under which this script waits, on the isolated world's window, for the one that reads on demand. */
export const ON_DEMAND: unique symbol = Symbol.for('on-record on demand');

declare global {
  interface Window {
    [ON_DEMAND]?: ((start: StartSession) => void) | undefined;
  }
}
