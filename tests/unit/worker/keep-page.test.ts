import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { datasetCounts } from '../../../src/dataset/read/dataset-state.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { getFullArticle, listArticles, storedArticles } from '../../../src/dataset/read/read-articles.ts';
import type { PagePart, PageSnapshot } from '../../../src/messages/page-article.ts';
import type { ExtractArticle } from '../../../src/worker/extraction-contract.ts';
import { changeDetails, keepPage, readPageOnly, undoKeep } from '../../../src/worker/keep-page.ts';
import { textChanges } from '../../../src/worker/text-changes.ts';
import { newDataset } from '../dataset/dataset-helpers.ts';

const URL = 'https://harbour-news.test/2026/ferry';
const FIRST_AT = '2026-03-06T08:00:00.000Z';
const SECOND_AT = '2026-03-07T08:00:00.000Z';

const text = (said: string): string =>
  `The ferry will sail again from Monday, after nine weeks in which fishing boats alone served the islands.\n\n“${said},” said Odalys Brennick, the harbour master of Port Ellery.`;

/** A page whose markup is what its article says; one that begins with "<" has none. */
const page = (html: string, selection = ''): PageSnapshot => ({ url: URL, html, selection });

/** A longer text than `text`, most of which stays where one word is another. */
const longText = (word: string): string =>
  `${text('We waited')}\n\nThe company that runs the ferry had promised a new ship by the ${word}. It has ordered none so far, according to papers that the town council made public last week.`;

const extract: ExtractArticle = (html, url) => ({
  title: 'Ferry sails again',
  author: 'Ines Falk',
  source: 'Harbour News',
  url,
  date: '2026-03-06',
  language: 'en',
  text: html.startsWith('<') ? '' : html,
  isGallery: false,
  pages: null,
});

let db: DatasetDb;
beforeEach(async () => {
  db = await newDataset();
});

const keep = (html: string, at = FIRST_AT, part: PagePart = 'article', selection = '') =>
  keepPage(db, { extract, textChanges }, { page: page(html, selection), part, at });
const look = (html: string) => readPageOnly(db, { extract, textChanges }, { page: page(html), part: 'article' });

/** What is shown of the one article there is. */
async function shown() {
  const [meta, ...others] = await listArticles(db);
  expect(others).toEqual([]);
  return meta && getFullArticle(db, meta.id);
}

describe('an article of a page', () => {
  test('is read without being kept', async () => {
    const found = await look(text('We waited'));
    expect(found).toMatchObject({
      facts: { title: 'Ferry sails again', source: 'Harbour News', author: 'Ines Falk', date: '2026-03-06' },
      paragraphs: 2,
      quotations: 1,
      people: 1,
      looksCut: false,
      held: null,
    });
    expect(found?.firstWords).toMatch(/^The ferry will sail/);
    expect(found?.lastWords).toMatch(/of Port Ellery\.$/);
    expect((await datasetCounts(db)).articles).toBe(0);
  });

  test('that is too long to be read whole says how much of it was read, and all of it is kept', async () => {
    const long = `${text('We waited')}\n\n${'a'.repeat(2_000_000)}`;
    expect((await look(long))?.readPart).toEqual({ read: 1_000_000, of: long.length });
    expect((await keep(long))?.readPart).toEqual({ read: 1_000_000, of: long.length });
    expect((await shown())?.text === long).toBe(true);
    expect(await look(text('We waited'))).not.toHaveProperty('readPart');
  });

  test('is kept as the reader’s own, with what the page says of it, and asked twice it is kept once', async () => {
    const kept = await keep(text('We waited'));
    expect(kept?.held).toEqual({ keptAt: FIRST_AT, isChanged: false });
    expect(await keep(text('We waited'))).toEqual(kept);
    const article = await shown();
    expect(article?.meta).toMatchObject({ origin: 'reader', keptAt: FIRST_AT, url: URL, title: 'Ferry sails again' });
    expect(article?.text).toBe(text('We waited'));
    expect((await look(text('We waited')))?.held).toEqual({ keptAt: FIRST_AT, isChanged: false });
  });

  test('kept again as it was, it stays as it was kept first', async () => {
    await keep(text('We waited'));
    expect((await keep(text('We waited'), SECOND_AT))?.held?.keptAt).toBe(FIRST_AT);
    expect((await shown())?.meta.keptAt).toBe(FIRST_AT);
  });

  test('with another text it is another version; undone, the one before is shown again and the other is gone', async () => {
    const kept = await keep(text('We waited'));
    expect((await look(text('We hoped')))?.held).toEqual({
      keptAt: FIRST_AT,
      isChanged: true,
      quotations: { words: 1, speaker: 0, gone: 0, added: 0 },
    });
    await keep(text('We hoped'), SECOND_AT);
    expect((await shown())?.text).toBe(text('We hoped'));
    if (!kept) throw new Error('Nothing was kept.');
    await undoKeep(db, { id: kept.id, at: SECOND_AT });
    expect((await shown())?.text).toBe(text('We waited'));
    expect((await shown())?.meta.keptAt).toBe(FIRST_AT);
    const [held] = await storedArticles(db, [kept.id]);
    expect(held?.versions.map(({ keptAt }) => keptAt)).toEqual([FIRST_AT]);
    // Asked again, it does not take the first one back as well.
    await undoKeep(db, { id: kept.id, at: SECOND_AT });
    expect((await shown())?.text).toBe(text('We waited'));
  });

  test('that another paper has as well is said before it is kept and after; its other versions are no copies', async () => {
    await keep(longText('spring'));
    const before = await datasetCounts(db);
    expect((await look(longText('spring')))?.copies).toEqual([]);
    const elsewhere = (html: string): PageSnapshot => ({ ...page(html), url: 'https://island-post.test/ferry-news' });
    const copy = `The islands hope for Monday, when a ship is to come.\n\n${longText('spring')}`;
    const tools = { extract, textChanges };
    const found = await readPageOnly(db, tools, { page: elsewhere(copy), part: 'article' });
    expect(found).toMatchObject({ held: null, copies: [{ name: 'Harbour News' }] });
    const kept = await keepPage(db, tools, { page: elsewhere(copy), part: 'article', at: SECOND_AT });
    expect(kept).toMatchObject({ held: { isChanged: false }, copies: [{ name: 'Harbour News' }] });
    expect(await datasetCounts(db)).toMatchObject({ articles: 2, quotations: before.quotations });
  });

  test('found under another form of its address it is the same article, with what has changed; other texts are not', async () => {
    const keepAt = (url: string, html: string, at: string) =>
      keepPage(db, { extract, textChanges }, { page: { ...page(html), url }, part: 'article', at });
    const first = await keepAt(URL, longText('spring'), FIRST_AT);
    expect(first?.changes).toEqual([]);
    for (const form of [
      'https://m.harbour-news.test/2026/ferry',
      'http://www.harbour-news.test/2026/ferry/amp',
      'https://harbour-news.test/2026/ferry?print=1&utm_source=x',
      'https://harbour-news.test/2026/ferry/#top',
      'https://mobile.harbour-news.test/2026/ferry',
      'https://www.harbour-news.test/2026/ferry/print/',
      'https://harbour-news.test/amp/2026/ferry',
      'https://harbour-news.test/2026/ferry?outputType=amp',
      'https://harbour-news.test/2026/ferry?fbclid=x#comments',
    ])
      expect(await keepAt(form, longText('spring'), SECOND_AT), form).toMatchObject({
        id: first?.id,
        held: { keptAt: FIRST_AT },
      });
    const changed = await keepAt('https://amp.harbour-news.test/2026/ferry', longText('autumn'), SECOND_AT);
    expect(changed).toMatchObject({ id: first?.id, held: { keptAt: SECOND_AT } });
    expect(changed?.changes.flat().filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'spring' },
      { kind: 'added', text: 'autumn' },
    ]);
    expect((await shown())?.meta.url).toBe(URL);
    // The planted fault: another text under such an address is another article.
    const other = await keepAt(
      'https://m.harbour-news.test/2026/ferry',
      `Bread is late. ${'The ovens were cold, said Ann Lee. '.repeat(6)}`,
      SECOND_AT,
    );
    expect(other?.id).not.toBe(first?.id);
  });

  test('on several pages is kept a page at a time: each says which one it is, and which others are kept', async () => {
    const address = (n: number): string => `${URL}?page=${n}`;
    const keepPart = (n: number, html: string) => {
      const addresses = new Map([1, 2, 3].filter((other) => other !== n).map((other) => [other, address(other)]));
      const extractPart: ExtractArticle = (markup, url) => ({
        ...extract(markup, url),
        pages: { page: n, of: 3, addresses },
      });
      const tools = { extract: extractPart, textChanges };
      return keepPage(db, tools, { page: { ...page(html), url: address(n) }, part: 'article', at: FIRST_AT });
    };
    const first = await keepPart(1, `${text('We waited')}\n\nThe harbour master said that`);
    expect(first).toMatchObject({ pages: { page: 1, of: 3, kept: [] }, looksCut: false, changes: [] });
    const third = await keepPart(3, text('We hoped'));
    expect(third).toMatchObject({ pages: { page: 3, of: 3, kept: [1] } });
    expect((await keepPart(1, `${text('We waited')}\n\nThe harbour master said that`))?.pages?.kept).toEqual([3]);
    expect((await listArticles(db)).map(({ title }) => title).sort()).toEqual([
      'Ferry sails again (page 1 of 3)',
      'Ferry sails again (page 3 of 3)',
    ]);
    // The last page ends as an article does, or looks cut.
    expect((await keepPart(3, `${text('We hoped')}\n\nShe said that`))?.looksCut).toBe(true);
  });

  test('undone, the only version of an article goes, and its people with it', async () => {
    const kept = await keep(text('We waited'));
    if (!kept) throw new Error('Nothing was kept.');
    await undoKeep(db, { id: kept.id, at: FIRST_AT });
    expect(await shown()).toBeUndefined();
    expect(await datasetCounts(db)).toMatchObject({ articles: 0, people: 0, quotations: 0 });
  });

  test('its details are corrected on the spot: the text, its version and the time it was kept stay', async () => {
    const kept = await keep(text('We waited'));
    if (!kept) throw new Error('Nothing was kept.');
    const details = { title: 'The ferry is back', source: 'Harbour News', author: '', date: '2026-03' };
    await changeDetails(db, { id: kept.id, details });
    const article = await shown();
    expect(article?.meta).toMatchObject({ title: 'The ferry is back', date: '2026-03', keptAt: FIRST_AT, id: kept.id });
    expect(article?.text).toBe(text('We waited'));
    // The page still says what it said: the reader's words are shown.
    expect((await look(text('We waited')))?.facts).toMatchObject({ title: 'The ferry is back', date: '2026-03' });
    await undoKeep(db, { id: kept.id, at: FIRST_AT });
    expect(await shown()).toBeUndefined();
  });

  test('is not there on a page that is none; what is selected there is kept in its place', async () => {
    expect(await look('<nothing>')).toBeNull();
    expect(await keep('<nothing>')).toBeNull();
    expect(await keep('<nothing>', FIRST_AT, 'selection', '  a slip ')).toBeNull();
    const words = '“Nobody asked us,” said Odalys Brennick.';
    expect(await keep('<nothing>', FIRST_AT, 'selection', `  ${words}\n`)).toMatchObject({
      paragraphs: 1,
      quotations: 1,
    });
    expect((await shown())?.text).toBe(words);
  });

  test.each([
    ['a list of links', Array.from({ length: 40 }, (_, n) => `Story number ${n}`).join('\n\n')],
    ['a line', 'Soon.'],
  ])('%s is no article', async (_, listed) => {
    expect(await look(listed)).toBeNull();
  });

  test.each([
    ['The harbour master said that', true],
    ['The harbour master said that …', true],
    ['She left. “We waited.”', false],
    ['She left.', false],
  ])('%s: looks cut %s', async (last, isCut) => {
    expect((await look(`${text('We waited')}\n\n${last}`))?.looksCut).toBe(isCut);
  });
});
