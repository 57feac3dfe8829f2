import { Reader } from '@zip.js/zip.js/lib/zip-core-custom.js';

/** How many bytes are read at once. */
const WINDOW_BYTES = 1 << 20;

/**
 * Lets zip.js read a file through a window of 1 MB. A zip's small files lie one after the other, and each takes two or more short
 * reads; Chromium needs a millisecond for each part of a file that is asked for, however short it is.
 */
export class WindowReader extends Reader<Blob> {
  readonly #blob: Blob;
  #start = 0;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(blob: Blob) {
    super(blob);
    this.#blob = blob;
    this.size = blob.size;
  }

  /** @returns a copy of the bytes from `offset` on: fewer than `length` at the file's end */
  override async readUint8Array(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (length >= WINDOW_BYTES) return bytesOf(this.#blob, offset, length);
    const end = Math.min(offset + length, this.size);
    if (offset < this.#start || end > this.#start + this.#bytes.length) {
      this.#bytes = await bytesOf(this.#blob, offset, WINDOW_BYTES);
      this.#start = offset;
    }
    return this.#bytes.slice(offset - this.#start, end - this.#start);
  }
}

const bytesOf = async (blob: Blob, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await blob.slice(offset, offset + length).arrayBuffer());
