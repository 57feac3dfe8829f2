/**
 * The share of a chance's log-odds that holds on articles outside the training set, by cross-validation. It is chosen so that of
 * the quotations shown with a confidence of 0.9 or more, 95 in 100 are right (docs/accuracy.md).
 */
const LOG_ODDS_SHARE = 0.8;

/** A segment's chance, lowered to what holds on articles that nothing was learnt from. */
export function calibrated(chance: number): number {
  const odds = chance ** LOG_ODDS_SHARE;
  return odds / (odds + (1 - chance) ** LOG_ODDS_SHARE);
}

/** How certain a quotation's content is and, where it has a speaker, how certain the speaker is. */
interface Sureness {
  readonly content: number;
  readonly sure: number;
  readonly speaker: object | null;
}

/**
 * The confidence of a quotation, 0 to 1: the probability that content and speaker are both right. At most 0.5 without a speaker.
 */
export function confidence({ content, sure, speaker }: Sureness): number {
  return Math.round(content * (speaker ? sure : 0.5) * 100) / 100;
}
