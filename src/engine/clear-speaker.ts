import type { Quotation, Speaker } from './types.ts';

/** Below this confidence the speaker is shown as unclear; it is the confidence in content and speaker together. */
const CLEAR_FROM = 0.4;

/** The speaker of a quotation, if certain enough to be shown; null where the speaker is unclear. */
export const clearSpeaker = ({ speaker, confidence }: Pick<Quotation, 'speaker' | 'confidence'>): Speaker | null =>
  confidence < CLEAR_FROM ? null : speaker;
