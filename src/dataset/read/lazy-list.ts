/** A list of which only those parts are made that are asked for. An array is one, too. */
export interface LazyList<Item> {
  readonly length: number;
  slice(from: number, to: number): readonly Item[];
}
