import { again, counted, HEAD, type MakeFile } from './large-file-makers.ts';

/** Pages and tables that are one thing again and again, by what is wrong with them. */
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
