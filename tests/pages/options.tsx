import { render } from 'preact';
import type { ArticleMeta, FullArticle } from '../../src/dataset/model/types.ts';
import type { Job } from '../../src/dataset/read/schema.ts';
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
let unfinished: Job | null = null;
let settings: Settings = {
  ...DEFAULT_SETTINGS,
  sitesOff: ['example.com', 'mail.a-rather-long-host-name.example.org', 'file://'],
};

async function ready<T>(value: T): Promise<T> {
  if (failing) throw new Error('planted');
  return value;
}
const summaries = [...PEOPLE, ...COUNTRIES];
const reading: FullArticle['reading'] = {
  engine: '0',
  language: 'en',
  title: null,
  author: null,
  date: null,
  people: [],
  countries: [],
  mentions: [],
  quotations: [],
};

/** A dataset in memory, which adds and deletes as the real one does. */
const host: OptionsHost = {
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
    await ready(null);
    const gone = articles.filter(({ id }) => ids.includes(id));
    articles = articles.filter(({ id }) => !ids.includes(id));
    tell();
    return gone.map((meta) => ({ meta, text: TEXT, reading }));
  },
  async putBack(back) {
    articles = [...articles, ...back.map(({ meta }) => meta)];
    tell();
  },
  backup: () => ready({ file: new Blob(['{}']), missing: stage === 'gaps' ? 12 : 0 }),
  async restore(file, progress, signal) {
    progress(1, 2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    if (signal.aborted) {
      unfinished = { id: 1, source: file.name, fingerprint: '', cursor: 1, total: 2, articles: 1, startedAt: '' };
      tell();
      return { stopped: true, added: 1, held: 0 };
    }
    if ((await file.text()) !== '{}') throw new Error('This file is not a backup of On Record.');
    return { stopped: false, added: 2, held: 1 };
  },
  unfinished: () => ready(unfinished ? [unfinished] : []),
  async settle(_, keep) {
    unfinished = null;
    window.heard.push(keep ? 'keep' : 'discard');
    tell();
  },
  resetLoses: () => ready({ articles: 4, deletions: 1 }),
  async reset() {
    await ready(null);
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
