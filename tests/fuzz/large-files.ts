/** A file of some size that nobody means well with. */
export interface LargeFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type MakeFile = (bytes: number) => LargeFile;

const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(new TextEncoder().encode(text));

/** A file with a piece again and again between a start and an end. */
const again =
  (path: string, piece: string, start = '', end = ''): MakeFile =>
  (bytes) => ({
    path,
    bytes: utf8(start + piece.repeat(Math.ceil((bytes - start.length - end.length) / piece.length)) + end),
  });

/** The same with another piece each time. */
const counted =
  (path: string, piece: (n: number) => string, start = '', end = ''): MakeFile =>
  (bytes) => {
    const pieces = [start];
    for (let n = 0, length = start.length; length < bytes; n++) {
      const one = piece(n);
      pieces.push(one);
      length += one.length;
    }
    return { path, bytes: utf8(pieces.join('') + end) };
  };

const HEAD = '<!doctype html><html><head><title>The bridge</title></head><body>';

/** Pages and tables, by what is wrong with them. */
export const LARGE_FILES: Readonly<Record<string, MakeFile>> = {
  'a page nested in blocks': again('a.html', '<div>', HEAD),
  'a page nested in lines': again('a.html', '<b>a', HEAD),
  'a page nested in lists': again('a.html', '<ul><li>a', HEAD),
  'a page nested in tables': again('a.html', '<table><tr><td>a', HEAD),
  'a page of short paragraphs': again('a.html', '<p>a</p>', HEAD),
  'a page of line breaks': again('a.html', 'a<br>', HEAD),
  'a page of items': again('a.html', '<li>a', HEAD),
  'a page of opening brackets': again('a.html', '<', HEAD),
  'a page of comments': again('a.html', '<!--a-->', HEAD),
  'a page of comments without an end': again('a.html', '<!--', HEAD),
  'a page of closing tags': again('a.html', '</p>', HEAD),
  'a page of escapes': again('a.html', '&amp;', HEAD),
  'a table of one row': again('a.csv', 'word ', 'title,text\n'),
  'a table of one row in marks': again('a.csv', 'word ', 'title,text\na,"'),
  'a table of one row without a line': again('a.csv', 'word '),
  'a table of marks': again('a.csv', '"', 'title,text\n'),
  'a table of commas': again('a.csv', ',', 'title,text\n'),
  'a table of columns': counted('a.csv', (n) => `c${n},`, 'text,', '\na,b\n'),
};
