import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../src/dataset/model/corrections.ts';
import { packOf } from '../../../src/dataset/model/pack-format.ts';
import { writePack } from '../../../src/dataset/model/write-pack.ts';
import { articleOf, encoded, given, itemsOf, page, STORY, utf16, whyNot } from './import-tools.ts';

describe('a text', () => {
  test('is taken as it is', async () => {
    expect(await articleOf(given('notes/a.txt', STORY))).toEqual({
      kind: 'article',
      name: 'notes/a.txt',
      text: STORY,
      facts: {},
    });
  });

  test('that is none says why', async () => {
    expect(await whyNot(given('a.txt', ''))).toBe('is empty.');
    expect(await whyNot(given('a.txt', ' \n '))).toBe('is empty.');
    expect(await whyNot(given('a.txt', '–––'))).toBe('has no words in it.');
    expect(await whyNot(given('a.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0)))).toBe(
      'is not a text.',
    );
    expect(await whyNot(given('a.jpg', 'x'))).toBe('is of a kind that cannot be imported (.jpg).');
    expect(await whyNot(given('LICENCE', 'x'))).toBe('is of a kind that cannot be imported.');
    expect(await whyNot(given('a.txt', 'x'.repeat(11)), { limits: { text: 10 } })).toContain('is over');
  });

  test.each([
    ['utf-16le with a mark', utf16(STORY, true, true)],
    ['utf-16be with a mark', utf16(STORY, false, true)],
    ['utf-16le', utf16(STORY, true, false)],
    ['utf-16be', utf16(STORY, false, false)],
    ['utf-8 with a mark', new TextEncoder().encode(`\ufeff${STORY}`)],
    ['windows-1252', encoded(STORY, 'windows-1252')],
  ])('in %s', async (_, bytes) => {
    expect((await articleOf(given('a.txt', bytes))).text).toBe(STORY);
  });

  const RUSSIAN =
    'Городской совет во вторник проголосовал за восстановление старого моста через реку. «Мы ждали достаточно долго», — сказала мэр города.';
  const CZECH =
    'Městská rada v úterý schválila obnovu starého mostu přes řeku. „Čekali jsme dost dlouho,“ řekla starostka. Práce začnou na jaře příštího roku.';
  const TURKISH =
    'Şehir meclisi salı günü nehrin üzerindeki eski köprünün yeniden yapılmasına karar verdi. Çalışmalar ilkbaharda başlayacak ve iki yıl sürecek.';
  const GREEK =
    'Το δημοτικό συμβούλιο ψήφισε την Τρίτη την αποκατάσταση της παλιάς γέφυρας. Οι εργασίες θα αρχίσουν την άνοιξη και θα διαρκέσουν δύο χρόνια.';
  test.each([
    ['windows-1251', RUSSIAN],
    ['windows-1250', CZECH],
    ['windows-1254', TURKISH],
    ['windows-1253', GREEK],
    ['koi8-r', RUSSIAN.replaceAll('«', '"').replaceAll('»', '"').replaceAll('—', '-')],
  ])('in %s, which nothing declares', async (encoding, text) => {
    expect((await articleOf(given('a.txt', encoded(text, encoding)))).text).toBe(text);
  });

  test('with one broken byte is UTF-8 all the same', async () => {
    const bytes = new TextEncoder().encode(`${STORY} ${'–'.repeat(200)}`);
    bytes[bytes.length - 1] = 0x20;
    expect((await articleOf(given('a.txt', bytes))).text.startsWith(STORY)).toBe(true);
  });
});

describe('Markdown', () => {
  test('gives its words and what its front matter says', async () => {
    const markdown = `---
title: "The bridge"
author: Ada Quill
date: 2024-02-27
source: https://example.com/bridge
tags: [a, b]
---
# The bridge

The *council* voted on [Tuesday](https://example.com/day) &amp; went home.
![A bridge](bridge.jpg)

- One
- Two

> “We have waited,” she said.

\`\`\`
code()
\`\`\`
`;
    const { text, facts } = await articleOf(given('a.md', markdown));
    expect(text).toBe(
      'The bridge\n\nThe council voted on Tuesday & went home.\n\nOne\n\nTwo\n\n“We have waited,” she said.',
    );
    expect(facts).toEqual({
      title: 'The bridge',
      author: 'Ada Quill',
      date: '2024-02-27',
      url: 'https://example.com/bridge',
    });
  });
});

describe('a page', () => {
  const head =
    '<meta property="og:site_name" content="Lima Post"><meta property="article:published_time" content="2024-02-27T10:00:00+01:00">';

  test('is read for its article', async () => {
    const { text, facts } = await articleOf(given('a.html', page(head)));
    expect(text).toContain(STORY);
    expect(facts).toMatchObject({ title: 'The bridge', source: 'Lima Post', date: '2024-02-27T10:00:00+01:00' });
  });

  test('says where it was saved from, as browsers and SingleFile write it', async () => {
    const byBrowser = `<!-- saved from url=(0031)https://example.com/a?utm_source=x -->${page()}`;
    const bySingleFile = page().replace(
      '<head>',
      '<!--\n Page saved with SingleFile \n url: https://example.com/b \n saved date: Tue\n--><head>',
    );
    expect((await articleOf(given('a.htm', byBrowser))).facts.url).toContain('https://example.com/a');
    expect((await articleOf(given('a.html', bySingleFile))).facts.url).toBe('https://example.com/b');
  });

  test('with pictures in itself is as light as without', async () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(12_000_000)}">`;
    expect((await articleOf(given('a.html', page('', `${STORY}${picture}`)))).text).toContain(STORY);
  });

  test('in an encoding that it declares', async () => {
    const czech =
      'Městská rada v úterý schválila obnovu starého mostu přes řeku. Čekali jsme dost dlouho, řekla starostka.';
    const html = page('<meta charset="iso-8859-2">', `${czech} ${czech}`);
    expect(
      (await articleOf(given('a.html', encoded(html.replaceAll('“', '"').replaceAll('”', '"'), 'iso-8859-2')))).text,
    ).toContain(czech);
  });

  test('gzipped', async () => {
    expect((await articleOf(given('a.html.gz', new Uint8Array(gzipSync(page()))))).text).toContain(STORY);
    expect(await whyNot(given('a.html.gz', 'not packed'))).toContain('could not be read');
  });

  test('without html, head or body', async () => {
    const bare = `<!doctype html><title>The bridge</title><article><h1>The bridge</h1><p>${STORY}</p><p>${STORY}</p></article>`;
    expect(await articleOf(given('a.html', bare))).toMatchObject({ facts: { title: 'The bridge' } });
  });

  test('without an article says so', async () => {
    expect(await whyNot(given('a.html', '<p>Menu</p>'))).toBe('is a page without an article on it.');
  });
});

describe('what is written in MIME', () => {
  const archive = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.com/bridge',
    'Subject: The bridge',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----B"',
    '',
    '------B',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://example.com/bridge',
    '',
    page()
      .replaceAll('=', '=3D')
      .replaceAll('“', '=E2=80=9C')
      .replaceAll('”', '=E2=80=9D')
      .replace(/(.{60})/g, '$1=\r\n'),
    '------B',
    'Content-Type: text/html',
    'Content-Location: https://ads.example/frame',
    '',
    '<html><body><p>Buy now, the very best of all the shoes that there are in town, and be happy.</p></body></html>',
    '------B--',
  ].join('\r\n');

  test('a saved page, without the frames in it', async () => {
    const { text, facts } = await articleOf(given('a.mhtml', archive));
    expect(text).toContain(STORY);
    expect(text).not.toContain('shoes');
    expect(facts.url).toBe('https://example.com/bridge');
  });

  const mail = (type: string, body: string): string =>
    `From: =?utf-8?Q?Lima_Post?= <news@example.com>\r\nSubject: The bridge\r\nDate: Tue, 27 Feb 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: ${type}; charset=utf-8\r\n\r\n${body}`;

  test('a newsletter, in HTML or plain', async () => {
    const expected = { title: 'The bridge', source: 'Lima Post', date: '2024-02-27T10:00:00+01:00' };
    const html = await articleOf(given('a.eml', mail('text/html', page())));
    expect(html.text).toContain(STORY);
    expect(html.facts).toEqual(expected);
    const plain = await articleOf(given('a.eml', mail('text/plain', STORY)));
    expect(plain).toMatchObject({ text: STORY, facts: expected });
  });

  test('a mail without an article says so', async () => {
    expect(await whyNot(given('a.eml', mail('text/plain', 'See you at six.')))).toBe(
      'is a mail without an article in it.',
    );
    expect(await whyNot(given('a.eml', 'hello'))).toBe('is not a mail.');
    expect(await whyNot(given('a.mhtml', 'hello'))).toBe('is not a saved page.');
  });
});

describe('records', () => {
  test('JSON lines, each by itself', async () => {
    const lines = [
      JSON.stringify({
        id: 1,
        text: STORY,
        headline: 'The bridge',
        publishedAt: '2024-02-27T10:00:00Z',
        link: 'https://example.com/a',
      }),
      '{"text": ',
      '',
      '[1]',
      JSON.stringify({ text: '' }),
    ];
    expect(await itemsOf(given('a.jsonl', lines.join('\r\n')))).toEqual([
      {
        kind: 'article',
        name: 'a.jsonl, line 1',
        text: STORY,
        facts: { title: 'The bridge', date: '2024-02-27T10:00:00Z', url: 'https://example.com/a' },
      },
      { kind: 'failure', name: 'a.jsonl, line 2', why: 'is not an object of JSON.' },
      { kind: 'failure', name: 'a.jsonl, line 4', why: 'is not an object of JSON.' },
      { kind: 'failure', name: 'a.jsonl, line 5', why: 'is empty.' },
    ]);
  });

  test('a list in JSON, at any place, and one record alone', async () => {
    const record = { fields: { bodyText: STORY, headline: 'The bridge' }, webUrl: 'https://example.com/a' };
    const expected = { text: STORY, facts: { title: 'The bridge', url: 'https://example.com/a' } };
    for (const value of [[record], { response: { total: 1, tags: [], results: [record] } }, record])
      expect(await articleOf(given('a.json', JSON.stringify(value)))).toMatchObject(expected);
    const withTags = { text: STORY, tags: [{ name: 'a' }, { name: 'b' }] };
    expect((await articleOf(given('a.json', JSON.stringify(withTags)))).text).toBe(STORY);
    expect(await whyNot(given('a.json', '[1, 2'))).toContain('is not valid JSON');
    expect(await whyNot(given('a.json', '[1, 2]'))).toBe('holds no records.');
  });

  test('a table, its columns by their names or as the reader says', async () => {
    const csv = `Überschrift;Datum;Volltext\r\n"Die ""Brücke""";27.02.2024;"${STORY}\n\nTwo lines; one cell"\r\n;;\r\nLeer;;\r\n`;
    const columns = { text: 'Volltext', title: 'Überschrift', date: 'Datum' };
    expect(await itemsOf(given('a.csv', csv), { columns })).toEqual([
      {
        kind: 'article',
        name: 'a.csv, row 2',
        text: `${STORY}\n\nTwo lines; one cell`,
        facts: { title: 'Die "Brücke"', date: '2024-02-27' },
      },
      { kind: 'failure', name: 'a.csv, row 4', why: 'is empty.' },
    ]);
    expect(await whyNot(given('a.csv', csv))).toContain('has no column that is known');
    const tsv = `url\tbody\nhttps://example.com/a\t${STORY}\n`;
    expect(await articleOf(given('a.tsv', tsv))).toMatchObject({
      text: STORY,
      facts: { url: 'https://example.com/a' },
    });
  });

  test('a body in HTML is read as one', async () => {
    const html = `<p>${STORY}</p><p>And more of it.</p>`;
    const { text } = await articleOf(given('a.jsonl', JSON.stringify({ body: html })));
    expect(text).toContain(STORY);
    expect(text).not.toContain('<p>');
  });

  test('a date that could be two is none', async () => {
    const dateOf = async (date: string) =>
      (await articleOf(given('a.jsonl', JSON.stringify({ text: STORY, date })))).facts.date;
    expect(await dateOf('4/5/2019')).toBeUndefined();
    expect(await dateOf('5/5/2019')).toBe('2019-05-05');
    expect(await dateOf('4/25/2019')).toBe('2019-04-25');
    expect(await dateOf('25 April 2019')).toBe('2019-04-25');
    expect(await dateOf('2019-04-25 08:30:00')).toBe('2019-04-25T08:30:00');
    expect(await dateOf('yesterday')).toBeUndefined();
  });

  test('a pack, its own articles only', async () => {
    const article = (n: number, origin: 'reader' | 'bundle') =>
      ({
        id: `article:000000000000000${n}`,
        text: `${STORY} ${n}`,
        source: 'Lima Post',
        origin,
        ...(origin === 'reader' && { keptAt: '2026-03-06T10:00:00.000Z' }),
      }) as const;
    const pack = packOf([article(1, 'reader'), article(2, 'bundle'), article(3, 'reader')]);
    const expected = [1, 3].map((n) => ({
      kind: 'article',
      text: `${STORY} ${n}`,
      facts: { source: 'Lima Post' },
      keptAt: '2026-03-06T10:00:00.000Z',
    }));
    for (const json of [writePack(pack), JSON.stringify(pack), JSON.stringify(pack, null, 2)])
      expect(await itemsOf(given('record.json', json))).toMatchObject(expected);
    const not: Correction = {
      id: 'people not',
      change: { kind: 'not a name', name: 'Lima' },
      at: '2026-03-06T10:00:00.000Z',
      changedAt: '2026-03-06T10:00:00.000Z',
      was: null,
      undone: false,
      places: [],
    };
    const corrected = packOf([article(1, 'reader')], [], [not]);
    for (const json of [writePack(corrected), JSON.stringify(corrected)])
      expect(await itemsOf(given('record.json', json))).toMatchObject([
        { kind: 'article' },
        { kind: 'corrections', corrections: [not] },
      ]);
    const bad = writePack(corrected).replace('"undone":false', '"undone":7');
    expect(await itemsOf(given('record.json', bad))).toMatchObject([
      { kind: 'article' },
      { kind: 'failure', name: 'record.json, correction 1' },
    ]);
    expect(await itemsOf(given('record.json', writePack(corrected).slice(0, -9)))).toMatchObject([
      { kind: 'article' },
      { kind: 'failure', why: 'ends in the middle: it was cut off. What stands before that was read.' },
    ]);
    const cut = writePack(pack).split('\n').slice(0, 2).join('\n');
    expect(await itemsOf(given('record.json', cut))).toMatchObject([
      { kind: 'article' },
      { kind: 'failure', why: 'ends in the middle: it was cut off. What stands before that was read.' },
    ]);
    const newer = writePack(pack).replace('"version":3', '"version":9');
    expect(await whyNot(given('record.json', newer))).toContain('newer version');
    const damaged = writePack(pack).replace('"text":', '"test":');
    expect(await itemsOf(given('record.json', damaged))).toMatchObject([{ kind: 'failure' }, { kind: 'article' }]);
  });
});
