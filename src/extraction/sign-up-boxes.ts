/** Boxes in which one leaves one's mail address, or subscribes: they are told by what they hold, as their names often say nothing. */
import { isAsk, namesOffer } from './block-kinds.ts';
import { clean } from './meta-tags.ts';
import type { TextBlock } from './text-blocks.ts';

/** Boxes that begin with an offer whose links are looked at, at most: each may be in the one before. */
const MAX_LOOKED = 100;

/**
 * Tells boxes with a field for a mail address, and those that begin with an offer and have the link to take it: "Read on with a
 * subscription", "Log in".
 * @param chosen the blocks that are text of the article so far
 * @returns tells it of an element with little text; `from` is the number of its first block
 */
export function signUpBoxes(
  blocks: readonly TextBlock[],
  chosen: ReadonlySet<number>,
): (element: Element, from: number) => boolean {
  const withField = aroundAddressFields(blocks);
  const next = nextChosen(blocks, chosen);
  let looked = 0;
  return (element, from) => {
    if (withField.has(element)) return true;
    const first = blocks[next[from] ?? -1];
    if (!first || !namesOffer(first) || !element.contains(first.element) || looked === MAX_LOOKED) return false;
    looked++;
    return [...element.querySelectorAll('a, button')].some((link) => isAsk(clean(link.textContent ?? '')));
  };
}

/** The elements around the fields for a mail address. */
function aroundAddressFields(blocks: readonly TextBlock[]): ReadonlySet<Element> {
  const around = new Set<Element>();
  const fields = blocks[0]?.element.ownerDocument.querySelectorAll('input[type="email" i]') ?? [];
  for (const field of fields)
    for (let at = field.parentElement; at && !around.has(at); at = at.parentElement) around.add(at);
  return around;
}

/** For each block the number of the first chosen one from it on; as many as there are blocks where none is left. */
function nextChosen(blocks: readonly TextBlock[], chosen: ReadonlySet<number>): Int32Array {
  const next = new Int32Array(blocks.length + 1).fill(blocks.length);
  for (let n = blocks.length - 1; n >= 0; n--) next[n] = chosen.has(n) ? n : (next[n + 1] ?? blocks.length);
  return next;
}
