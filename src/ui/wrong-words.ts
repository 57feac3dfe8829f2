// What may be wrong with what is on record, in the words in which the card, the record, the lists and the articles ask for it.

/** What may be wrong with a quotation. */
export type WrongQuotation = 'speaker' | 'not-said' | 'reported' | 'ends';

/** What may be wrong with a name as it was spotted. */
export type WrongName = 'else' | 'spot';

/** What an answer says, and a hint at what comes of it. Where it ends in "…", a question follows. */
interface WrongWords {
  readonly words: string;
  readonly hint: string;
}

/** In the order in which they are asked for. */
export const WRONG_QUOTATION: Readonly<Record<WrongQuotation, WrongWords>> = {
  speaker: { words: 'Wrong speaker…', hint: 'choose who said it' },
  'not-said': { words: 'Nobody said this', hint: 'take it off the record' },
  reported: { words: 'Reported, not spoken', hint: 'not their own words' },
  ends: { words: 'Begins or ends elsewhere…', hint: 'choose its words' },
};

/** Those that may be wrong with a quotation: one that is only reported cannot be said to be that. */
export const wrongsOf = ({ reported }: { readonly reported: boolean }): WrongQuotation[] =>
  (['speaker', 'not-said', 'reported', 'ends'] as const).filter((wrong) => wrong !== 'reported' || !reported);

export const WRONG_NAME: Readonly<Record<WrongName, WrongWords>> = {
  else: { words: 'This is somebody else…', hint: 'choose who is meant' },
  spot: { words: 'Don’t spot this name', hint: 'not a name, or unwanted' },
};
