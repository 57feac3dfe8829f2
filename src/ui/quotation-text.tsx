import type { ComponentChildren } from 'preact';
import type { DisplayedQuotation } from '../messages/card-data.ts';

// The words of a quotation, as card and options page show them.

/** Marks a cut in a quotation. It is set in the interface's typeface, so that it is not taken for an "…" of the article. */
const CUT = '[…]';

/**
 * The text of a quotation. Spoken words are set in serif and in full ink. A clause that is only reported is set in the interface's
 * typeface, after "Reported:", so that nobody takes the article's wording for the speaker's. A headline's words say "Headline:".
 * The words around are muted.
 */
export const QuotationText = ({
  words,
  hang,
  reported,
  heading,
  marked = (text) => text,
}: DisplayedQuotation & {
  /** Shows words with marks on what was searched for. */
  marked?: (text: string) => ComponentChildren;
}) => (
  <blockquote class={`quote${hang && !heading ? ' hang' : ''}${reported ? ' reported' : ''}`} dir="auto">
    {(reported || heading) && (
      <span class="quote-label">
        {heading && 'Headline: '}
        {reported && 'Reported: '}
      </span>
    )}
    {words.map(({ text, role }) => {
      if (role !== 'context') return marked(text);
      if (text.trim() === CUT) return <span class="cut">{text}</span>;
      return <span class="around">{marked(text)}</span>;
    })}
  </blockquote>
);
