import { mount } from '../../src/card/mount.tsx';
import type { CardSubject } from '../../src/messages/card-contract.ts';
import type { CardData } from '../../src/messages/card-data.ts';
import { cards, country, long, nothing, person, unquoted } from './samples.ts';

/** What the card was told or told us, for the tests to read. */
declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];

const of = ({ entity, name }: CardData): CardSubject => ({ entity, name });
const which: CardSubject = {
  text: 'Weller',
  candidates: [
    { entity: person.entity, name: person.name, quotations: 11 },
    { entity: long.entity, name: long.name, quotations: 0 },
  ],
};
const STAGES: Record<string, CardSubject> = {
  person: of(person),
  country: of(country),
  nothing: of(nothing),
  unquoted: of(unquoted),
  long: of(long),
  which,
  error: of(person),
  slow: of(person),
};

const asked = new URLSearchParams(location.search);
const stage = asked.get('stage') ?? 'person';
const subject = STAGES[stage];
const host = document.querySelector('#host');
if (!subject || !host) throw new Error(`No stage ${stage}.`);

let failures = stage === 'error' ? 1 : 0;
// Open, unlike the product's: axe does not enter a closed shadow root.
mount(host.attachShadow({ mode: 'open' }), {
  subject,
  keyboard: asked.has('keyboard'),
  ask: async (entity) => {
    window.heard.push(`ask ${entity}`);
    if (stage === 'slow') await new Promise((resolve) => setTimeout(resolve, 3600_000));
    if (failures-- > 0) throw new Error('planted');
    const data = cards.find((card) => card.entity === entity);
    if (!data) throw new Error('not in the sample');
    return data;
  },
  close: () => window.heard.push('close'),
  openOptions: (at) => window.heard.push(`open ${at}`),
  pinned: (pinned) => window.heard.push(pinned ? 'pinned' : 'unpinned'),
  isClear: () => true,
});

// Timers keep their order however slow the machine: this one looks before the card may say that it is waiting.
if (stage === 'slow') {
  setTimeout(() => window.heard.push(`early: ${host.shadowRoot?.querySelector('.card-root')?.innerHTML}`), 100);
}
