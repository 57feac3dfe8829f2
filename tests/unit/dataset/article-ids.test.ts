import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleId, canonicalUrl, textVersion } from '../../../src/dataset/model/article-ids.ts';

test.each([
  ['https://EXAMPLE.com:443/A/b?x=1#part', 'https://example.com/A/b?x=1'],
  ['http://user:secret@example.com:80/', 'http://example.com/'],
  ['http://example.com:8080/a', 'http://example.com:8080/a'],
  ['https://example.com/a?utm_source=x&id=7&UTM_Medium=y&fbclid=z', 'https://example.com/a?id=7'],
  ['https://example.com/a?utm%5Fsource=x', 'https://example.com/a'],
  ['https://example.com/a?gclid=1', 'https://example.com/a'],
  ['https://example.com/a?b=2&a=1', 'https://example.com/a?b=2&a=1'],
  ['https://example.com/a?q=a%20b+c&empty=', 'https://example.com/a?q=a%20b+c&empty='],
  ['https://example.com/a?%E0%A4%A=1', 'https://example.com/a?%E0%A4%A=1'],
  ['https://example.com', 'https://example.com/'],
  ['file:///home/me/a.txt#x', 'file:///home/me/a.txt'],
  ['javascript:alert(1)', null],
  ['about:blank', null],
  ['not an address', null],
])('%s is %s', (url, canonical) => {
  expect(canonicalUrl(url)).toBe(canonical);
});

const parameter = fc.tuple(fc.constantFrom('id', 'page', 'q', 'a b', 'é'), fc.string({ maxLength: 6 }));

test('an address says the same whatever a reader came through', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.webUrl({ withQueryParameters: false }),
      fc.array(parameter, { maxLength: 3 }),
      fc.subarray(['utm_source=news', 'utm_campaign=a%20b', 'fbclid=abc', 'gclid=1', 'mc_cid=2', '_ga=3.4']),
      fc.webFragments(),
      fc.nat(),
      async (base, own, tracking, fragment, where) => {
        const content = own.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
        const all = [...content];
        for (const one of tracking) all.splice(where % (all.length + 1), 0, one);
        const plain = content.length ? `${base}?${content.join('&')}` : base;
        const shared = `${all.length ? `${base}?${all.join('&')}` : base}#${fragment}`;
        expect(canonicalUrl(shared)).toBe(canonicalUrl(plain));
        expect(canonicalUrl(canonicalUrl(shared) ?? '')).toBe(canonicalUrl(shared));
        expect(await articleId({ url: shared, text: 'a' })).toBe(await articleId({ url: plain, text: 'b' }));
      },
    ),
    { numRuns: 60 },
  );
});

test('without an address an article is its text, white space aside', async () => {
  const id = await articleId({ text: 'Two  words\nand more ' });
  expect(id).toMatch(/^article:[0-9a-f]{16}$/);
  expect(await articleId({ text: ' Two words and\tmore' })).toBe(id);
  expect(await articleId({ text: 'Two words and less' })).not.toBe(id);
  expect(await articleId({ url: 'javascript:0', text: 'Two words and more' })).toBe(id);
});

test('a version is of the exact text', async () => {
  // The first 8 bytes of the published digest of "abc" (FIPS 180-2, appendix B.1).
  expect(await textVersion('abc')).toBe('ba7816bf8f01cfea');
  expect(await textVersion('abc ')).not.toBe(await textVersion('abc'));
});
