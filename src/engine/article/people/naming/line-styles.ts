import type { Words } from '../../../text/words.ts';

/** How a line is written. */
export const LineStyle = { prose: 0, shouted: 1, titled: 2, table: 3, short: 4, listed: 5 } as const;

/** The style of each word's line. A capital tells much in prose and little in a headline; tables have habits of their own. */
export function lineStyles(words: Words): Uint8Array {
  let styles = known.get(words);
  if (!styles) {
    styles = stylesOf(words);
    known.set(words, styles);
  }
  return styles;
}

/** Cached, because the models of people's names and of countries both use it. */
const known = new WeakMap<Words, Uint8Array>();

function stylesOf(words: Words): Uint8Array {
  const styles = new Uint8Array(words.length);
  let from = 0;
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && words.gap(i) < 2) continue;
    styles.fill(styleOf(words, from, i), from, i);
    from = i;
  }
  return styles;
}

function styleOf(words: Words, from: number, to: number): number {
  let lower = 0;
  let capital = 0;
  let shouted = 0;
  let numbers = 0;
  for (let i = from; i < to; i++) {
    const { shape, text } = words.type(i);
    if (shape === 'number' || shape === 'other') numbers++;
    else if (shape === 'capital') capital++;
    else if (shape === 'caps') {
      capital++;
      if (text.length > 1) shouted++;
    } else if (shape === 'lower' && text.length > 2) lower++;
  }
  if (lower === 0 && shouted >= capital - shouted && shouted > 1) return LineStyle.shouted;
  if (numbers > 1 && numbers * 2 > lower) return LineStyle.table;
  if (lower === 0) return capital + numbers <= 6 ? LineStyle.short : LineStyle.listed;
  return capital >= 4 && capital >= 4 * lower ? LineStyle.titled : LineStyle.prose;
}
