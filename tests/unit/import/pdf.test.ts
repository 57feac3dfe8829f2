import { expect, test } from 'vitest';
import { paragraphsOfPages, type TextPiece } from '../../../src/import/pdf-paragraphs.ts';
import { articleOf, given, whyNot } from './import-tools.ts';
import { pdf } from './made-pdf.ts';

test('a PDF with text gives its paragraphs', async () => {
  const lines = [
    'The council of Lima voted on Tuesday to re-',
    'build the old bridge over the river.',
    '',
    'Work is to begin in the spring, said Ada Quill.',
  ];
  const { text, facts } = await articleOf(given('a.pdf', pdf(lines)));
  expect(text).toBe(
    'The council of Lima voted on Tuesday to rebuild the old bridge over the river.\n\nWork is to begin in the spring, said Ada Quill.',
  );
  expect(facts).toEqual({});
});

test('one without text, or that is none, says so', async () => {
  expect(await whyNot(given('a.pdf', pdf([])))).toBe('has no text in it: its pages are pictures.');
  expect(await whyNot(given('a.pdf', 'hello'))).toBe('is damaged: it cannot be read as a PDF.');
});

test('headers, footers and page numbers are left out, and a sentence goes on overleaf', () => {
  const page = (n: number, ...lines: readonly string[]): TextPiece[] =>
    [`The Lima Post ${n}`, ...lines, String(n)].map((text, line) => ({
      text,
      x: 72,
      y: 720 - line * 14 - (line > 0 ? 20 : 0),
      height: 11,
      endsLine: true,
    }));
  const pages = [
    page(1, 'The council voted on', 'Tuesday to rebuild the'),
    page(2, 'old bridge. It was', 'six hours of debate.'),
    page(3, 'Work begins in spring', 'and lasts two years.'),
  ];
  expect(paragraphsOfPages(pages)).toBe(
    'The council voted on Tuesday to rebuild the old bridge. It was six hours of debate.\n\nWork begins in spring and lasts two years.',
  );
});
