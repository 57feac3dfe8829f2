import { articleId } from '../../src/dataset/model/article-ids.ts';
import { OF_PEOPLE } from '../../src/dataset/model/corrections.ts';
import type { ArticleId } from '../../src/dataset/model/dataset-types.ts';
import { packOf } from '../../src/dataset/model/pack-format.ts';
import { writePack } from '../../src/dataset/model/write-pack.ts';
import { loadBundle } from '../../src/dataset/write/load-bundle.ts';
import { rereadOutdated } from '../../src/dataset/write/reread-outdated.ts';
import { resetDataset } from '../../src/dataset/write/reset-dataset.ts';
import { correct, correctArticleFacts, correctPeopleOf, part, setUndone } from '../../src/worker/correct.ts';
import { bringBackArticles, removeArticles } from '../../src/worker/delete-articles.ts';
import type { ExtractArticle } from '../../src/worker/extraction-contract.ts';
import { changeDetails, keepPage, undoKeep } from '../../src/worker/keep-page.ts';
import { keepText } from '../../src/worker/keep-text.ts';
import { readArticle } from '../../src/worker/read-article.ts';
import { textChanges } from '../../src/worker/text-changes.ts';
import { handMade } from '../unit/dataset/dataset-helpers.ts';
import { bridge, bundleOf, fish, train } from '../unit/dataset/sample-articles.ts';
import type { FaultWriter } from './fault-writer.ts';
import { addressOf, at, bundle, MANY, story, type World } from './world.ts';

/** Something that the reader or an update does. Sent again to the next writer, it must come to the same as sent once. */
export interface Work {
  readonly name: string;
  /** What was done before. */
  readonly prepare?: (writer: FaultWriter, world: World) => Promise<unknown>;
  readonly run: (writer: FaultWriter, world: World) => Promise<unknown>;
}

const NEVER = new AbortController().signal;

function nth(ids: World['ids'], n: number): ArticleId {
  const id = ids[n];
  if (!id) throw new Error(`The world has no article ${n}.`);
  return id;
}

const extract: ExtractArticle = (html, url) => ({
  title: 'A page',
  author: 'Ines Falk',
  source: 'Harbour News',
  url,
  date: '2026-03-06',
  language: 'en',
  text: html,
  isGallery: false,
  pages: null,
});

const keepPageAs = ({ db }: FaultWriter, n: number, text: string, moment: string) =>
  keepPage(
    db,
    { extract, textChanges },
    { page: { url: addressOf(n), html: text, selection: '' }, part: 'article', at: moment },
  );

const removeMany = ({ db, queue }: FaultWriter, { ids }: World) =>
  removeArticles(db, queue, { ids: ids.slice(0, MANY - 1), act: 'many', at: at(200) });

/** A backup of new articles, of another text of an article that the world has, and with a log and a correction of its own. */
async function backup(count: number): Promise<File> {
  const articles = await Promise.all(
    Array.from({ length: count }, async (_, n) => ({
      id: await articleId({ url: addressOf(30 + n), text: '' }),
      url: addressOf(30 + n),
      origin: 'reader' as const,
      keptAt: at(30 + n),
      text: story(30 + n),
    })),
  );
  const held = { id: await articleId({ url: addressOf(2), text: '' }), url: addressOf(2), origin: 'reader' as const };
  const [earlier, later] = [
    { ...held, keptAt: at(-10), text: story(2, 'prayed') },
    { ...held, keptAt: at(150), text: story(2, 'hoped') },
  ];
  const log = articles.map(({ id, keptAt }) => ({ kind: 'kept' as const, article: id, at: keptAt }));
  return new File([writePack({ ...packOf([...articles, earlier, later]), log })], `mine-${count}.json`);
}

const restore = async ({ db, restorer }: FaultWriter, count: number) =>
  restorer.restore(
    db,
    { file: await backup(count), name: `mine-${count}.json`, at: at(300) },
    { progress: () => {}, stop: NEVER },
  );

const files = (count: number): ReadonlyMap<string, string> =>
  new Map(Array.from({ length: count }, (_, n) => [`story-${n}.txt`, `Story ${n}\n\n${story(70 + n)}`]));

const laterBundle = async (count: number) =>
  bundleOf(
    await bridge(),
    ...(await Promise.all(
      Array.from({ length: count }, (_, n) => handMade(`The tram of quay ${n} is late.`, {}, {}, 'bundle')),
    )),
  );

export const WORKS: readonly Work[] = [
  {
    name: 'keeping a text',
    run: ({ db }) => keepText(db, { text: story(20), facts: { url: addressOf(20), title: 'Pier 20' }, at: at(200) }),
  },
  { name: 'keeping a page', run: (writer) => keepPageAs(writer, 21, story(21), at(200)) },
  { name: 'keeping a page again', run: (writer) => keepPageAs(writer, 1, story(1, 'slept'), at(200)) },
  { name: 'taking a Keep back', run: ({ db }, { ids }) => undoKeep(db, { id: nth(ids, 0), at: at(100) }) },
  {
    name: 'changing details',
    run: ({ db }, { ids }) =>
      changeDetails(db, {
        id: nth(ids, 3),
        details: { title: 'Another title', source: 'Harbour News', author: 'Ines Falk', date: '2026-03' },
      }),
  },
  {
    name: 'correcting a quotation',
    run: ({ db, queue }, { own }) =>
      correct(db, queue, { id: 'one', ...own, change: { kind: 'not said' }, at: at(200) }),
  },
  {
    name: 'correcting the same words in many articles',
    run: ({ db, queue }, { shared }) =>
      correct(db, queue, {
        id: 'all',
        ...shared,
        change: { kind: 'speaker', entity: null, name: 'Dora Quist' },
        at: at(200),
      }),
  },
  {
    name: 'taking a correction back',
    run: ({ db, queue }, { correction }) => setUndone(db, queue, { id: correction, undone: true, at: at(200) }),
  },
  {
    name: 'correcting an article',
    run: ({ db, queue }, { ids }) =>
      correctArticleFacts(db, queue, {
        id: 'facts',
        article: nth(ids, 1),
        facts: { title: 'Right', date: '2026-02-03' },
        at: at(200),
      }),
  },
  {
    name: 'joining two people',
    run: ({ db, queue }) =>
      correctPeopleOf(db, queue, {
        made: [
          { id: `${OF_PEOPLE}one`, change: { kind: 'one person', people: ['person:ada-quill', 'person:cleo-marsh'] } },
        ],
        at: at(200),
      }),
  },
  {
    name: 'parting a person in many articles',
    run: ({ db, queue }, { ids }) =>
      part(db, queue, {
        id: 'parting',
        two: `${OF_PEOPLE}two`,
        person: 'person:ada-quill',
        articles: ids,
        other: null,
        page: null,
        name: 'Ada Quill',
        at: at(200),
      }),
  },
  {
    name: 'deleting one',
    run: ({ db, queue }, { ids }) => removeArticles(db, queue, { ids: ids.slice(1, 2), act: 'one', at: at(200) }),
  },
  { name: 'deleting many', run: removeMany },
  {
    name: 'bringing one back',
    run: ({ db, queue }, { deletion }) => bringBackArticles(db, queue, { act: deletion, at: at(200) }),
  },
  {
    name: 'bringing many back',
    prepare: removeMany,
    run: ({ db, queue }) => bringBackArticles(db, queue, { act: 'many', at: at(201) }),
  },
  { name: 'restoring a small backup', run: (writer) => restore(writer, 3) },
  { name: 'restoring a large backup', run: (writer) => restore(writer, 12) },
  { name: 'importing few files', run: (writer) => writer.importFiles('few files', at(200), files(3)) },
  { name: 'importing many files', run: (writer) => writer.importFiles('many files', at(200), files(12)) },
  { name: 'a reset', run: ({ db, queue }) => queue.run(async () => resetDataset(db, await bundle(), at(200))) },
  {
    name: 'reading all anew',
    run: ({ db, queue }) =>
      queue.run(() =>
        rereadOutdated(db, async (text, facts) => ({ ...(await readArticle(text, facts)), engine: 'next' }), {
          engine: 'next',
        }),
      ),
  },
  {
    name: 'a later bundle',
    run: ({ db, queue }) =>
      queue.run(async () => loadBundle(db, bundleOf(await fish(), { ...(await train()), given: {} }))),
  },
  {
    name: 'a later, large bundle',
    run: ({ db, queue }) => queue.run(async () => loadBundle(db, await laterBundle(12))),
  },
];

/** What another tab asks for at the same time. */
export const OF_OTHER_TAB: readonly Work[] = [
  {
    name: 'another tab keeps a text',
    run: ({ db }) => keepText(db, { text: story(90), facts: { url: addressOf(90), title: 'Pier 90' }, at: at(202) }),
  },
  { name: 'another tab keeps a page again', run: (writer) => keepPageAs(writer, 4, story(4, 'slept'), at(202)) },
  {
    name: 'another tab deletes one',
    run: ({ db, queue }, { ids }) => removeArticles(db, queue, { ids: ids.slice(5, 6), act: 'of a tab', at: at(202) }),
  },
];
