/**
 * Finds the blocks of a page that are its article's text: those that readability keeps, without blocks whose place, form or words
 * show that they are something else, and with the blocks between.
 */
import { candidates } from './candidate-blocks.ts';
import { dropBlocks } from './drop-blocks.ts';
import { dropAfterRule, dropHead, dropIslands, dropOffers, dropTail } from './drop-edges.ts';
import { dropCredits, dropLinkLists, dropRegions } from './drop-regions.ts';
import { chooseCaptions, galleryCaptions } from './gallery-captions.ts';
import type { KnownOfArticle } from './known-of-article.ts';
import { type LiveEntry, liveEntries } from './live-entries.ts';
import { liveText } from './live-text.ts';
import { keepOwnArticle } from './own-article.ts';
import { dropComments } from './reader-comments.ts';
import type { TextBlock } from './text-blocks.ts';
import { chooseTranscript, findTranscript, withoutTimecodes } from './transcript.ts';
import { turnLabels } from './turn-labels.ts';

/** A page's blocks, the numbers of those that are the article's text, and what is to be known to write them as one. */
export interface ArticleBody {
  readonly blocks: readonly TextBlock[];
  readonly chosen: ReadonlySet<number>;
  /** What readers commented. */
  readonly comments: ReadonlySet<number>;
  /** The entries of a live blog. */
  readonly entries: readonly LiveEntry[];
  /** Of a chosen block that names who says the next one, the name as it is written before that. */
  readonly labels: ReadonlyMap<number, string>;
  /** What is left of blocks that are not taken as they stand. */
  readonly texts: ReadonlyMap<number, string>;
  /** Whether the text is a gallery's captions. */
  readonly isGallery: boolean;
}

const NOTHING = {
  entries: [],
  comments: new Set<number>(),
  labels: new Map<number, string>(),
  texts: new Map<number, string>(),
  isGallery: false,
};

/** Finds an article's text on its page; nothing is chosen where the page has none. */
export function articleBody(document: Document, known: KnownOfArticle): ArticleBody {
  const root = document.body ?? document.documentElement;
  if (!root) return { ...NOTHING, blocks: [], chosen: new Set() };
  const { page, chosen } = candidates(document, root);
  const { blocks } = page;
  keepOwnArticle(page, chosen, known.title);
  const comments = dropComments(page, chosen);
  const transcript = findTranscript(page, chosen);
  const entries = transcript ? [] : liveEntries(page, chosen, comments, known.live);
  if (entries.length > 0)
    return { ...NOTHING, blocks, chosen: liveText(page, chosen, comments, entries, known), entries, comments };
  if (transcript) chooseTranscript(page, chosen, comments, transcript);
  const labels = turnLabels(blocks, chosen);
  dropCredits(page, chosen);
  dropRegions(page, chosen);
  dropBlocks(blocks, chosen, known);
  dropLinkLists(page, chosen);
  dropIslands(blocks, chosen);
  dropHead(blocks, chosen, known);
  dropAfterRule(blocks, chosen);
  dropTail(blocks, chosen, known);
  dropOffers(blocks, chosen);
  for (const n of [...labels.keys()].sort((a, b) => b - a)) if (chosen.has(n + 1) || chosen.has(n + 2)) chosen.add(n);
  const captions = transcript ? NOTHING.texts : galleryCaptions(page, chosen, (n) => comments.has(n));
  if (captions.size > 0) chooseCaptions(page, chosen, captions);
  const texts = transcript
    ? new Map([...chosen].map((n) => [n, withoutTimecodes(blocks[n]?.text ?? '')] as const))
    : captions;
  return { blocks, chosen, entries, comments, labels, texts, isGallery: captions.size > 0 };
}
