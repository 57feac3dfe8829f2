import { gzipSync } from 'node:zlib';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { PACK_FORMAT } from '../../src/dataset/model/pack-format.ts';

/** A file of some size that nobody means well with. */
export interface LargeFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type MakeFile = (bytes: number) => LargeFile | Promise<LargeFile>;

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

const STORY = 'The bridge holds, and nobody was hurt, said Ann Lee, the mayor of the town by the river. ';
const AT = '2026-05-01T10:00:00.000Z';
const PACK = `{"format":"${PACK_FORMAT}","version":3,"articles":[`;
const HEAD = '<!doctype html><html><head><title>The bridge</title></head><body>';

/** Files of every kind that is read, by what is wrong with them. */
export const LARGE_FILES: Readonly<Record<string, MakeFile>> = {
  'a page nested in blocks': again('a.html', '<div>', HEAD),
  'a page nested in lines': again('a.html', '<b>a', HEAD),
  'a page nested in lists': again('a.html', '<ul><li>a', HEAD),
  'a page nested in tables': again('a.html', '<table><tr><td>a', HEAD),
  'a page of short paragraphs': again('a.html', '<p>a</p>', HEAD),
  'a page of paragraphs': again('a.html', `<p>${STORY}</p>`, HEAD),
  'a page of one paragraph': again('a.html', STORY, `${HEAD}<p>`, '</p></body></html>'),
  'a page of text alone': again('a.html', STORY),
  'a page of line breaks': again('a.html', 'a<br>', HEAD),
  'a page of links': again('a.html', '<a href=x>y</a> ', HEAD),
  'a page of headings': again('a.html', '<h1>The bridge</h1>', HEAD),
  'a page of items': again('a.html', '<li>a', HEAD),
  'a page of times': again('a.html', '<time datetime="2026-03-03">3 March 2026</time>', HEAD),
  'a page of pictures': again('a.html', '<img src=a.png>', HEAD),
  'a page of opening brackets': again('a.html', '<', HEAD),
  'a page of torn elements': again('a.html', '<a ', HEAD),
  'a page of comments': again('a.html', '<!--a-->', HEAD),
  'a page of comments without an end': again('a.html', '<!--', HEAD),
  'a page of closing tags': again('a.html', '</p>', HEAD),
  'a page of escapes': again('a.html', '&amp;', HEAD),
  'a page of roots': again('a.html', '<html>'),
  'a page of bodies': counted('a.html', (n) => `<body a${n}=1>`),
  'a page of heads': again('a.html', '<head>', '<html>'),
  'a page of metadata': counted('a.html', (n) => `<meta name="a${n}" content="b">`, '<html><head>'),
  'a page of scripts': again('a.html', '<script>a</script>', HEAD),
  'a page with one long script': again('a.html', 'a = "2026-03-03"; ', `${HEAD}<script>`),
  'a page of attributes': counted('a.html', (n) => ` a${n}=1`, `${HEAD}<p`, `>${STORY}</p>`),
  'a page of one attribute': again('a.html', 'a', `${HEAD}<p class="`, `">${STORY}</p>`),
  'a page of classes': counted('a.html', (n) => `<p class="a${n}">a`, HEAD),
  'a page with long metadata': again('a.html', '[', `${HEAD}<script type="application/ld+json">`, '</script>'),
  'a page of metadata in scripts': again(
    'a.html',
    '<script type="application/ld+json">{"@type":"Article","headline":"A"}</script>',
    HEAD,
  ),
  'a page of lines kept as they are': again('a.html', 'a\n', `${HEAD}<pre>`),
  'a page of pictures in it': again('a.html', 'data:a ', HEAD),
  'a table of one row': again('a.csv', 'word ', 'title,text\n'),
  'a table of one row in marks': again('a.csv', 'word ', 'title,text\na,"'),
  'a table of one row without a line': again('a.csv', 'word '),
  'a table of marks': again('a.csv', '"', 'title,text\n'),
  'a table of commas': again('a.csv', ',', 'title,text\n'),
  'a table of empty lines': again('a.csv', '\n', 'title,text\n'),
  'a table of short rows': again('a.csv', 'a,b\n', 'title,text\n'),
  'a table of columns': counted('a.csv', (n) => `c${n},`, 'text,', '\na,b\n'),
  'a table of rows of markup': again('a.csv', `a,<p>${STORY}</p>\n`, 'title,text\n'),
  'a list nested in lists': again('a.json', '['),
  'lists in lists': (bytes) => ({ path: 'a.json', bytes: utf8('['.repeat(bytes / 2) + ']'.repeat(bytes / 2)) }),
  'a list of empty records': again('a.json', '{},', '[', '{}]'),
  'a list of short records': again('a.json', '{"text":"a"},', '[', '{"text":"a"}]'),
  'a record of fields': counted('a.json', (n) => `"a${n}":"b",`, '{', '"text":"a b"}'),
  'a record in records': again('a.json', '{"a":'),
  'lines of JSON that are none': again('a.jsonl', '{\n'),
  'lines of short records': again('a.jsonl', '{"text":"a"}\n'),
  'one line of JSON without an end': again('a.jsonl', 'word ', '{"text":"'),
  'a record of fields on a line': counted('a.jsonl', (n) => `"a${n}":"b",`, '{', '"text":"a b"}'),
  'a pack of one text': again(
    'a.json',
    STORY,
    `${PACK}\n{"id":"article:0000000000000001","origin":"reader","keptAt":"${AT}","text":"`,
    '"}\n],"log":[]}',
  ),
  'a pack of empty articles': again('a.json', '{},\n', `${PACK}\n`, '{}\n],"log":[]}'),
  'a pack of entries': again('a.json', '{},', `${PACK}\n],"log":[`, '{}]}'),
  'a pack on one line': again('a.json', '{},', PACK, '{}],"log":[]}'),
  'a text': again('a.txt', STORY),
  'a text of one line': again('a.txt', 'word '),
  'a text in an unknown encoding': (bytes) => ({ path: 'a.txt', bytes: new Uint8Array(bytes).fill(0xe9) }),
  'a text of zeros': (bytes) => ({ path: 'a.txt', bytes: new Uint8Array(bytes) }),
  'a text in UTF-16 without a mark': (bytes) => ({
    path: 'a.txt',
    bytes: new Uint8Array(bytes).map((_, n) => (n % 2 === 0 ? 97 : 0)),
  }),
  'Markdown of quotations': again('a.md', '>'),
  'Markdown of quotations, a line each': again('a.md', '> a\n'),
  'Markdown of lists': again('a.md', '- '),
  'Markdown of items': again('a.md', '- a\n'),
  'Markdown of stars': again('a.md', '*a '),
  'Markdown of underlines': again('a.md', '_a'),
  'Markdown of brackets': again('a.md', '['),
  'Markdown of links': again('a.md', '[a](b) '),
  'Markdown of torn links': again('a.md', '[a]('),
  'Markdown of code': again('a.md', '`a'),
  'Markdown of tables': again('a.md', '|a'),
  'Markdown of markup': again('a.md', '<a '),
  'Markdown of paragraphs': again('a.md', `${STORY}\n\n`),
  'Markdown of headings': again('a.md', '# a\n'),
  'Markdown of addresses': again('a.md', 'a@b.c '),
  'Markdown of backslashes': again('a.md', '\\'),
  'Markdown with a front matter without an end': again('a.md', 'a: b\n', '---\n'),
  'a mail of headers': counted('a.eml', (n) => `X-A${n}: b\n`, 'Subject: a\n'),
  'a mail with one long line': again('a.eml', 'word ', 'Subject: a\n\n'),
  'a mail with a long subject': again('a.eml', '=?utf-8?Q?a?= ', 'Subject: ', '\n\nWords.'),
  'a mail of parts': again('a.eml', '--b\n\na\n', 'Subject: a\nContent-Type: multipart/mixed; boundary=b\n\n'),
  'a mail of mails': again('a.eml', 'Content-Type: message/rfc822\n\n', 'Subject: a\n'),
  'a mail of addresses': again('a.eml', 'a <b@c.d>, ', 'Subject: a\nFrom: ', '\n\nWords.'),
  'a zip of one long text': async (bytes) => zipOf(1, STORY.repeat(Math.ceil(bytes / STORY.length)), 0),
  'a zip of empty texts': async (bytes) => zipOf(Math.min(20_000, Math.ceil(bytes / 110)), '', 0),
  'a zip that is none': again('a.zip', 'PK\u0003\u0004'),
  'a zip of ends': again('a.zip', 'PK\u0005\u0006'),
  'a packed text': (bytes) => ({ path: 'a.txt.gz', bytes: Uint8Array.from(gzipSync('a'.repeat(bytes * 100))) }),
};

async function zipOf(files: number, text: string, level: number): Promise<LargeFile> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, level });
  for (let n = 0; n < files; n++) await writer.add(`${n}.txt`, new TextReader(text));
  return { path: 'a.zip', bytes: Uint8Array.from(await writer.close()) };
}
