/**
 * Finds the names of who speaks where they stand in a block of their own before what is said, as in interviews and transcripts.
 * Written on the line of what is said they are told for what they are, and stay with it.
 */
import { isCredit, isHeading, isLabel } from './block-kinds.ts';
import { tagOf } from './elements.ts';
import { wordsOf } from './region-kinds.ts';
import type { TextBlock } from './text-blocks.ts';

/** The longest name, in UTF-16 units and in words. */
const MAX_LABEL = 60;
const MAX_WORDS = 6;
/** So many names make turns, and at most this share of them are different ones: terms that are explained never come twice. */
const MIN_LABELS = 3;
const DIFFERENT = 0.7;
/** Blocks between a name and what is said: a time, a picture's number. */
const MAX_APART = 2;

const SPEAKERS = new Set(
  'speaker speakers speakername interviewer interviewee talker sprecher locuteur relatore'.split(' '),
);

/** The numbers of blocks that name who says the block after them, with the name as it is written before that. */
export function turnLabels(blocks: readonly TextBlock[], chosen: ReadonlySet<number>): ReadonlyMap<number, string> {
  const order = [...chosen].sort((a, b) => a - b);
  const labels = new Map<number, string>();
  for (const [k, n] of order.entries()) {
    const block = blocks[n];
    const next = following(blocks, order, k);
    if (block && next && namesSpeaker(block, next)) labels.set(n, `${block.text.replace(/\s*:$/, '')}:`);
  }
  return labels.size >= MIN_LABELS && new Set(labels.values()).size <= labels.size * DIFFERENT ? labels : new Map();
}

function following(blocks: readonly TextBlock[], order: readonly number[], k: number): TextBlock | undefined {
  const at = order[k] ?? 0;
  const next = order.slice(k + 1, k + 2 + MAX_APART).find((n) => /\p{L}/u.test(blocks[n]?.text ?? ''));
  return next !== undefined && next - at <= MAX_APART + 1 ? blocks[next] : undefined;
}

function namesSpeaker(block: TextBlock, next: TextBlock): boolean {
  const { text, element } = block;
  if (text.length > MAX_LABEL || text.split(/\s+/).length > MAX_WORDS || isHeading(block) || isHeading(next))
    return false;
  if (isLabel(block) || isCredit(block)) return false;
  if (!/^\p{Lu}/u.test(text)) return false;
  if (text.endsWith(':')) return true;
  if (/[.!?…]$/.test(text)) return /^(?:dr|mr|mrs|ms|q|a)\.$/i.test(text);
  if (tagOf(element) === 'DT') return tagOf(next.element) === 'DD';
  const inner = block.pieces.find(({ length }) => length > 0)?.element;
  return [element, inner].some((one) => one && wordsOf(one).some((word) => SPEAKERS.has(word)));
}
