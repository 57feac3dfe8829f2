import type { CardOptions, CardSubject } from '../messages/card-contract.ts';
import type { Settings } from '../settings/settings.ts';
import type { Ask } from './ask.ts';
import { askAhead } from './card/ahead.ts';
import { Cards, textOf } from './card/cards.ts';
import { OpenCard } from './card/open-card.ts';
import { lineAt } from './hover/hit.ts';
import { Hover } from './hover/hover.ts';
import type { HoverEffect } from './hover/machine.ts';
import { followPointer, type ReadAt } from './hover/pointer.ts';
import { Steps } from './keyboard.ts';
import type { Mention } from './mentions/mention.ts';
import type { PageMentions } from './mentions/page-mentions.ts';
import { Paint } from './paint/paint.ts';
import type { PaintStyles } from './paint/styles.ts';

/** What a reader sees of the names on a page, and can do with them. */
export interface Interaction {
  readonly steps: Steps;
  /** Closes the open card; false where none is. */
  readonly closeCard: () => boolean;
  /** The key by which a card was closed from in it, asked for the first time since; null: none. */
  readonly takeHeld: () => string | null;
  /** Whether a node is ours: the element of a card, open or made ready. */
  readonly isOwn: (node: Node) => boolean;
}

/**
 * Paints a page's mentions and opens their cards, until the signal aborts; then nothing of it is left.
 * @param readAt reads a block, on a page where nothing is read, painted or done unasked; null where all of the page is read
 */
export function startInteraction(
  page: PageMentions,
  ask: Ask,
  styles: PaintStyles,
  settings: () => Settings,
  signal: AbortSignal,
  readAt: ReadAt | null = null,
): Interaction {
  const cards = new Cards(ask, page);
  let card: OpenCard | null = null;
  /** For the mention that the pointer rests on. */
  let ready: OpenCard | null = null;
  let held: string | null = null;

  const paint = readAt ? null : new Paint(page, styles, settings().marks, () => turned?.(), signal);
  const hover = new Hover(act, signal);
  // A page that is not to see what is marked has nothing painted, and gets nothing done for it unasked either.
  const turned = paint && askAhead(() => paint.painted, cards, signal);

  signal.addEventListener('abort', () => ready?.close());

  const pointer = followPointer(
    page,
    hover,
    { box: () => card?.box() ?? null, host: () => card?.host ?? null },
    () => settings().openOn,
    signal,
    readAt,
  );

  return {
    steps: new Steps(page, hover, signal),
    closeCard: () => {
      const isOpen = hover.open !== null;
      if (isOpen) hover.send({ kind: 'escape' });
      return isOpen;
    },
    takeHeld: () => {
      const key = held;
      held = null;
      return key;
    },
    isOwn: (node) => node === card?.host || node === ready?.host,
  };

  function act(effect: HoverEffect<Mention>): void {
    if (effect.do === 'ask') {
      // An answer that fails is asked for again when the card opens, and told there.
      if (effect.target.entity) cards.get(effect.target.entity, effect.target).catch(() => {});
      ready?.close();
      ready = new OpenCard(effect.target, ask);
      return;
    }
    if (effect.do === 'unask') {
      ready?.close();
      ready = null;
      return;
    }
    card?.close();
    card = null;
    paint?.setOpen(effect.do === 'open' ? effect.target : null);
    if (effect.do !== 'open') return;
    const mention = effect.target;
    const keyboard = effect.by === 'keyboard';
    const at = keyboard ? null : pointer.at();
    // The page may have moved the name away from under the resting pointer, without a scroll.
    if (at && !lineAt(mention, at)) {
      paint?.setOpen(null);
      ready?.close();
      ready = null;
      queueMicrotask(() => hover.send({ kind: 'gone' }));
      return;
    }
    if (ready?.mention !== mention) ready?.close();
    card = ready?.mention === mention ? ready : new OpenCard(mention, ask);
    ready = null;
    card.open(at, optionsFor(mention, keyboard), {
      gone: () => {
        if (hover.open === mention) hover.send({ kind: 'gone' });
      },
      left: pointer.left,
    });
  }

  function optionsFor(mention: Mention, keyboard: boolean): CardOptions {
    return {
      subject: subjectOf(page, mention),
      keyboard,
      ask: (entity) => cards.get(entity, mention),
      close: (key) => {
        held = key;
        hover.send({ kind: 'close' });
      },
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
