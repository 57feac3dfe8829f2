import { render } from 'preact';
import type { ImportProgress } from '../../src/messages/import-progress.ts';
import type { ArticleDetails, PageToKeep } from '../../src/messages/page-article.ts';
import type { SpeakerHere, SpeakersHere } from '../../src/messages/page-reading.ts';
import type { EntityCount } from '../../src/messages/tab-requests.ts';
import { Popup } from '../../src/popup/popup.tsx';
import { type HereChoices, type PopupHost, siteOfAddress } from '../../src/popup/popup-host.ts';

import { pageToKeep } from './page-samples.ts';

declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];

const count = (entity: EntityCount['entity'], name: string, mentions: number, quotations: number): EntityCount => ({
  entity,
  kind: entity.startsWith('person:') ? 'person' : 'country',
  name,
  mentions,
  quotations,
});
const FEW = [
  count('person:tom-weller', 'Tom Weller', 5, 6),
  count('person:wilhelmina', 'Wilhelmina Weller-Ejemplo de la Torre y Muestra', 1, 1201),
  count('person:نادية-مثال', 'نادية مثال', 3, 11),
  count('country:ZZ', 'Sampleland', 9, 0),
];
const SPEAKERS: readonly SpeakerHere[] = [
  { entity: 'person:tom-weller', name: 'Tom Weller', role: null, onRecord: 6, count: 3, first: 40 },
  {
    entity: 'person:perpetua-sample',
    name: 'Perpetua Sample',
    role: 'a signal keeper',
    onRecord: null,
    count: 1,
    first: 90,
  },
  {
    entity: 'person:w-e',
    name: 'Wilhelmina Weller-Ejemplo de la Torre y Muestra',
    role: 'Minister for Transport of the Federal Republic of Sampleland',
    onRecord: null,
    count: 1201,
    first: 120,
  },
];
/** An article by people who are not on record before it is kept. */
const SAID_UNKNOWN: SpeakersHere = {
  speakers: SPEAKERS.slice(0, 1).map((one) => ({ ...one, onRecord: null })),
  quotations: 3,
  areShown: false,
};
const changes = new EventTarget();
const SPEAKING: Readonly<Record<string, SpeakersHere>> = {
  unknown: SAID_UNKNOWN,
  speaking: { speakers: SPEAKERS, quotations: 1206, areShown: false },
  unmoved: { speakers: SPEAKERS, quotations: 1206, areShown: false },
  shown: { speakers: SPEAKERS.slice(0, 1), quotations: 3, areShown: true },
};
const MANY = Array.from({ length: 60 }, (_, n) => count(`person:${n}`, `Alex Example ${n}`, n + 1, 60 - n));

const stage = new URLSearchParams(location.search).get('stage') ?? 'normal';
const addresses: Record<string, string> = { refused: 'chrome://settings/people', files: 'file:///home/a.html' };
const IMPORTING: ImportProgress = {
  act: 'large',
  state: 'reading',
  files: 1,
  first: 'sample-archive.zip',
  reading: 'sample-archive.zip › a.html',
  done: 12_480,
  total: null,
  part: 0.416,
  secondsLeft: 118,
  counts: { taken: 12_480, held: 0, earlier: 0, failed: 0 },
};
const STOPPED: ImportProgress = { ...IMPORTING, state: 'asking' };
let off = stage === 'off';
let choices: HereChoices = { isPageOff: stage === 'page-off', marks: null };
let looked = 0;
/** When the page of this stage was kept; null: not yet. */
let kept: string | null = null;
/** What the reader has corrected of the kept article. */
let changed: ArticleDetails | null = null;
const pageNow = (): PageToKeep => {
  const page = pageToKeep(stage, kept);
  return changed && page.kind === 'article' ? { ...page, article: { ...page.article, facts: changed } } : page;
};
const host: PopupHost = {
  tab: async () => ({
    id: 7,
    loading: false,
    page: 'https://gazette.example/night-train',
    ...siteOfAddress(addresses[stage] ?? 'https://gazette.example/night-train'),
  }),
  async summary() {
    looked++;
    if (stage === 'unreached' || stage === 'files') throw new Error('Could not establish connection.');
    if (stage === 'empty') return { counts: [], reading: false };
    if (stage === 'reading') return { counts: looked < 3 ? [] : FEW, reading: looked < 4 };
    if (stage === 'unknown' && !kept) return { counts: FEW.slice(-1), reading: false };
    return { counts: stage === 'many' ? MANY : FEW, reading: false };
  },
  async goTo(tab, entity) {
    if (stage === 'deaf') throw new Error('planted');
    window.heard.push(`go ${tab} ${entity}`);
  },
  speakers: async () =>
    stage === 'unknown' && kept ? { ...SAID_UNKNOWN, speakers: SPEAKERS.slice(0, 1) } : (SPEAKING[stage] ?? null),
  async showSpeakers(tab, on) {
    window.heard.push(`show ${tab} ${on}`);
    return stage === 'unmoved' ? !on : on;
  },
  async goToQuotation(tab, start) {
    window.heard.push(`go ${tab} to ${start}`);
    return stage !== 'unmoved';
  },
  newOnRecord: async () => (stage === 'speaking' ? { 'person:tom-weller': 2, 'person:wilhelmina': 1200 } : {}),
  onRecord: async (people) =>
    (SPEAKING[stage]?.speakers ?? [])
      .filter(({ entity, onRecord }) => people.includes(entity) && (onRecord !== null || kept !== null))
      .map(({ entity }) => entity),
  isOff: async () => off,
  marksNames: async () => stage !== 'quiet',
  here: async () => choices,
  async choose(_tab, change) {
    choices = { ...choices, ...change };
    window.heard.push(`choose ${JSON.stringify(change)}`);
  },
  async setOff(site, now) {
    off = now;
    window.heard.push(`${site} ${now ? 'off' : 'on'}`);
  },
  mayReadFiles: async () => stage !== 'files',
  async readPage() {
    if (stage === 'looking') return new Promise(() => {});
    if (stage === 'unseen') throw new Error('planted');
    if (kept === null && (stage === 'off' || stage === 'quiet')) window.heard.push('read unasked');
    return pageNow();
  },
  async keepPage(_tab, part, isConfirmed) {
    window.heard.push(`keep ${part} ${isConfirmed}`);
    if (stage === 'unkept') throw new Error('planted');
    kept = new Date().toISOString();
    changes.dispatchEvent(new Event('change'));
    return pageNow();
  },
  async undoKeep(id, keptAt) {
    window.heard.push(`undo ${id} ${keptAt === kept}`);
    kept = null;
  },
  async changeDetails(id, details) {
    const { title, date } = details;
    window.heard.push(`change ${id} ${title} ${date}`);
    changed = details;
  },
  onDatasetChanged(callback) {
    changes.addEventListener('change', callback);
    return () => changes.removeEventListener('change', callback);
  },
  onImport(callback) {
    if (stage === 'importing' || stage === 'stopped') callback(stage === 'importing' ? IMPORTING : STOPPED);
    return () => {};
  },
  async storageTrouble() {
    if (stage === 'lost') return { kind: 'lost' };
    return stage === 'nearly-full' ? { kind: 'nearly full', free: 43_000_000 } : null;
  },
  reload: async (tab) => void window.heard.push(`reload ${tab}`),
  openOptions: async (at) => void window.heard.push(`open ${at}`),
  close: () => window.heard.push('close'),
};
render(<Popup host={host} />, document.body);
