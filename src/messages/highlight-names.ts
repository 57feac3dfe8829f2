// Further highlights of a page. Their names follow from that of its mentions, which is random.

/** The highlight of people who are not on record and speak on the page. */
export const faintName = (mention: string): string => `${mention}-f`;

/** The highlight of quotations that are on record in other words. */
export const differentName = (mention: string): string => `${mention}-d`;

/** The highlight of a quotation that the reader went to, for the moment in which it is shown. */
export const foundName = (mention: string): string => `${mention}-q`;

/** The three highlights of the page's own quotations, by what is said of their speakers. */
export const QUOTATION_TINTS = ['spoken', 'reported', 'unclear'] as const;
export type QuotationTint = (typeof QUOTATION_TINTS)[number];

/** The highlight of the quotations of a kind. @param random the random name under which this page's quotations are tinted */
export const tintName = (random: string, tint: QuotationTint): string => `${random}-${tint}`;
