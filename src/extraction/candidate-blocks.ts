/** Finds the blocks of a page that may be its article's text, before anything is taken away. */
import { isParagraph } from './block-kinds.ts';
import { lengthOf, mainParent } from './chosen-blocks.ts';
import { isVotedFor, readabilityVote, type Vote } from './readability-vote.ts';
import { type PageText, type TextBlock, textBlocks } from './text-blocks.ts';
import { hiddenTranscript } from './transcript.ts';

/** If the visible blocks have less than this share of what readability keeps, a part of the article is hidden. */
const SEEN = 0.5;
/** A page with fewer characters of visible paragraphs is hidden itself: behind a notice, or until a script has run. */
const MIN_SEEN = 300;

/** The page's blocks, and those that may be the article's text: what readability votes for, or has most of the paragraphs. */
export function candidates(document: Document, root: Element): { page: PageText; chosen: Set<number> } {
  const visible = textBlocks(root);
  const transcript = hiddenTranscript(root);
  const seen =
    transcript && (transcript.textContent ?? '').length > paragraphLength(visible)
      ? textBlocks(root, 'without hidden', transcript)
      : visible;
  const all = paragraphLength(seen) < MIN_SEEN ? textBlocks(root, 'with hidden') : seen;
  const isHiddenPage = paragraphLength(all) >= MIN_SEEN && all !== seen;
  const vote = readabilityVote(document, isHiddenPage ? 'with hidden' : 'without hidden');
  const page = isHiddenPage ? all : seen;
  if (!vote) return { page, chosen: mostText(page) };
  const chosen = voted(page.blocks, vote);
  if (isHiddenPage || lengthOf(page.blocks, chosen) >= vote.length * SEEN) return { page, chosen };
  const more = textBlocks(root, 'with hidden');
  return { page: more, chosen: voted(more.blocks, vote) };
}

const paragraphLength = ({ blocks }: PageText): number =>
  blocks.reduce((sum, block) => sum + (isParagraph(block) ? block.text.length : 0), 0);

const voted = (blocks: readonly TextBlock[], vote: Vote): Set<number> =>
  new Set(blocks.flatMap((block, n) => (isVotedFor(block, vote) ? [n] : [])));

/** Where readability finds nothing: the content of the element with most of the paragraphs. */
function mostText({ blocks, regions }: PageText): Set<number> {
  const paragraphs = blocks.flatMap((block, n) => (isParagraph(block) ? [n] : []));
  const main = mainParent(blocks, paragraphs);
  const region = regions.find(({ element }) => element === main);
  return new Set(region ? paragraphs.filter((n) => n >= region.from && n < region.to) : paragraphs);
}
