// Makers of files of some size.

/** A file of some size that nobody means well with. */
export interface LargeFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type MakeFile = (bytes: number) => LargeFile;

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

/** A file with a piece again and again between a start and an end. */
export const again =
  (path: string, piece: string, start = '', end = ''): MakeFile =>
  (bytes) => ({
    path,
    bytes: utf8(start + piece.repeat(Math.ceil((bytes - start.length - end.length) / Buffer.byteLength(piece))) + end),
  });

/** The same with another piece each time. */
export const counted =
  (path: string, piece: (n: number) => string, start = '', end = ''): MakeFile =>
  (bytes) => {
    const pieces = [start];
    for (let n = 0, length = start.length; length < bytes; n++) {
      const one = piece(n);
      pieces.push(one);
      length += Buffer.byteLength(one);
    }
    return { path, bytes: utf8(pieces.join('') + end) };
  };

export const HEAD = '<!doctype html><html><head><title>The bridge</title></head><body>';
