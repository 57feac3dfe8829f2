import type { Ask, HighlightStyles } from './interaction-contract.ts';
import type { CardsOfPage, SpeakersHere } from './page-reading.ts';
import type { SpotReply } from './page-requests.ts';

// The interface of the script that has the open page's article read. It is put into a page only when that is wanted.

/** What a page's other scripts may ask of the one that has its article read. */
export interface ThisPage extends CardsOfPage {
  /**
   * Has the article read, unless it was. Resolves once it is read, and where there is none.
   * @param isAsked whether the reader has asked for something that needs it; otherwise only small pages that look like articles are
   *   read
   */
  read(isAsked: boolean): Promise<void>;
  /** The background's reply about some blocks, with what the article's reading knows better, and those who only speak here. */
  amended(blocks: readonly string[], reply: SpotReply): SpotReply;
  /** Everybody whom the article quotes. Has it read first. */
  speakers(): Promise<SpeakersHere>;
  /** Shows on the page who is speaking, as `TabRequests` has it. Has it read first. */
  showSpeakers(on: boolean | null): Promise<boolean>;
  /** Hides the line that says who speaks at the pointer. False where there is none. */
  hideSpeaker(): boolean;
  /** Whether a node is the element of that line. */
  isOwn(node: Node): boolean;
}

/** What the script that has the article read is started with. */
export interface ThisPageOptions {
  readonly ask: Ask;
  readonly styles: HighlightStyles;
  /** Whether pages are read, and whether people who only speak on this page are marked, by the present settings. */
  readonly settings: () => { readonly readsPages: boolean; readonly marksSpeakers: boolean };
  /** How names are marked on this site. */
  readonly marks: 'dotted' | 'tint' | 'nothing';
  /**
   * Called when a reading has come by which the page's names are to be looked up again.
   * @param only says of a block's text whether they are in it, and yes where the text may go on in another; absent: they are everywhere
   */
  readonly onRead: (only?: (text: string) => boolean) => void;
  readonly signal: AbortSignal;
}

/** The key under which the injected script leaves its start function on the isolated world's window. */
export const THIS_PAGE: unique symbol = Symbol.for('on-record this page');

declare global {
  interface Window {
    [THIS_PAGE]?: (options: ThisPageOptions) => ThisPage;
  }
}
