/** Why something of the dataset could not be had or written, in words for the reader. Nothing of it was stored. */
export class DatasetError extends Error {
  readonly kind: 'full' | 'failed' | 'newer' | 'blocked' | 'not ready';
  constructor(kind: DatasetError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatasetError';
    this.kind = kind;
  }
}
