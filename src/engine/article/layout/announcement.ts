import type { Line } from './lines.ts';

/** Quoted lines whose speaker the layout names, in a heading above or in a line beneath. */
export interface Announcement {
  readonly kind: 'heading' | 'signature';
  /** The words that name the speaker: "Statement by Omar Haddad, chief analyst", "Mina Sato, engineer". */
  readonly who: Line;
  /** The announced lines, or the announced part of a line. */
  readonly content: readonly Line[];
}
