import type { ColourScheme } from '../../messages/card-contract.ts';
import { rootOf } from '../shared/page-nodes.ts';
import { elementAround } from '../shared/shadow-trees.ts';

export const PREFERS_DARK = matchMedia('(prefers-color-scheme: dark)');

/** A background of less opacity is taken for see-through. */
const MIN_OPACITY = 0.5;
/** Colours of less lightness are dark; of 0 to 1. */
const MIDDLE = 0.5;

/**
 * Whether the page is light or dark around an element: by the nearest background that is not see-through. Where a picture is
 * behind the text, by the text, which is light on dark pictures. Where nothing is, by the page's own canvas.
 */
export function colourSchemeAt(element: Element): ColourScheme {
  for (let at: Element | null = element; at; at = elementAround(at)) {
    const { backgroundColor, backgroundImage, color } = getComputedStyle(at);
    if (backgroundImage !== 'none') return (lightnessOf(color) ?? 0) > MIDDLE ? 'dark' : 'light';
    const behind = lightnessOf(backgroundColor);
    if (behind !== null) return behind > MIDDLE ? 'light' : 'dark';
  }
  const { colorScheme } = getComputedStyle(rootOf(document));
  const canBe = (scheme: ColourScheme): boolean => colorScheme.includes(scheme);
  return canBe('dark') && (PREFERS_DARK.matches || !canBe('light')) ? 'dark' : 'light';
}

/**
 * The lightness of a colour as browsers compute it, 0 to 1: of RGB the luma (ITU-R BT.709), of the Lab family its own. Null where
 * the colour is see-through, or written otherwise.
 */
function lightnessOf(color: string): number | null {
  const numbers = (color.match(/(?<=[ (])[\d.]+/g) ?? []).map(Number);
  const [first, second = 0, third = 0, fourth] = numbers;
  const isLegacy = color.startsWith('rgb');
  const opacity = Number(/\/ ([\d.]+)/.exec(color)?.[1] ?? (isLegacy ? fourth : undefined) ?? 1);
  if (first === undefined || opacity < MIN_OPACITY) return null;
  if (/^ok(lab|lch)/.test(color)) return first;
  if (/^l(ab|ch)/.test(color)) return first / 100;
  return (0.2126 * first + 0.7152 * second + 0.0722 * third) / (isLegacy ? 255 : 1);
}
