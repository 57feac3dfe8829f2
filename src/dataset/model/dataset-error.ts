/**
 * The dataset could not be opened, read or written. The message is shown to the reader. A write that fails with this error has
 * stored nothing.
 */
export class DatasetError extends Error {
  readonly kind: 'full' | 'failed' | 'newer' | 'blocked' | 'not ready';
  constructor(kind: DatasetError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatasetError';
    this.kind = kind;
  }
}
