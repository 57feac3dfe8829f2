import type { Quotation, Speaker } from './types.ts';

/** Below this confidence the speaker is shown as not clear. Less than half sure of content and speaker together. */
const CLEAR_FROM = 0.4;

/** Who said a quotation, as far as it may be told to a reader; null: the speaker is not clear. */
export const clearSpeaker = ({ speaker, confidence }: Pick<Quotation, 'speaker' | 'confidence'>): Speaker | null =>
  confidence < CLEAR_FROM ? null : speaker;
