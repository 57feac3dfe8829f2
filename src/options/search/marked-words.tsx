import type { TextPart } from '../../dataset/model/search/marked-text.ts';

/** A text, with marks on what was searched for. */
export const MarkedWords = ({ of }: { of: readonly TextPart[] }) => (
  <>{of.map(({ text, isHit }, n) => (isHit ? <mark key={n}>{text}</mark> : text))}</>
);
