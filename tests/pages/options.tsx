import { render } from 'preact';
import { DatasetError } from '../../src/dataset/model/dataset-error.ts';
import type { ArticleMeta } from '../../src/dataset/model/types.ts';
import { WriterError } from '../../src/messages/ask-writer.ts';
import type { UnfinishedJob } from '../../src/messages/writer.ts';
import { App } from '../../src/options/app.tsx';
import type { OptionsHost } from '../../src/options/host.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings.ts';
import { ARTICLES, COUNTRIES, MANY_ARTICLES, PEOPLE, QUOTATIONS, TEXT } from './options-samples.ts';

declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];

const stage = new URLSearchParams(location.search).get('stage') ?? 'normal';
const failing = stage === 'broken';
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
let openings = 0;
let settings: Settings = {
  ...DEFAULT_SETTINGS,
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
const BLOCKED = 'A page of an earlier version of On Record holds this record open. Close the other tabs of On Record.';
const deletedOf = (act: string, gone: readonly ArticleMeta[]) => ({
  act,
  articles: gone.length,
  quotations: gone.reduce((sum, { quotations }) => sum + quotations, 0),
});

/** A dataset in memory, which adds and deletes as the real one does. */
const host: OptionsHost = {
  async open() {
    openings++;
    if (stage === 'newer') throw new DatasetError('newer', NEWER);
    if (stage === 'blocked' && openings < 3) throw new WriterError('blocked', BLOCKED);
    if (stage === 'opening') await new Promise(() => {});
  },
  counts: () =>
    ready({ articles: articles.length, people: PEOPLE.length, countries: COUNTRIES.length, quotations: 903, kept: 4 }),
  used: () => ready(1_234_567),
  articles: () => ready([...articles]),
  entities: (kind) => ready(stage === 'empty' ? [] : summaries.filter((one) => one.kind === kind)),
  summaries: (ids) => ready(new Map(summaries.filter(({ id }) => ids.includes(id)).map((one) => [one.id, one]))),
  quotations: ({ offset, limit }) => {
    const all = stage === 'many' ? Array.from({ length: 10_000 }, (_, n) => QUOTATIONS[n % 2]) : QUOTATIONS;
    const page = all
      .slice(offset, offset + limit)
      .flatMap((one, n) => (one ? [{ ...one, id: stage === 'many' ? String(offset + n) : one.id }] : []));
    return ready({ total: stage === 'empty' ? 0 : all.length, quotations: stage === 'empty' ? [] : page });
  },
  async kept(id) {
    const meta = articles.find((one) => one.id === id);
    return meta && { meta, text: TEXT, quotations: QUOTATIONS.map(({ quotation }) => quotation) };
  },
  search: (words) => {
    const has = (text: string | undefined) => text?.toLowerCase().includes(words.toLowerCase()) ?? false;
    return ready({
      articles: articles.filter(({ title }) => has(title)),
      people: PEOPLE.filter(({ name }) => has(name)),
      countries: COUNTRIES.filter(({ name }) => has(name)),
      quotations: QUOTATIONS.filter(({ sentence }) => has(sentence.text)),
    });
  },
  async add(text) {
    if (text.includes('slow')) await new Promise((resolve) => setTimeout(resolve, 300));
    await stored(null);
    if (text.includes('planted')) throw new Error('The reader stopped');
    const title = text.split('\n')[0] ?? '';
    const held = articles.find((one) => one.title === title);
    if (held) return { id: held.id, held: true };
    const id: ArticleMeta['id'] = `article:added-${articles.length}`;
    const meta: ArticleMeta = {
      id,
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
  async settle(_, keep) {
    unfinished = null;
    window.heard.push(keep ? 'keep' : 'discard');
    tell();
  },
  resetLoses: async () => ({ articles: 4, deletions: 1 }),
  async reset() {
    await stored(null);
    articles = articles.filter(({ origin }) => origin === 'bundle');
    tell();
  },
  onChange: (told, signal) => changed.addEventListener('change', told, { signal }),
  settings: () => ready(settings),
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
  save: (_, name) => void window.heard.push(`save ${name}`),
};
render(<App host={host} />, document.body);
