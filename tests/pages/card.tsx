import { mountCard } from '../../src/card/mount-card.tsx';
import type { CardSubject } from '../../src/messages/card-contract.ts';
import type { CardData } from '../../src/messages/card-data.ts';
import {
  anotherSpeakerHere,
  cards,
  country,
  differentHere,
  headlined,
  long,
  nothing,
  onlyHere,
  paired,
  person,
  quotationsHere,
  spelt,
  unquoted,
} from './samples.ts';

/** What the card was told or told us, for the tests to read. */
declare global {
  interface Window {
    heard: string[];
  }
}
window.heard = [];

const of = ({ entity, name }: CardData): CardSubject => ({ entity, name, text: name.split(' ').at(-1) ?? name });
const which: CardSubject = {
  text: 'Weller',
  candidates: [
    { entity: person.entity, name: person.name, role: 'Driver of the night train', quotations: 11 },
    { entity: long.entity, name: long.name, quotations: 0 },
  ],
};
const STAGES: Record<string, CardSubject> = {
  person: of(person),
  country: of(country),
  nothing: of(nothing),
  unquoted: of(unquoted),
  long: of(long),
  headlined: of(headlined),
  spelt: of(spelt),
  paired: of(paired),
  here: of(onlyHere),
  onpage: of(person),
  different: of(person),
  another: of(person),
  which,
  wrong: of(person),
  'wrong-name': of(nothing),
  unknown: { text: 'Perpetua Sample', candidates: [] },
  error: of(person),
  slow: of(person),
};

const asked = new URLSearchParams(location.search);
const stage = asked.get('stage') ?? 'person';
const subject = STAGES[stage];
const host = document.querySelector('#host');
if (!subject || !host) throw new Error(`No stage ${stage}.`);

let failures = stage === 'error' ? 1 : 0;
// Timers keep their order however slow the machine: this one is set before the card is there, and so looks before the card may
// say that it is waiting.
if (stage === 'slow') {
  setTimeout(() => window.heard.push(`early: ${host.shadowRoot?.querySelector('.card-root')?.innerHTML}`), 100);
}

// Open, unlike the product's: axe does not enter a closed shadow root.
mountCard(host.attachShadow({ mode: 'open' }), {
  subject,
  keyboard: asked.has('keyboard'),
  ask: async (entity) => {
    window.heard.push(`ask ${entity}`);
    if (stage === 'slow') await new Promise((resolve) => setTimeout(resolve, 3600_000));
    if (failures-- > 0) throw new Error('planted');
    const data = [...cards, onlyHere].find((card) => card.entity === entity);
    if (!data) throw new Error('not in the sample');
    return data;
  },
  close: () => window.heard.push('close'),
  async askHere(entity) {
    if (stage === 'different') return differentHere;
    if (stage === 'another') return anotherSpeakerHere;
    const isHere = stage === 'here' || stage === 'onpage';
    return isHere ? (quotationsHere[entity] ?? []) : [];
  },
  async goTo(start) {
    window.heard.push(`go to ${start}`);
    return start > 0;
  },
  async keep() {
    window.heard.push('keep');
    return 'kept';
  },
  openOptions: (at) => window.heard.push(`open ${at}`),
  pinned: (pinned) => window.heard.push(pinned ? 'pinned' : 'unpinned'),
  isSeenLongEnough: () => true,
});

// As a reader who has pressed *Wrong?* sees it.
if (stage.startsWith('wrong')) {
  const pressed = setInterval(() => {
    const button = host.shadowRoot?.querySelector<HTMLElement>('.wrong');
    if (!button) return;
    clearInterval(pressed);
    button.click();
  }, 20);
}
