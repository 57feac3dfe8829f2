import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentenceLink, textFragments } from '../../../src/dataset/model/text-fragment.ts';

const PAGE = 'https://example.com/a';

const addressOf = (url: string, text: string, span: { start: number; end: number }): string =>
  sentenceLink(url, textFragments(text)(span));

const linkTo = (text: string, words: string, url = PAGE): string => {
  const start = text.indexOf(words);
  return addressOf(url, text, { start, end: start + words.length });
};

/** The directive of a link taken apart as the specification parses it. */
function parsed(link: string): { prefix?: string; start: string; end?: string; suffix?: string } {
  const parts = (link.split(':~:text=')[1] ?? '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start = '', end] = parts;
  const given = { prefix, start, end, suffix };
  return Object.fromEntries(
    Object.entries(given).flatMap(([k, v]) => (v === undefined ? [] : [[k, decodeURIComponent(v)]])),
  ) as ReturnType<typeof parsed>;
}

/** Where a browser would scroll to: the first place that fits, in a text of one block. */
function firstMatch(text: string, link: string): { start: number; end: number } | null {
  const { prefix = '', start, end, suffix = '' } = parsed(link);
  const page = text.replace(/\s+/g, ' ');
  for (let from = 0; ; ) {
    const at = page.indexOf(prefix, from);
    if (at < 0) return null;
    from = at + 1;
    let begin = at + prefix.length;
    if (prefix && page[begin] === ' ') begin++;
    if (!page.startsWith(start, begin)) continue;
    let stop = begin + start.length;
    if (end !== undefined) {
      const last = page.indexOf(end, stop);
      if (last < 0) continue;
      stop = last + end.length;
    }
    if (suffix && !page.slice(stop).trimStart().startsWith(suffix)) continue;
    return { start: begin, end: stop };
  }
}

describe('a sentence link', () => {
  test('gives the words as they stand, what the syntax uses encoded', () => {
    const text = 'First. The so-called “peace, order & law” plan (50% done) isn’t dead. Last.';
    const link = linkTo(text, 'The so-called “peace, order & law” plan (50% done) isn’t dead.');
    expect(link).toBe(
      `${PAGE}#:~:text=The%20so%2Dcalled%20%E2%80%9Cpeace%2C%20order%20%26%20law%E2%80%9D%20plan%20(50%25%20done)%20isn%E2%80%99t%20dead.`,
    );
  });

  test('keeps a fragment of the address and replaces an earlier directive', () => {
    const text = 'These are words enough to stand alone.';
    expect(linkTo(text, text, `${PAGE}#top`)).toMatch(/\/a#top:~:text=These%20are/);
    expect(linkTo(text, text, `${PAGE}#:~:text=old`)).toMatch(/\/a#:~:text=These%20are/);
    expect(addressOf(PAGE, text, { start: 5, end: 6 })).toBe(PAGE);
  });

  test('gives a long one by its beginning and end', () => {
    const middle = 'and so on '.repeat(40);
    const text = `Before it. We begin with these few words here ${middle}until we end with these other words. After it.`;
    const said = text.slice(text.indexOf('We begin'), text.indexOf(' After'));
    expect(parsed(linkTo(text, said))).toEqual({
      start: 'We begin with these few words',
      end: 'we end with these other words.',
    });
  });

  test('gives words over several paragraphs by their beginning and end, each in its own', () => {
    const text = 'Intro.\n\n“One two three.\n\n“Four five.”\n\nOutro.';
    expect(parsed(linkTo(text, '“One two three.\n\n“Four five.”'))).toEqual({
      prefix: 'Intro.',
      start: '“One two three.',
      end: '“Four five.”',
    });
  });

  test('puts context to words that stand earlier too', () => {
    const text = 'He said we will not accept this deal. Later in Oslo he said we will not accept this deal. End.';
    const at = text.lastIndexOf('we will');
    const link = addressOf(PAGE, text, { start: at, end: at + 'we will not accept this deal.'.length });
    expect(parsed(link)).toEqual({ prefix: 'Oslo he said', start: 'we will not accept this deal.' });
  });

  test('tells the first from a later one by nothing, and a fragment by its sentence', () => {
    const text = 'It was dynamic growth. Then a “dynamic” talk followed, which all called “dynamic” again.';
    const link = linkTo(text, '“dynamic” again');
    expect(parsed(link)).toEqual({ prefix: 'which all called', start: '“dynamic” again' });
    expect(firstMatch(text, link)?.start).toBe(text.indexOf('“dynamic” again'));
  });

  test('always leads to the very words, in a text full of lookalikes', () => {
    const word = fc.constantFrom(
      'the',
      'minister',
      'said',
      'peace-talks',
      'peace',
      'R&D,',
      '“no',
      'no”',
      '50%',
      'İzmir',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 160 }), fc.nat(), fc.nat(), (words, a, b) => {
        // What repeats over more context than is ever given cannot be told apart; a number now and then rules that out.
        const text = words.map((w, i) => (i % 12 === 5 ? `${w} ${i}` : w)).join(' ');
        const edges = [0, ...[...text.matchAll(/ /g)].map((m) => m.index + 1), text.length + 1];
        const [from = 0, to = 0] = [edges[a % edges.length] ?? 0, edges[b % edges.length] ?? 0].sort((x, y) => x - y);
        const span = { start: from, end: Math.max(from, to - 1) };
        fc.pre(span.end > span.start);
        const found = firstMatch(text, addressOf(PAGE, text, span));
        expect(found).toEqual(span);
      }),
      { numRuns: 400 },
    );
  });

  test('ends where the last line is indented and its words stood before', () => {
    const text = 'He said:\n“Come in, all of you,\nand then come home”\n   come home”\nand left.';
    const start = text.indexOf('“');
    expect(addressOf(PAGE, text, { start, end: text.lastIndexOf('\nand') })).toContain(',come%20home');
  });

  test('ends where the span goes beyond the text', () => {
    expect(addressOf(PAGE, 'ab cd\n', { start: 0, end: 10 })).toContain('text=ab%20cd');
  });

  test('gives all the context there may be in a text too long to look for lookalikes in, without going through it', () => {
    const words = 'One sentence of this book that stands here only once, among very many others.';
    const filler = 'The minister went on and on about this and that until nobody listened any more. '.repeat(15_000);
    const text = `${filler}${words} ${filler}`;
    const fragmentOf = textFragments(text);
    const start = text.indexOf(words);
    const found = parsed(sentenceLink(PAGE, fragmentOf({ start, end: start + words.length })));
    expect(found).toMatchObject({ start: words });
    expect(found.prefix?.split(' ')).toHaveLength(24);
    expect(found.suffix?.split(' ')).toHaveLength(24);
  });

  test('takes no longer where the white space is long than in any text', () => {
    const gap = ' '.repeat(200_000);
    const text = `He said: “Come in,${gap}all of you,${gap}\n${gap}and then come home.”${gap}And left.`;
    const begun = performance.now();
    expect(parsed(addressOf(PAGE, text, { start: text.indexOf('“'), end: text.indexOf('”') + 1 }))).toEqual({
      start: '“Come in, all of you,',
      end: 'and then come home.”',
    });
    // Going on to the end of it from each space took half a minute.
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  test('leads to each of many spans of one text, wherever they stand', () => {
    const line = (n: number) => `Line ${n} of a long text: İzmir and “peace”   again, ${n % 7} times.`;
    const text = Array.from({ length: 400 }, (_, n) => line(n)).join('\n');
    const fragmentOf = textFragments(text);
    for (let n = 0; n < 400; n += 9) {
      const start = text.indexOf(line(n)) + 6 + String(n).length;
      const span = { start, end: text.indexOf('\n', start) };
      const link = sentenceLink(PAGE, fragmentOf(span));
      expect(firstMatch(text, link)?.start).toBe(text.slice(0, span.start).replace(/\s+/g, ' ').length);
    }
  });

  test('takes lone surrogates and any white space without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const link = addressOf(PAGE, text, { start: Math.min(a, b), end: Math.max(a, b) });
        expect(link.startsWith(PAGE)).toBe(true);
      }),
    );
    expect(() => addressOf(PAGE, 'a \ud800 b', { start: 0, end: 5 })).not.toThrow();
  });
});
