const NUMBER = new Intl.NumberFormat('en');

/** "12,480". */
export const shownNumber = (n: number): string => NUMBER.format(n);

/** "1 article", "2 articles", "12,480 people": a count with its noun. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${NUMBER.format(n)} ${n === 1 ? one : many}`;

/** Bytes as people read them: "0 kB", "40 kB", "1.2 MB". */
export function shownSize(bytes: number): string {
  if (bytes < 999_500) return `${NUMBER.format(Math.round(bytes / 1000))} kB`;
  const mb = bytes / 1e6;
  return `${mb < 10 ? mb.toFixed(1) : NUMBER.format(Math.round(mb))} MB`;
}
