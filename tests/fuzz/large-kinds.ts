import { crc32 } from 'node:zlib';
import { PACK_FORMAT, PACK_VERSION } from '../../src/dataset/model/pack-format.ts';
import { again, counted, HEAD, type MakeFile, utf8 } from './large-file-makers.ts';

// Files of each kind with what its reader looks for, again and again.

const SENTENCE = 'The council met on Tuesday, and it waited for so long. “We have waited for years,” said Ada Quill. ';
const ARTICLE = SENTENCE.repeat(8);

/** Pages with what the extraction looks for, again and again. */
const PAGES: Readonly<Record<string, MakeFile>> = {
  'a page of program data nested in itself': again(
    'a.html',
    '[',
    `${HEAD}<script type="application/ld+json">`,
    '</script>',
  ),
  'a page of line breaks and little else': again('a.html', 'a<br>', HEAD),
  'a page of links': again('a.html', '<a href="/x">a</a>', HEAD),
  'a page of paragraphs': again('a.html', `<p>${SENTENCE}</p>`, HEAD),
  'a page of paragraphs deep in regions': again(
    'a.html',
    `<p>${SENTENCE}</p>`,
    HEAD + '<div class="comment">'.repeat(300),
  ),
  'a page of captions in a menu': again('a.html', `<div class="caption">${SENTENCE}</div>`, `${HEAD}<div class="nav">`),
  'a page of headings of comments': again('a.html', '<h3>Comments</h3>', `${HEAD}${`<p>${SENTENCE}</p>`.repeat(3)}`),
  'a page of headings of transcripts': again('a.html', '<p>Transcript</p>', `${HEAD}<p>${SENTENCE}</p>`),
  'a page of transcripts': again('a.html', `<div class="transcript"><h1>a</h1>${SENTENCE}</div>`, HEAD),
  'a page of hidden transcripts': again(
    'a.html',
    `<p>${SENTENCE}</p>`,
    `${HEAD}<div hidden>${'<div class="transcript">'.repeat(300)}`,
  ),
  'a page of entries with a time': again(
    'a.html',
    `<div><time datetime="2026-01-02T10:00">10:00</time><p>${SENTENCE}</p></div>`,
    `${HEAD}<h1>Live</h1>`,
  ),
  'a page of answers': again('a.html', `<div><p>${SENTENCE}</p><a>Reply</a></div>`, HEAD),
  'a page of lists in lists': again('a.html', `<li>${SENTENCE}`, HEAD + '<ul>'.repeat(300)),
  'a page of broken lines': again('a.html', `${SENTENCE}\n`, `${HEAD}<pre>`),
  'a page of metadata': again('a.html', '<meta property="article:author" content="Ann Lee">', HEAD),
};

/** A list in a list in a list, so many of them. */
const nestedList = (levels: number): string =>
  Array.from({ length: levels }, (_, n) => `${'  '.repeat(n)}- a\n`).join('');

/** A pack of articles, one a line, as this extension writes it. */
const packed = (n: number): string =>
  `${n > 0 ? ',\n' : ''}${JSON.stringify({ id: `article:${n.toString(16).padStart(16, '0')}`, text: ARTICLE, origin: 'reader', keptAt: '2026-01-02T03:04:05.000Z' })}`;
const PACK_START = `{"format":"${PACK_FORMAT}","version":${PACK_VERSION},"articles":[\n`;

const MAIL =
  'From: The Paper <news@paper.example>\nSubject: The bridge\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMIME-Version: 1.0\n';
const PLAIN = `${MAIL}Content-Type: text/plain; charset=utf-8\n\n`;
const PARTS = `${MAIL}Content-Type: multipart/mixed; boundary="b"\n\n`;

/** A zip of files that are not packed, each with another name. */
function zipOf(files: (n: number) => string, count: (bytes: number) => number): MakeFile {
  return (bytes) => {
    const parts: Buffer[] = [];
    const list: Buffer[] = [];
    let at = 0;
    const many = count(bytes);
    for (let n = 0; n < many; n++) {
      const [name, content] = [Buffer.from(`${n}.txt`), Buffer.from(files(n))];
      const head = Buffer.alloc(26);
      head.writeUInt16LE(20, 0);
      head.writeUInt32LE(crc32(content), 10);
      head.writeUInt32LE(content.length, 14);
      head.writeUInt32LE(content.length, 18);
      head.writeUInt16LE(name.length, 22);
      const own = [Buffer.from('PK\x03\x04'), head, name, content];
      parts.push(...own);
      const place = Buffer.alloc(14);
      place.writeUInt32LE(at, 10);
      list.push(Buffer.from('PK\x01\x02\x14\x00'), head, place, name);
      at += own.reduce((sum, { length }) => sum + length, 0);
    }
    const end = Buffer.alloc(18);
    // A count beyond 65,535 does not fit: such a zip would need the larger form.
    end.writeUInt16LE(many, 4);
    end.writeUInt16LE(many, 6);
    end.writeUInt32LE(Buffer.concat(list).length, 8);
    end.writeUInt32LE(at, 12);
    const all = Buffer.concat([...parts, ...list, Buffer.from('PK\x05\x06'), end]);
    return { path: 'a.zip', bytes: Uint8Array.from(all) };
  };
}

/** The most files in a zip of the smaller form. */
const MOST_ZIPPED = 65_000;

/** By what is wrong with them. */
export const LARGE_KINDS: Readonly<Record<string, MakeFile>> = {
  ...PAGES,
  'a table of short rows': again('a.csv', 'a,b\n', 'title,text\n'),
  'a table of empty lines': again('a.csv', '\n', 'title,text\n'),
  'a table of articles': again('a.csv', `a,"${ARTICLE}"\n`, 'title,text\n'),
  'JSON nested in lists': again('a.json', '[', '', ''),
  'JSON nested in lists that end': (bytes) => ({
    path: 'a.json',
    bytes: utf8('['.repeat(bytes / 2) + ']'.repeat(bytes / 2)),
  }),
  'JSON nested in objects': again('a.json', '{"a":'),
  'JSON of empty lists': again('a.json', '[],', '[', '[]]'),
  'JSON of empty objects': again('a.json', '{},', '[', '{}]'),
  'JSON of small records': again('a.json', '{"text":"a"},', '[', '{}]'),
  'JSON of articles': again('a.json', `${JSON.stringify({ title: 'a', text: ARTICLE })},`, '[', '{}]'),
  'JSON of many fields': counted('a.json', (n) => `"f${n}":1,`, '{', '"text":"a"}'),
  'JSON lines nested in lists': again('a.jsonl', '['),
  'JSON lines of small records': again('a.jsonl', '{"text":"a"}\n'),
  'JSON lines of numbers': again('a.jsonl', '1\n'),
  'JSON lines that are empty': again('a.jsonl', '\n'),
  'a pack': counted('a.json', packed, PACK_START, '\n],"log":[]}'),
  'a pack of damaged lines': again('a.json', '{},\n', PACK_START, '],"log":[]}'),
  'a pack nested in lists': again('a.json', '[', `${PACK_START.trim()}{"text":`),
  'a pack of corrections': again('a.json', '{},', `${PACK_START}],"log":[],"corrections":[`, '{}]}'),
  'Markdown nested in quotations': again('a.md', '> '),
  'Markdown nested in lists': counted('a.md', (n) => `${' '.repeat(n % 60)}- a\n`),
  'Markdown nested in lists in one line': again('a.md', `${'- '.repeat(98)}a\n`),
  'Markdown of lines that go on a nested list': again('a.md', `${'a'.repeat(99)}\n`, `${'- '.repeat(98)}a\n`),
  'Markdown of paragraphs deep in lists': again('a.md', `${' '.repeat(62)}a a a a\n\n`, nestedList(30)),
  'Markdown of emphasis': again('a.md', '*a **a '),
  'Markdown of brackets': again('a.md', '['),
  'Markdown of pictures': again('a.md', '![a]('),
  'Markdown of links': again('a.md', '[a](b) '),
  'Markdown of marks for code': again('a.md', '`a'),
  'Markdown of lines of a table': again('a.md', '|a|b|\n', '|a|b|\n|-|-|\n'),
  'Markdown of headings': again('a.md', '# a\n'),
  'Markdown of markup': again('a.md', '<b>a'),
  'Markdown of comments without an end': again('a.md', '<!-- '),
  'Markdown of definitions': counted('a.md', (n) => `[${n}]: a\n`),
  'Markdown of paragraphs': again('a.md', `${SENTENCE}\n\n`),
  'Markdown of facts': again('a.md', 'a: b\n', '---\n'),
  'Markdown of emphasis in emphasis': (bytes) => ({
    path: 'a.md',
    bytes: utf8(`${'*_'.repeat(bytes / 4)}a${'_*'.repeat(bytes / 4)}`),
  }),
  'Markdown of links in links': again('a.md', '[a ', '', '](b)'.repeat(1_000)),
  'Markdown of lists further and further in': counted('a.md', (n) => `${'  '.repeat(n)}- a\n`),
  'Markdown of programs without an end': again('a.md', 'a <? '),
  'Markdown of declarations without an end': again('a.md', 'a <!a '),
  'Markdown of escapes': again('a.md', '\\'),
  'a mail of words': again('a.eml', SENTENCE, PLAIN),
  'a mail of lines': again('a.eml', '\n', PLAIN),
  'a mail of headers': again('a.eml', 'X-A: b\n'),
  'a mail of one header': again('a.eml', ' a\n', 'Subject: a\n'),
  'a mail of addresses': again('a.eml', 'a@b.example, ', 'From: '),
  'a mail of encoded words': again('a.eml', '=?utf-8?Q?a?= ', 'Subject: '),
  'a mail of parts': again('a.eml', '--b\n\na\n', PARTS),
  'a mail of parts in parts': counted(
    'a.eml',
    (n) => `Content-Type: multipart/mixed; boundary="b${n}"\n\n--b${n}\n`,
    MAIL,
  ),
  'a mail of quoted-printable': again(
    'a.eml',
    '=E2=80=9C',
    PLAIN.replace('\n\n', '\nContent-Transfer-Encoding: quoted-printable\n\n'),
  ),
  'a mail of base64': again('a.eml', 'YWJj', PLAIN.replace('\n\n', '\nContent-Transfer-Encoding: base64\n\n')),
  'a mail of comments in an address': again('a.eml', '(', 'From: '),
  'a saved page of parts': again('a.mhtml', '--b\nContent-Type: text/html\n\n<p>a\n', PARTS),
  'a zip of small files': zipOf(
    () => 'a',
    (bytes) => Math.min(MOST_ZIPPED, Math.floor(bytes / 100)),
  ),
  'a zip of articles': zipOf(
    () => ARTICLE,
    (bytes) => Math.floor(bytes / (ARTICLE.length + 120)),
  ),
};
