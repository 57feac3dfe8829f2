import { describe, expect, test } from 'vitest';
import { markedParagraphs, type TextMark } from '../../../../src/options/articles/marked-paragraphs.ts';

const TEXT = 'The “one” and two.\n\nAda said the rest,\nand more.';
const at = (words: string, role: TextMark['role'], entity: TextMark['entity'] = null): TextMark => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, role, entity };
};
/** The paragraphs with what is marked in brackets, after the first letter of its role. */
const shown = (marks: readonly TextMark[]): string[] =>
  markedParagraphs(TEXT, marks).map((parts) =>
    parts.map(({ text, role }) => (role === 'text' ? text : `${role.charAt(0)}[${text}]`)).join(''),
  );

describe('a kept text', () => {
  test('without marks is its paragraphs', () =>
    expect(shown([])).toEqual(['The “one” and two.', 'Ada said the rest,', 'and more.']));

  test('has quotations and speakers marked; a quotation that crosses paragraphs, in each', () =>
    expect(
      shown([at('one', 'said'), at('Ada', 'speaker', 'person:ada-quill'), at('the rest,\nand more', 'said')]),
    ).toEqual(['The “s[one]” and two.', 's[Ada] said s[the rest,]', 's[and more].']));

  test('takes spans that are out of its bounds as far as it goes', () =>
    expect(
      shown([
        { start: TEXT.indexOf('more'), end: 999, role: 'said', entity: null },
        { start: -5, end: 3, role: 'said', entity: null },
        { start: 9, end: 8, role: 'said', entity: null },
      ]),
    ).toEqual(['s[The] “one” and two.', 'Ada said the rest,', 'and s[more.]']));

  test('has the first of those that overlap', () =>
    expect(shown([at('one', 'asked'), at('“one” and two', 'said')])).toEqual([
      'The s[“]a[one]s[” and two].',
      'Ada said the rest,',
      'and more.',
    ]));
});
