import { render } from 'preact';
import type { PageCount } from '../../src/messages/tab.ts';
import { type PopupHost, placeOf } from '../../src/popup/host.ts';
import { Popup } from '../../src/popup/popup.tsx';

declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];

const count = (entity: PageCount['entity'], name: string, mentions: number, quotations: number): PageCount => ({
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
const MANY = Array.from({ length: 60 }, (_, n) => count(`person:${n}`, `Alex Example ${n}`, n + 1, 60 - n));

const stage = new URLSearchParams(location.search).get('stage') ?? 'normal';
const addresses: Record<string, string> = { refused: 'chrome://settings/people', files: 'file:///home/a.html' };
let off = stage === 'off';
let looked = 0;
const host: PopupHost = {
  tab: async () => ({ id: 7, loading: false, ...placeOf(addresses[stage] ?? 'https://gazette.example/night-train') }),
  async summary() {
    looked++;
    if (stage === 'unreached' || stage === 'files') throw new Error('Could not establish connection.');
    if (stage === 'empty') return { counts: [], reading: false };
    if (stage === 'reading') return { counts: looked < 3 ? [] : FEW, reading: looked < 4 };
    return { counts: stage === 'many' ? MANY : FEW, reading: false };
  },
  async goTo(tab, entity) {
    if (stage === 'deaf') throw new Error('planted');
    window.heard.push(`go ${tab} ${entity}`);
  },
  isOff: async () => off,
  marksNames: async () => stage !== 'quiet',
  async setOff(site, now) {
    off = now;
    window.heard.push(`${site} ${now ? 'off' : 'on'}`);
  },
  mayReadFiles: async () => stage !== 'files',
  reload: async (tab) => void window.heard.push(`reload ${tab}`),
  openOptions: async (at) => void window.heard.push(`open ${at}`),
  close: () => window.heard.push('close'),
};
render(<Popup host={host} />, document.body);
