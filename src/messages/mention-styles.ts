import { differentName, faintName, foundName } from './highlight-names.ts';
import type { PageRequests } from './page-requests.ts';

/**
 * A quotation that is on record in other words: dashes, thicker than a name's dots and below them, so that not the colour alone tells
 * the two apart. The colour has a contrast of at least 3.7 on white, salmon, near-black and black.
 */
const DIFFERENT = 'text-decoration:underline dashed 2px #a6722a;text-underline-offset:6px';

/** The styles of a page's highlights. #75808F has a contrast of at least 3.6 on white, salmon, near-black and black. Its alpha 24 (hex) is 14 %, 14 is 8 %, 40 is 25 %, 99 is 60 %. */
export function mentionStyles({ mention, open, tint }: PageRequests['paintStyles']['ask']): string {
  const line = (style: string, alpha = '') =>
    `text-decoration:underline ${style} 1px #75808f${alpha};text-underline-offset:3px`;
  const resting = tint ? 'background-color:#75808f24' : line('dotted');
  const faint = tint ? 'background-color:#75808f14' : line('dotted', '99');
  const rules = (of: string) =>
    [
      [mention, resting],
      [faintName(mention), faint],
      [open, line('solid')],
      [differentName(mention), DIFFERENT],
      [foundName(mention), 'background-color:#75808f40'],
    ]
      .map(([name, style]) => `${of}::highlight(${name}){${style}}`)
      .join('');
  // In Chromium an element inherits highlight styles, in shadow trees too: one rule for the root takes a half to three quarters of the
  // work of a rule for all elements. Firefox needs the rule for each element, and only a user's style reaches those in shadow trees.
  // `screen`: a page is printed as it was written.
  return `@media screen{${rules(':root')}@supports (-moz-appearance:none){${rules('')}}}`;
}
