/** "12,480", of a whole number. The browser's own NumberFormat takes longer to make than all of a card: 10 to 30 ms in every frame. */
export const shownNumber = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** "1 article", "2 articles", "12,480 people": a count with its noun. */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${shownNumber(n)} ${n === 1 ? one : many}`;

/** Bytes as people read them: "0 kB", "40 kB", "1.2 MB". */
export function shownSize(bytes: number): string {
  if (bytes < 999_500) return `${shownNumber(Math.round(bytes / 1000))} kB`;
  const mb = bytes / 1e6;
  return `${mb < 10 ? mb.toFixed(1) : shownNumber(Math.round(mb))} MB`;
}
