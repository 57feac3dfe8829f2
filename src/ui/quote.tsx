import type { CardWords } from '../messages/card-data.ts';

/** What the words are cut with: in the interface's face, never the article's own "…". */
const CUT = '[…]';

/** A quotation's words: in ink what was said, muted the sentence around it. */
export const Quote = ({ words, hang }: { words: readonly CardWords[]; hang: boolean }) => (
  <blockquote class={hang ? 'quote hang' : 'quote'} dir="auto">
    {words.map(({ text, said }) => {
      if (said) return text;
      if (text.trim() === CUT) return <span class="cut">{text}</span>;
      return <span class="around">{text}</span>;
    })}
  </blockquote>
);
