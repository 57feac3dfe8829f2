/** How a word is written. punct: marks of any kind; lower, capital (Xxxx), caps (XX, X), number; other: digits with letters, unicased scripts. */
export type Shape = 'punct' | 'lower' | 'capital' | 'caps' | 'number' | 'other';
