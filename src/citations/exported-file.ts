import { type CitedQuotation, inOneLine } from './cited-quotation.ts';
import type { ExportFormat } from './export-formats.ts';

/** A file of quotations that is made piece by piece, so that a long list needs the memory of its text and no more. */
export class ExportedFile {
  readonly #format: ExportFormat;
  readonly #parts: string[];
  /** The quotations of the last article so far: more of it may follow, and an article is one entry. */
  #open: CitedQuotation[] = [];
  #count = 0;

  constructor(format: ExportFormat) {
    this.#format = format;
    this.#parts = format.head ? [format.head] : [];
  }

  /** How many quotations were added. */
  get count(): number {
    return this.#count;
  }

  /** Adds quotations. Those of one article have to follow each other. */
  add(quotations: readonly CitedQuotation[]): void {
    this.#count += quotations.length;
    const all = [...this.#open, ...quotations.map(inOneLine)];
    const last = all.at(-1)?.article;
    const whole = all.findLastIndex(({ article }) => article !== last) + 1;
    this.#write(all.slice(0, whole));
    this.#open = all.slice(whole);
  }

  /** The text of the file, in parts. Nothing can be added afterwards. */
  parts(): readonly string[] {
    this.#write(this.#open);
    this.#open = [];
    return this.#format.foot ? [...this.#parts, this.#format.foot] : this.#parts;
  }

  #write(quotations: readonly CitedQuotation[]): void {
    const { between = '', head, items } = this.#format;
    const first = this.#parts.length === (head ? 1 : 0);
    const written = items(quotations);
    if (written.length > 0) this.#parts.push(`${first ? '' : between}${written.join(between)}`);
  }
}
