import type { CardOptions, CardSubject } from '../messages/card-contract.ts';
import { CARD } from '../messages/card-contract.ts';
import type { PageCount } from '../messages/tab.ts';
import type { Settings } from '../settings/settings.ts';
import type { Ask } from './ask.ts';
import { askAhead } from './card/ahead.ts';
import { Cards, textOf } from './card/cards.ts';
import { OpenCard } from './card/open-card.ts';
import type { Point } from './hover/geometry.ts';
import { lineAt } from './hover/hit.ts';
import { Hover } from './hover/hover.ts';
import type { HoverEffect } from './hover/machine.ts';
import { followPointer } from './hover/pointer.ts';
import { Steps } from './keyboard.ts';
import type { Mention } from './mentions/mention.ts';
import { PageMentions } from './mentions/page-mentions.ts';
import { Paint } from './paint/paint.ts';
import type { PaintStyles } from './paint/styles.ts';
import { followChanges } from './text/changes.ts';
import { Reader } from './text/reader.ts';
import { whenIdle } from './text/slices.ts';
import { Unseen } from './text/unseen.ts';

/** What the rest of the content script may ask of a page that is being read. */
export interface Session {
  counts(): PageCount[];
  readonly reading: boolean;
  readonly steps: Steps;
  /** Reads the page anew where the dataset's revision is another one than it was read with. */
  revise(revision: number): void;
}

/** Reads a page, paints its mentions and opens cards, until the signal aborts; then nothing of it is left. */
export function startSession(ask: Ask, styles: PaintStyles, settings: () => Settings, signal: AbortSignal): Session {
  const page = new PageMentions();
  const cards = new Cards(ask, page);
  let card: OpenCard | null = null;
  let pointer: Point | null = null;
  let injected = false;

  const paint = new Paint(page, styles, settings().marks, painted, signal);
  const unseen: Unseen = new Unseen((element) => reader.read(() => ({ top: element })), signal);
  const reader: Reader = new Reader(page, ask, (element) => unseen.watch(element), signal);
  const hover = new Hover(act, signal);
  // A page that is not to see what is marked has nothing painted, and gets nothing done for it unasked either.
  const turned = askAhead(() => paint.painted, cards, signal);
  const steps = new Steps(page, hover, signal);

  reader.read(() => document.body && { top: document.body });
  followChanges(page, reader, unseen, () => card?.host ?? null, signal);
  for (const type of ['pointermove', 'pointerdown'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) pointer = { x: event.clientX, y: event.clientY };
      },
      { signal, capture: true, passive: true },
    );
  }
  followPointer(
    page,
    hover,
    { box: () => card?.box() ?? null, host: () => card?.host ?? null },
    () => settings().openOn,
    signal,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Escape' && card) hover.send({ kind: 'escape' });
    },
    { signal, capture: true },
  );

  return {
    counts: () => countsOf(page),
    get reading() {
      return reader.reading;
    },
    steps,
    revise: (revision) => {
      if (page.revision !== revision) reader.readAnew();
    },
  };

  function painted(): void {
    turned();
    // Once, before the first card can be wanted: a card then opens without waiting for its script.
    if (injected) return;
    injected = true;
    whenIdle(2_000).then(() => {
      if (!signal.aborted && !window[CARD]) ask('injectCard', null).catch(() => {});
    });
  }

  function act(effect: HoverEffect<Mention>): void {
    if (effect.do === 'ask') {
      // An answer that fails is asked for again when the card opens, and told there.
      if (effect.target.entity) cards.get(effect.target.entity, effect.target).catch(() => {});
      return;
    }
    card?.close();
    card = null;
    paint.setOpen(effect.do === 'open' ? effect.target : null);
    if (effect.do !== 'open') return;
    const mention = effect.target;
    const keyboard = effect.by === 'keyboard';
    // The page may have moved the name away from under the resting pointer, without a scroll.
    if (!keyboard && pointer && !lineAt(mention, pointer)) {
      paint.setOpen(null);
      queueMicrotask(() => hover.send({ kind: 'gone' }));
      return;
    }
    card = new OpenCard(mention, keyboard ? null : pointer, optionsFor(mention, keyboard), ask, () =>
      hover.open === mention ? hover.send({ kind: 'gone' }) : undefined,
    );
  }

  function optionsFor(mention: Mention, keyboard: boolean): CardOptions {
    return {
      subject: subjectOf(page, mention),
      keyboard,
      ask: (entity) => cards.get(entity, mention),
      close: () => hover.send({ kind: 'close' }),
      openOptions: (at) => void ask('openOptions', { at }).catch(() => {}),
      pinned: (pinned) => hover.send({ kind: 'pin', pinned }),
    };
  }
}

function subjectOf({ entities }: PageMentions, { block, start, end, entity, candidates }: Mention): CardSubject {
  const text = textOf(block).slice(start, end);
  if (entity) return { entity, name: entities.get(entity)?.name ?? text };
  return {
    text,
    candidates: candidates.map((id) => ({ entity: id, name: text, quotations: 0, ...entities.get(id) })),
  };
}

/** Most on record first, then most often on the page. */
function countsOf(page: PageMentions): PageCount[] {
  return [...page.counts]
    .flatMap(([entity, mentions]) => {
      const facts = page.entities.get(entity);
      return facts ? [{ entity, ...facts, mentions }] : [];
    })
    .sort((a, b) => b.quotations - a.quotations || b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
}
