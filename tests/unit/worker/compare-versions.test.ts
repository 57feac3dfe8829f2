import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { getArticle } from '../../../src/dataset/read/read-articles.ts';
import { articleVersions } from '../../../src/dataset/read/read-versions.ts';
import { write } from '../../../src/dataset/write/write-transaction.ts';
import { compareVersions } from '../../../src/worker/compare-versions.ts';
import { keepText } from '../../../src/worker/keep-text.ts';
import { textChanges } from '../../../src/worker/text-changes.ts';
import { newDataset } from '../dataset/dataset-helpers.ts';

const URL = 'https://example.com/ferry';
const LEAD = 'The ferry will sail again from Monday, after nine weeks in which fishing boats alone served the islands.';
const HULL = '“The hull was mended twice,” said Odalys Brennick, the harbour master of Port Ellery.';
const CREW = '“We have waited for the crew since March,” said Bo Tarn, who owns the ferry.';
const FARE = '“The fare will stay as it is,” said Bo Tarn, who owns the ferry.';
const text = (...paragraphs: readonly string[]): string => paragraphs.join('\n\n');

test('what is different in a version from the one before: its paragraphs, and its quotations, wherever they stand', async () => {
  const db = await newDataset();
  const [first, second] = [text(LEAD, HULL, CREW), text(FARE, LEAD.replace('nine', 'ten'), HULL)];
  const { id } = await keepText(db, { text: first, facts: { url: URL }, at: '2026-03-01T10:00:00.000Z' });
  await keepText(db, { text: second, facts: { url: URL }, at: '2026-03-02T10:00:00.000Z' });
  const versions = await articleVersions(db, id);
  expect(versions.map(({ keptAt, isShown }) => [keptAt, isShown])).toEqual([
    ['2026-03-02T10:00:00.000Z', true],
    ['2026-03-01T10:00:00.000Z', false],
  ]);
  const [shown, before] = versions;
  if (!shown || !before) throw new Error('No versions.');
  const ask = { id, version: shown.version, before: before.version };
  const changes = await compareVersions(db, { textChanges }, ask);
  const said = (of: 'added' | 'removed') =>
    changes?.[of].map(({ words, speaker }) => [words.map((part) => part.text).join(''), speaker]);
  expect(said('added')).toEqual([['“The fare will stay as it is”', 'Bo Tarn']]);
  expect(said('removed')).toEqual([['“We have waited for the crew since March”', 'Bo Tarn']]);
  const marked = (kind: string) =>
    changes?.paragraphs.flat().flatMap((words) => (words.kind === kind ? [words.text] : []));
  expect(marked('added')).toEqual([FARE, 'ten']);
  expect(marked('removed')).toEqual(['nine', CREW]);

  await write(db, ['texts'], (tx) => tx.objectStore('texts').delete([id, before.version]));
  expect(await compareVersions(db, { textChanges }, ask)).toBeNull();
  expect((await getArticle(db, id))?.version).toBe(shown.version);
});
