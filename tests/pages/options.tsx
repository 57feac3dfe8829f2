import { render } from 'preact';
import type { PeopleCorrection, QuotationCorrection } from '../../src/dataset/model/corrections.ts';
import { DatasetError } from '../../src/dataset/model/dataset-error.ts';
import type { ArticleMeta, ListedQuotation, QuotationInArticle } from '../../src/dataset/model/dataset-types.ts';
import type { QuotationChoice } from '../../src/dataset/read/choose-quotations.ts';
import type { ListedCorrection } from '../../src/dataset/read/read-corrections.ts';
import type { RecordFacets } from '../../src/dataset/read/record-facets.ts';
import { clearSpeaker } from '../../src/engine/clear-speaker.ts';
import { itemAt } from '../../src/engine/item-at.ts';
import { WriterError } from '../../src/messages/writer-client.ts';
import type { UnfinishedJob } from '../../src/messages/writer-requests.ts';
import { App } from '../../src/options/app.tsx';
import type { OptionsHost } from '../../src/options/host/options-host.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings.ts';
import { importSamples } from './import-samples.ts';
import {
  ARTICLES,
  CORRECTIONS,
  COUNTRIES,
  MANY_ARTICLES,
  PEOPLE,
  QUOTATIONS,
  TEXT,
  VERSION_CHANGES,
} from './options-samples.ts';
import { searchSamples } from './search-samples.ts';

declare global {
  interface Window {
    heard: string[];
    /** The text of the file that was saved last. */
    saved: string;
    /** Keeps so many more articles, as an import does. */
    addArticles: (count: number) => void;
  }
}
window.heard = [];
window.saved = '';
window.addArticles = (count) => {
  const more = MANY_ARTICLES.slice(0, count).map((one, n): ArticleMeta => {
    return { ...one, id: `article:added-${n}`, title: `Added ${n}`, keptAt: '2026-11-30T10:00:00Z' };
  });
  articles = [...articles, ...more];
  tell();
};

const stage = new URLSearchParams(location.search).get('stage') ?? 'normal';
/** Whether nothing can be read: until the reader starts anew. */
let failing = stage === 'broken';
const changed = new EventTarget();
const tell = () => changed.dispatchEvent(new Event('change'));
let articles: ArticleMeta[] = stage === 'empty' ? [] : [...(stage === 'many' ? MANY_ARTICLES : ARTICLES)];
let unfinished: UnfinishedJob | null = null;
/** What was deleted, by the name of its deletion. */
const bin = new Map<string, ArticleMeta[]>();
const old = ARTICLES[0];
if (stage === 'deleted' && old) {
  articles = articles.filter(({ id }) => id !== old.id);
  bin.set('before', [old]);
}
/** The columns that were shown or hidden, by table. */
const turned = new Map<string, readonly string[]>();
let openings = 0;
let isAnew = false;
let isLost = stage === 'lost';
let folder: string | null = stage === 'folder-gone' ? 'Backups' : null;
let settings: Settings = {
  ...DEFAULT_SETTINGS,
  pagesOff: ['https://paper.example/a/long/address/of/one/page?with=a-query'],
  siteMarks: { 'tint.example': 'tint' },
  sitesOff: ['example.com', 'mail.a-rather-long-host-name.example.org', 'file://'],
};

async function ready<T>(value: T): Promise<T> {
  if (failing) throw new Error('planted');
  return value;
}
/** Where the disk is full nothing is stored. */
async function stored<T>(value: T): Promise<T> {
  if (stage === 'full') throw new WriterError('full', FULL);
  return ready(value);
}
const summaries = [...PEOPLE, ...COUNTRIES];
const FULL = 'There is no room left on this disk. Nothing was stored; what was there is still there.';
const NEWER = 'A newer version of On Record has written this record. Update On Record to read it.';
const HELD = 'Another page of On Record holds this record open.';
const BLOCKED = 'A page of an earlier version of On Record holds this record open. Close the other tabs of On Record.';
const deletedOf = (act: string, gone: readonly ArticleMeta[]) => ({
  act,
  articles: gone.length,
  quotations: gone.reduce((sum, { quotations }) => sum + quotations, 0),
});

const MAYOR = 'person:alex-example';

function quotationsOf({ kind, words, during, source, about, speaker }: QuotationChoice): readonly ListedQuotation[] {
  if (stage === 'empty') return [];
  const all =
    stage === 'many'
      ? Array.from({ length: 10_000 }, (_, n) => itemAt(QUOTATIONS, n % QUOTATIONS.length)).map((one, n) => ({
          ...one,
          id: String(n),
        }))
      : shownQuotations();
  return all.filter(({ quotation, sentence, article }) => {
    const isReported = quotation.kind === 'indirect';
    if ((kind === 'own' && isReported) || (kind === 'reported' && !isReported)) return false;
    // Of the samples, only the mayor's is on both sides; and of all records, only the mayor's is of one person's words.
    if (speaker && (about || speaker === MAYOR) && quotation.speaker?.entity !== speaker) return false;
    if (words && !sentence.text.toLowerCase().includes(words.toLowerCase())) return false;
    if (source !== undefined && (article.source ?? '') !== source) return false;
    return during === undefined || (article.date ?? 'undated').startsWith(during);
  });
}

/** What the samples can be narrowed by: their own months, and more of them, so that there are bars to look at. */
function facetsOf(choice: QuotationChoice): RecordFacets {
  const count = (all: readonly ListedQuotation[], value: string) => ({ value, count: all.length });
  const of = (by: Partial<QuotationChoice>) => quotationsOf({ ...choice, ...by });
  if (stage === 'empty') return { months: [], sources: [], kinds: [], others: [] };
  return {
    months: [
      ...['2024-01', '2024-03', '2024-04', '2024-08', '2024-09', '2024-12', '2025-01', '2025-02', '2025-08'].map(
        (value, n) => ({ value, count: [2, 1, 4, 5, 8, 3, 6, 4, 12][n] ?? 1 }),
      ),
      { value: '2025', count: 2 },
      count(of({ during: '2026-03' }), '2026-03'),
      { value: 'undated', count: 6 },
    ],
    sources: [count(of({ source: 'Sample Gazette' }), 'Sample Gazette'), { value: 'Example Courier', count: 0 }],
    kinds: (['own', 'reported'] as const).map((value) => ({ value, count: of({ kind: value }).length })),
    others: summaries.slice(0, 3).map(({ id, name }, n) => ({ value: { id, name }, count: 3 - n })),
  };
}

const searchedIn = (search: string) =>
  searchSamples({ articles: [], text: '', entities: [], quotations: quotationsOf({}) }, search, {
    quotations: { offset: 0, limit: 1000 },
  }).quotations;

/** The corrections, the latest first. */
let history: ListedCorrection[] = stage === 'corrected' ? [...CORRECTIONS] : [];
const placesOf = ({ article: { id }, quotation: { text } }: QuotationInArticle) => [
  { article: id, mark: 'a', words: text, before: '', after: '' },
];

/** Adds a correction to the history. Gives its id. */
function noted(
  id: string,
  made: Pick<PeopleCorrection, 'change' | 'places' | 'was'> | Pick<QuotationCorrection, 'change' | 'places' | 'was'>,
  article: ArticleMeta | null,
): string {
  const at = '2026-03-08T18:20:00Z';
  history.unshift({
    correction: { ...made, id, at, undone: false, changedAt: at },
    state: 'shown',
    article,
    quotation: null,
  });
  tell();
  return id;
}

/** The quotations with the corrections that are in force. */
function shownQuotations(): readonly ListedQuotation[] {
  return QUOTATIONS.flatMap((one) => {
    const own = history.filter((it) => it.quotation === one.id && !it.correction.undone).reverse();
    if (own.some(({ correction }) => correction.change.kind === 'not said')) return [];
    let { quotation } = one;
    for (const { correction } of own) {
      const { change } = correction;
      if (change.kind === 'speaker')
        quotation = {
          ...quotation,
          speaker: { entity: change.entity, name: change.name, text: change.name, start: 0, end: 0 },
          confidence: 1,
        };
      else if (change.kind === 'reported') quotation = { ...quotation, kind: 'indirect', quoted: [] };
    }
    return [{ ...one, quotation, ...(own.length > 0 && { corrections: own.map(({ correction }) => correction.id) }) }];
  });
}

const samples = importSamples(stage, {
  add: (title) => host.add(title, {}),
  check: () => stored(null),
});

/** A dataset in memory, which adds and deletes as the real one does. */
const host: OptionsHost = {
  async open() {
    openings++;
    if (stage === 'newer' && !isAnew) throw new DatasetError('newer', NEWER);
    if (stage === 'held' || (stage === 'blocked' && !isAnew && openings < 3)) throw new WriterError('blocked', BLOCKED);
    if (stage === 'opening') await new Promise(() => {});
  },
  counts: () =>
    ready({ articles: articles.length, people: PEOPLE.length, countries: COUNTRIES.length, quotations: 903, kept: 4 }),
  storage: () => ready({ used: 1_234_567, free: stage === 'nearly-full' ? 43_000_000 : 61_200_000_000 }),
  keepsStorage: async () => stage !== 'lost',
  lost: async () => (isLost ? { kept: 41, at: '2026-03-03T10:00:00Z' } : null),
  async forgetLost() {
    isLost = false;
    changed.dispatchEvent(new Event('lost'));
  },
  onLost: (told, signal) => changed.addEventListener('lost', told, { signal }),
  articles: () => ready([...articles]),
  entities: (kind) => ready(stage === 'empty' ? [] : summaries.filter((one) => one.kind === kind)),
  summaries: (ids) => ready(new Map(summaries.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]))),
  look: async () => (stage === 'new' ? { at: '2026-01-01T00:00:00.000Z', fresh: 2 } : { at: null, fresh: 0 }),
  newArticles: async (ids) => new Set(ids.slice(0, 2)),
  otherSpellings: (of) =>
    ready(of.id === 'person:tom-weller' ? summaries.filter(({ id }) => id === 'person:alex-example') : []),
  quotations: ({ offset, limit, order, ...choice }) => {
    const all = order === 'earliest' ? [...quotationsOf(choice)].reverse() : quotationsOf(choice);
    return ready({ total: all.length, quotations: all.slice(offset, offset + limit) });
  },
  recordFacets: (choice) => ready(facetsOf(choice)),
  paragraphs: (quotations) => ready(new Map(quotations.map(({ id, sentence }) => [id, sentence]))),
  statementsOnTopic: async (_, id) => {
    const speaker = summaries.find((one) => one.said > 0);
    const all = quotationsOf({}).filter(({ quotation }) => clearSpeaker(quotation));
    const count = stage === 'alone' ? 1 : 5;
    return speaker && stage !== 'gone' ? { speaker, of: id, statements: all.slice(-count).reverse() } : null;
  },
  async foldQuotations(choice, start, add) {
    if (stage === 'gaps') throw new Error('planted');
    const all = await ready(start());
    const chosen =
      'search' in choice
        ? searchedIn(choice.search)
        : 'articles' in choice
          ? shownQuotations().filter(({ article }) => choice.articles.includes(article.id))
          : quotationsOf(choice);
    add(all, chosen, new Map(summaries.map((one) => [one.id, one])));
    return all;
  },
  isAnyHeld: (ids) => ready(articles.some(({ id }) => ids.includes(id))),
  async article(id) {
    const meta = articles.find((one) => one.id === id);
    if (!meta) return undefined;
    const isFirst = meta.id === ARTICLES[0]?.id;
    const kept = (keptAt: string | null, n: number) => ({ version: String(n), keptAt, isShown: n === 0 });
    return {
      meta,
      text: TEXT,
      quotations: shownQuotations(),
      versions: isFirst
        ? ['2026-03-08T18:20:00Z', '2026-03-06T09:05:00Z', null].map(kept)
        : [kept('2026-03-06T09:05:00Z', 0)],
      copies: isFirst ? ARTICLES.slice(1, 3) : [],
    };
  },
  async versionChanges() {
    return ready(VERSION_CHANGES);
  },
  search: (query, windows) =>
    ready(searchSamples({ articles, text: TEXT, entities: summaries, quotations: quotationsOf({}) }, query, windows)),
  ...samples.host,
  async add(text, facts) {
    if (text.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 300));
    await stored(null);
    if (text.includes('planted')) throw new Error('The reader stopped');
    const title = facts.title ?? text.split('\n')[0] ?? '';
    const held = articles.find((one) => one.title === title);
    if (held) return { id: held.id, held: true };
    const id: ArticleMeta['id'] = `article:added-${articles.length}`;
    const meta: ArticleMeta = {
      id,
      ...facts,
      title,
      language: 'en',
      origin: 'reader',
      version: 'a',
      quotations: 2,
      people: 0,
      countries: 0,
      keptAt: new Date().toISOString(),
    };
    articles = [...articles, meta];
    tell();
    return { id, held: false };
  },
  async remove(ids) {
    await stored(null);
    const gone = articles.filter(({ id }) => ids.includes(id));
    articles = articles.filter(({ id }) => !ids.includes(id));
    const act = `act ${bin.size}`;
    bin.set(act, gone);
    tell();
    return deletedOf(act, gone);
  },
  async lastDeleted() {
    const [last] = [...bin].reverse();
    return last ? deletedOf(...last) : null;
  },
  async bringBack(act) {
    await stored(null);
    const back = bin.get(act) ?? [];
    bin.delete(act);
    articles = [...articles, ...back];
    tell();
    return back.length;
  },
  sinceBackup: (backupAt) =>
    ready({ articles: stage === 'empty' || backupAt ? 0 : 4, corrections: backupAt ? 0 : history.length }),
  backupPlace: async () => ({
    folder,
    save: async (file, name) => {
      if (stage === 'folder-gone') throw new DOMException('planted', 'NotFoundError');
      host.save(file, name);
    },
  }),
  backupFolder: async () => folder,
  async chooseBackupFolder() {
    folder = 'Backups of the newsroom';
    return true;
  },
  async forgetBackupFolder() {
    folder = null;
  },
  async rescue() {
    if (stage === 'newer') return { file: new Blob(['{}']), articles: 41, missing: 2 };
    throw new Error('planted');
  },
  backup: () => stored({ file: new Blob(['{}']), missing: stage === 'gaps' ? 12 : 0 }),
  async restore(file, progress, signal) {
    await stored(null);
    progress({ done: 1, total: 2 });
    // One goes on until it is stopped.
    if (file.name === 'long.json') await new Promise((resolve) => signal.addEventListener('abort', resolve));
    if (signal.aborted) {
      unfinished = { id: 1, source: file.name, cursor: 1, total: 2, articles: 1 };
      tell();
      return { stopped: true, added: 1, held: 0, earlier: 0 };
    }
    if ((await file.text()) !== '{}') throw new WriterError('refused', 'This file is not a backup of On Record.');
    return { stopped: false, added: 2, held: 1, earlier: 1 };
  },
  unfinished: () => ready(unfinished ? [unfinished] : []),
  async answerRestore(_, keep) {
    unfinished = null;
    window.heard.push(keep ? 'keep' : 'discard');
    tell();
  },
  resetLoses: () => ready({ articles: 4, deletions: 1, corrections: history.length }),
  async correct(quotation, change) {
    await stored(null);
    const id = `correction ${history.length}`;
    const [place] = placesOf(quotation);
    history.unshift({
      correction: {
        id,
        at: '2026-03-08T18:20:00Z',
        change: change.kind === 'speaker' ? { ...change, entity: change.entity ?? 'person:new' } : change,
        was: quotation.quotation.speaker?.name ?? null,
        places: place ? [place] : [],
        undone: false,
        changedAt: '2026-03-08T18:20:00Z',
      },
      state: 'shown',
      article: quotation.article,
      quotation: quotation.id,
    });
    tell();
    return id;
  },
  async correctPeople(changes) {
    await stored(null);
    return changes.map((change) => noted(`people ${history.length}`, { change, places: [], was: 'Tom Weller' }, null));
  },
  async part(person, { articles: of, other, name, page }) {
    await stored(null);
    const entity = other ?? 'person:other';
    const on = page === null ? {} : { page };
    const change = { kind: 'somebody else', people: [person], entity, name, ...on } as const;
    const places = of.map((article) => ({ article, mark: '', words: '', before: '', after: '' }));
    const article = page === null ? (ARTICLES[0] ?? null) : null;
    return [noted(`correction ${history.length}`, { change, places, was: 'Tom Weller' }, article)];
  },
  async correctArticle(article, facts) {
    await stored(null);
    articles = articles.map((one) => (one.id === article ? { ...one, ...facts } : one));
    const places = [{ article, mark: '', words: '', before: '', after: '' }];
    const meta = articles.find(({ id }) => id === article) ?? null;
    return noted(`correction ${history.length}`, { change: { kind: 'article', facts }, places, was: null }, meta);
  },
  articlesNaming: () => ready(articles.slice(0, 4)),
  async setUndone(id, undone) {
    await stored(null);
    history = history.map((one) =>
      one.correction.id === id
        ? { ...one, correction: { ...one.correction, undone }, state: undone ? 'undone' : 'shown' }
        : one,
    );
    tell();
  },
  corrections: () => ready(history),
  namedIn: () => ready(PEOPLE.slice(0, 4)),
  async reset() {
    await stored(null);
    articles = articles.filter(({ origin }) => origin === 'bundle');
    tell();
  },
  lastSeen: async () => (stage === 'blocked' ? null : { kept: 41, at: '2026-03-03T10:00:00Z' }),
  async startAnew() {
    if (stage === 'held') throw new WriterError('blocked', HELD);
    isAnew = true;
    failing = false;
    articles = articles.filter(({ origin }) => origin === 'bundle');
    window.heard.push('start anew');
    tell();
  },
  onChange: (told, signal) => changed.addEventListener('change', told, { signal }),
  turnedColumns: async (table) => turned.get(table) ?? [],
  async turnColumns(table, columns) {
    turned.set(table, columns);
    window.heard.push(`columns ${table} ${columns.join(', ')}`);
  },
  settings: async () => settings,
  async changeSettings(change) {
    settings = { ...settings, ...change(settings) };
    window.heard.push(JSON.stringify(change(settings)));
    changed.dispatchEvent(new Event('settings'));
  },
  onSettings: (told, signal) => changed.addEventListener('settings', told, { signal }),
  keys: () =>
    ready([
      { name: 'Next name and its card', keys: 'Alt+Shift+M' },
      { name: 'Open the toolbar popup', keys: '' },
    ]),
  openKeys: async () => void window.heard.push('keys'),
  save: (file, name) => {
    window.heard.push(`save ${name}`);
    file.text().then((text) => {
      window.saved = text;
    });
  },
};
render(<App host={host} />, document.body);
