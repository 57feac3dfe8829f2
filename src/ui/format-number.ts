// Numbers in words and figures, as the interface shows them.

/**
 * A whole number with commas: "12,480". The browser's own `NumberFormat` is not used, because making one takes 10 to 30 ms in
 * every frame, longer than all of a card.
 */
export const formatNumber = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** A count with its noun: "1 article", "2 articles", "12,480 people". */
export const formatCount = (n: number, one: string, many = `${one}s`): string =>
  `${formatNumber(n)} ${n === 1 ? one : many}`;

/** An amount of data: "0 kB", "40 kB", "1.2 MB", "12 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < 999_500) return `${formatNumber(Math.round(bytes / 1000))} kB`;
  const [amount, unit] = bytes < 999_500_000 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB'];
  return `${amount < 10 ? amount.toFixed(1) : formatNumber(Math.round(amount))} ${unit}`;
}
