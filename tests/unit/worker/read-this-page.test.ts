import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { articleId } from '../../../src/dataset/model/article-ids.ts';
import type { DatasetDb } from '../../../src/dataset/read/dataset-transaction.ts';
import { exportPack } from '../../../src/dataset/read/export-pack.ts';
import { listCorrections } from '../../../src/dataset/read/read-corrections.ts';
import { correctPeople, partPeople } from '../../../src/dataset/write/correct-people.ts';
import { setCorrectionUndone } from '../../../src/dataset/write/write-corrections.ts';
import type { ExtractArticle } from '../../../src/worker/extraction-contract.ts';
import { keepPage } from '../../../src/worker/keep-page.ts';
import { readThisPage } from '../../../src/worker/read-this-page.ts';
import { textChanges } from '../../../src/worker/text-changes.ts';
import { newDataset } from '../dataset/dataset-helpers.ts';

const KEPT =
  'The ferry will sail again from Monday, after nine weeks in which fishing boats alone served the islands.\n\n“We waited,” said Odalys Brennick, the harbour master of Port Ellery.';
const OPEN =
  'The ferry sailed on Monday with three hundred on board, and came back with as many in the evening of that day.\n\n“Japan lent us the crane,” said Odalys Brennick. “It goes back now,” said Ines Falkenrath, who drives it. Brennick said that the islands had been patient.';

const extract: ExtractArticle = (html, url) => ({
  title: null,
  author: null,
  source: null,
  url,
  date: null,
  language: 'en',
  text: html,
  pages: null,
  isGallery: false,
});
const tools = { extract, textChanges };
const page = (html: string) => ({ url: 'https://harbour-news.test/open', html, selection: '' });

const NOW = '2026-03-07T08:00:00.000Z';

let db: DatasetDb;
beforeEach(async () => {
  db = await newDataset();
  const kept = { ...page(KEPT), url: 'https://harbour-news.test/kept' };
  await keepPage(db, tools, { page: kept, part: 'article', at: '2026-03-06T08:00:00.000Z' });
});

describe('an open page', () => {
  test('is read for who speaks, on record or not, and about whom', async () => {
    const reading = await readThisPage(db, tools, { page: page(OPEN) });
    expect(reading?.people).toEqual([
      expect.objectContaining({ entity: 'person:odalys-brennick', name: 'Odalys Brennick', onRecord: 1 }),
      expect.objectContaining({ entity: 'person:ines-falkenrath', name: 'Ines Falkenrath', onRecord: null }),
    ]);
    const said = reading?.quotations.map(({ speaker, words, about, start }) => ({
      who: speaker?.entity,
      words: words.filter(({ role }) => role !== 'context').map(({ text }) => text),
      about,
      at: OPEN.slice(start, start + 5),
    }));
    expect(said?.slice(0, 2)).toEqual([
      { who: 'person:odalys-brennick', words: ['“Japan lent us the crane”'], about: ['country:JP'], at: '“Japa' },
      { who: 'person:ines-falkenrath', words: ['“It goes back now”'], about: [], at: '“It g' },
    ]);
    // Of the last, which the article words itself, nothing is the speaker's own.
    expect(reading?.quotations.map(({ stretches }) => stretches.map(({ role }) => role))).toEqual([
      ['spoken'],
      ['spoken'],
      ['reported'],
    ]);
    expect(reading?.mentions.map(({ start, end }) => OPEN.slice(start, end))).toContain('Brennick');
  });

  test('leaves the dataset as it is, to the byte; a page that is kept does not', async () => {
    const exported = async () => (await exportPack(db)).file.text();
    const before = await exported();
    await readThisPage(db, tools, { page: page(OPEN) });
    expect(await exported()).toBe(before);
    await keepPage(db, tools, { page: page(OPEN), part: 'article', at: '2026-03-07T08:00:00.000Z' });
    expect(await exported()).not.toBe(before);
  });

  test('that means somebody else, as the reader has said there, is read so, also once it is kept', async () => {
    const { url } = page(OPEN);
    const asked = {
      person: 'person:odalys-brennick',
      articles: [await articleId({ url, text: '' })],
      other: null,
      name: 'Odalys Brennick',
      page: url,
      at: '2026-03-07T08:00:00.000Z',
    } as const;
    const ids = await partPeople(db, { ...asked, id: 'else', two: 'people two' });
    const namesakes = async () => {
      const reading = await readThisPage(db, tools, { page: page(OPEN) });
      const person = reading?.people.find(({ name }) => name === asked.name);
      return {
        ...person,
        said: reading?.quotations.filter(({ speaker }) => speaker?.entity === person?.entity).length,
      };
    };
    const other = `person:odalys-brennick~${asked.articles[0].slice('article:'.length)}`;
    expect(await namesakes()).toMatchObject({ entity: other, name: 'Odalys Brennick', onRecord: null, said: 2 });
    expect(await listCorrections(db)).toContainEqual(expect.objectContaining({ state: 'on page', article: null }));
    await keepPage(db, tools, { page: page(OPEN), part: 'article', at: '2026-03-08T08:00:00.000Z' });
    expect(await namesakes()).toMatchObject({ entity: other, onRecord: 2, said: 2 });
    expect(await listCorrections(db)).toContainEqual(expect.objectContaining({ state: 'shown' }));
    for (const id of ids) await setCorrectionUndone(db, id, true, '2026-03-09T08:00:00.000Z');
    expect(await namesakes()).toMatchObject({ entity: asked.person, onRecord: 3, said: 2 });
  });

  test('has no name in it that the reader does not want spotted', async () => {
    await correctPeople(db, [{ id: 'people not', change: { kind: 'not a name', name: 'Brennick' } }], NOW);
    const reading = await readThisPage(db, tools, { page: page(OPEN) });
    const names = reading?.mentions.map(({ start, end }) => OPEN.slice(start, end));
    expect(names).toContain('Odalys Brennick');
    expect(names).not.toContain('Brennick');
  });

  test('that is no article is not read', async () => {
    expect(await readThisPage(db, tools, { page: page('Sign in') })).toBeNull();
  });

  test('that is a copy of the bundled article has its headline told from the words in the text; the article itself has not', async () => {
    const seed = readFileSync(new URL('../../../seeds/000_feea6159de695782.txt', import.meta.url), 'utf8')
      // In paragraphs, as a page has it.
      .replace(' Burc Eruygur ', '\n\nBurc Eruygur\n\n')
      .replaceAll('.” ', '.”\n\n');
    const first = { ...page(seed), url: 'https://first.test/aliyev' };
    await keepPage(db, tools, { page: first, part: 'article', at: '2026-03-06T08:00:00.000Z' });
    const told = async (url: string) =>
      (await readThisPage(db, tools, { page: { ...first, url } }))?.quotations.flatMap(({ heading, otherWords }) => {
        const different = otherWords?.onRecord.filter(({ isDifferent }) => isDifferent).map(({ text }) => text);
        return different ? [{ heading, different }] : [];
      });
    expect(await told('https://second.test/aliyev')).toEqual([{ heading: true, different: ['and'] }]);
    expect(await told(first.url)).toEqual([]);
  });
});
