/** Parts of names that are written small or large, in whatever language a text is: names keep those of their own. */
export const NAME_PARTICLES: ReadonlySet<string> = new Set(
  'al el ul ur as ad an at bin ibn bint ben abu van von vom zu zum zur der den dem de da das do dos du di del della delle des la le les lo of the and y e i af av ter ten te und'.split(
    ' ',
  ),
);

/** Those that names begin with, capitalised, before two words more: "Abu Khalid al-Masri". */
export const NAME_OPENINGS: ReadonlySet<string> = new Set(['abu', 'umm', 'ibn', 'bint']);

/** Before a hyphen or an apostrophe, what may begin a name with a small letter: al-Assad, d'Estaing. */
export const NAME_PREFIX = /^(?:al|el|ad|ash|an|ar|as|at|az|ul|d|l|dell|o)[-‑'’]\p{Lu}/u;

/** An Arabic article that a family name is written with or without, folded. */
export const ARABIC_ARTICLE = /^(?:al|el|ul|ur)[- ]/;

/** A family name of two parts in one word: McCain, MacLeod. */
export const FAMILY_PREFIX = /^(?:Mc|Mac)\p{Lu}/u;

/** Endings that an apostrophe joins to a name: "Moreau's", "Moreau'll". */
export const NAME_CLITICS: ReadonlySet<string> = new Set(['s', 'd', 'll', 've', 're', 'm']);
