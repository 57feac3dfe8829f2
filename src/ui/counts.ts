// Made when a number is first shown: making it takes longer than all else that the card's script does when it is put in.
let format: Intl.NumberFormat | undefined;

/** "12,480". */
export function shownNumber(n: number): string {
  format ??= new Intl.NumberFormat('en');
  return format.format(n);
}

/** "1 article", "2 articles", "12,480 people": a count with its noun. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${shownNumber(n)} ${n === 1 ? one : many}`;

/** Bytes as people read them: "0 kB", "40 kB", "1.2 MB". */
export function shownSize(bytes: number): string {
  if (bytes < 999_500) return `${shownNumber(Math.round(bytes / 1000))} kB`;
  const mb = bytes / 1e6;
  return `${mb < 10 ? mb.toFixed(1) : shownNumber(Math.round(mb))} MB`;
}
